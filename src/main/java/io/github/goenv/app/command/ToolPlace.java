package io.github.goenv.app.command;

import io.github.goenv.go.GoVersion;
import io.github.goenv.go.StartRefusal;
import io.github.goenv.process.CannotStart;
import io.github.goenv.process.Captured;
import io.github.goenv.process.Command;
import io.github.goenv.process.Processes;
import io.github.goenv.text.Text;
import io.github.goenv.toolchain.BadCommand;
import io.github.goenv.toolchain.GoProblems;
import io.github.goenv.toolchain.PathProgram;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a tool is: one that {@code go tool} runs, which those of the module's go.mod are, or an
 * executable.
 *
 * @param program the executable; null where {@code go tool} runs it
 */
record ToolPlace(@Nullable Path program) {
  private static final int LIMIT = 4 << 20;

  /**
   * Looks for it.
   *
   * @param tool a name, an import path, or a path with a directory
   * @throws BadCommand when it is nowhere
   */
  static ToolPlace find(Commands commands, String tool) throws BadCommand, InterruptedException {
    Path directory = commands.request().directory();
    if (isFile(tool)) {
      Path file;
      try {
        file = directory.resolve(tool).toAbsolutePath();
      } catch (InvalidPathException e) {
        throw new BadCommand(Text.of("command.tool.file", "path", tool), e);
      }
      if (!Files.isRegularFile(file)) {
        throw new BadCommand(Text.of("command.tool.file", "path", file.toString()));
      }
      return new ToolPlace(file);
    }
    if (goHas(commands, tool)) {
      return new ToolPlace(null);
    }
    PathProgram found =
        PathProgram.search(tool, directory, commands.environment(), Commands.WINDOWS);
    String path = String.valueOf(found.path());
    if (found.refusal() == StartRefusal.RELATIVE) {
      String entry = String.valueOf(found.entry());
      throw new BadCommand(Text.of("command.tool.relative", "path", path, "entry", entry));
    }
    if (found.refusal() != null) {
      throw new BadCommand(Text.of("command.tool.foreign", "path", path));
    }
    Path program = found.program();
    if (program == null) {
      throw missing(commands, tool);
    }
    return new ToolPlace(program);
  }

  /** With a directory that only a path has; an import path has slashes too. */
  private static boolean isFile(String tool) {
    if (tool.startsWith(".") || tool.indexOf('\\') >= 0) {
      return true;
    }
    try {
      return tool.indexOf('/') >= 0 && Path.of(tool).isAbsolute();
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static BadCommand missing(Commands commands, String tool) {
    String version = commands.installed().settings().version();
    Optional<GoVersion> own = GoVersion.parse(version == null ? "" : version);
    Optional<GoVersion> first = GoVersion.parse("1.24");
    boolean old = own.isPresent() && first.isPresent() && !own.get().isAtLeast(first.get());
    return new BadCommand(
        Text.of(
            old ? "command.tool.missing.old" : "command.tool.missing",
            "tool",
            tool,
            "package",
            KnownTools.packageOf(tool),
            "version",
            String.valueOf(version)));
  }

  /** Go lists its own tools by their names, those of go.mod by their packages. */
  private static boolean goHas(Commands commands, String tool)
      throws BadCommand, InterruptedException {
    List<String> command = List.of(commands.installed().go().toString(), "tool");
    Captured captured;
    try {
      captured =
          Processes.capture(
              new Command(
                  command, commands.request().directory(), commands.environment(), Commands.ANSWER),
              LIMIT);
    } catch (CannotStart e) {
      throw new BadCommand(GoProblems.of(e), e);
    }
    return captured.exit().exitCode() == 0
        && captured.stdout().lines().anyMatch(line -> names(line.strip(), tool));
  }

  /**
   * Whether {@code go tool NAME} runs it: by its last element, without a version (go help tool).
   */
  static boolean names(String listed, String tool) {
    if (listed.equals(tool)) {
      return true;
    }
    int slash = listed.lastIndexOf('/');
    String last = listed.substring(slash + 1);
    if (slash > 0 && last.matches("v[2-9]|v[1-9][0-9]+")) {
      last = listed.substring(listed.lastIndexOf('/', slash - 1) + 1, slash);
    }
    return last.equals(tool);
  }
}
