package io.github.goenv.gobuild.exact;

import io.github.goenv.files.FileErrors;
import io.github.goenv.process.CannotStart;
import io.github.goenv.process.Captured;
import io.github.goenv.process.Command;
import io.github.goenv.process.Processes;
import io.github.goenv.text.Text;
import io.github.goenv.toolchain.Notices;
import io.github.goenv.toolchain.Toolchain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the helper for {@code -toolexec}, or has it compiled where it is missing. */
final class ToolexecHelper {
  /** What the helper says, and its exit code, when it gets no program to run. */
  private static final String GREETING = "goenv toolexec";

  private static final int GREETING_EXIT = 2;

  /** A first start may wait for a virus scanner. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Toolchain toolchain;
  private final Map<String, String> environment;
  private final Duration timeout;

  ToolexecHelper(Toolchain toolchain, Map<String, String> environment, Duration timeout) {
    this.toolchain = toolchain;
    this.environment = environment;
    this.timeout = timeout;
  }

  /** The helper, or why there is none. */
  sealed interface Answer permits Ready, Refused {}

  /** A helper that can be started. */
  record Ready(Path file) implements Answer {}

  /** Why there is none. */
  record Refused(Text reason) implements Answer {}

  /**
   * The helper in the first directory that can be used.
   *
   * @param directories where helpers are kept
   * @param listener hears when one is compiled, and when a directory cannot be used
   */
  Answer find(List<Path> directories, Notices listener) throws InterruptedException {
    ToolexecSource source;
    try {
      source = ToolexecSource.read();
    } catch (IOException e) {
      return new Refused(Text.of("build.exact.compile", "detail", FileErrors.words(e)));
    }
    for (Path directory : directories) {
      Path file = directory.resolve(name(source)).resolve(program());
      Text problem;
      try {
        Text failure = provide(source, file, listener);
        if (failure == null) {
          return new Ready(file);
        }
        problem = failure;
        if (failure.key().equals("build.exact.compile")) {
          return new Refused(failure); // go's own words: another directory changes nothing
        }
      } catch (IOException e) {
        problem =
            Text.of(
                "build.exact.directory",
                "directory",
                directory.toString(),
                "reason",
                FileErrors.reason(e));
      }
      listener.notice(problem);
    }
    return new Refused(Text.of("build.exact.nowhere"));
  }

  private @Nullable Text provide(ToolexecSource source, Path file, Notices listener)
      throws IOException, InterruptedException {
    if (!Files.exists(file)) {
      listener.notice(Text.of("build.exact.compiling", "path", file.toString()));
      Text failure = new ToolexecCompiler(toolchain, environment, timeout).compile(source, file);
      if (failure != null) {
        return failure;
      }
    }
    String stranger = OwnFile.problem(file);
    return stranger == null
        ? start(file)
        : Text.of("build.exact.start", "path", file.toString(), "reason", stranger);
  }

  /** Makes sure that it may be started: a policy or a scanner can refuse what is new. */
  private @Nullable Text start(Path file) throws InterruptedException {
    String detail;
    try {
      Path directory = file.toAbsolutePath().getParent();
      Command command =
          new Command(
              List.of(file.toString()),
              directory == null ? file : directory,
              environment,
              PATIENCE);
      Captured captured = Processes.capture(command, 1000);
      boolean greets = captured.stderr().startsWith(GREETING);
      if (captured.exit().exitCode() == GREETING_EXIT && greets) {
        return null;
      }
      detail = ("exit status " + captured.exit().exitCode() + " " + captured.stderr()).strip();
    } catch (CannotStart e) {
      detail = e.errorText().isEmpty() ? "-" : e.errorText();
    }
    return Text.of("build.exact.start", "path", file.toString(), "reason", detail);
  }

  private String program() {
    return toolchain.host().os().equals("windows") ? "toolexec.exe" : "toolexec";
  }

  /** One for each Go version, system and source. */
  private String name(ToolexecSource source) {
    String version = toolchain.settings().version();
    String all =
        (version == null ? "go" : version)
            + "-"
            + toolchain.host().os()
            + "-"
            + toolchain.host().arch()
            + "-"
            + source.hash();
    StringBuilder name = new StringBuilder(all.length());
    for (int i = 0; i < all.length(); i++) {
      char c = all.charAt(i);
      boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      name.append(plain || c == '.' || c == '-' ? c : '_');
    }
    return name.toString();
  }
}
