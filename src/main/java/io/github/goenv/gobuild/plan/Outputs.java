package io.github.goenv.gobuild.plan;

import io.github.goenv.go.GoTarget;
import io.github.goenv.text.Text;
import io.github.goenv.toolchain.BadCommand;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides where each target's program goes. */
final class Outputs {
  /** An output; a directory in which go chooses the names when {@code directory}. */
  record Output(Path path, boolean directory) {}

  private Outputs() {}

  /**
   * The output of each target.
   *
   * @param several whether it may be more than one program
   * @throws BadCommand when two targets have the same, or the name cannot be a path
   */
  static Map<GoTarget, Output> of(
      OutputChoice choice, List<GoTarget> targets, @Nullable String buildmode, boolean several)
      throws BadCommand {
    Map<GoTarget, Output> outputs = new HashMap<>();
    Map<String, GoTarget> taken = new HashMap<>();
    for (GoTarget target : targets) {
      Output output = of(choice, target, targets.size() > 1, buildmode, several);
      // Two names that differ in case only are one file on Windows and macOS.
      GoTarget other = taken.put(output.path().toString().toLowerCase(Locale.ROOT), target);
      if (other != null) {
        throw new BadCommand(
            Text.of(
                "build.output.same",
                "output",
                String.valueOf(choice.explicit()),
                "first",
                other.toString(),
                "second",
                target.toString()));
      }
      outputs.put(target, output);
    }
    return outputs;
  }

  private static Output of(
      OutputChoice choice,
      GoTarget target,
      boolean severalTargets,
      @Nullable String buildmode,
      boolean severalPrograms)
      throws BadCommand {
    String suffix = BuildModes.suffix(buildmode == null ? "default" : buildmode, target.os());
    String explicit = choice.explicit();
    if (explicit == null || explicit.isBlank()) {
      String name = target.os() + "-" + target.arch();
      if (severalPrograms) {
        return new Output(
            resolve(choice.directory(), severalTargets ? "bin/" + name : "bin"), true);
      }
      String infix = severalTargets ? "-" + name : "";
      return new Output(resolve(choice.directory(), choice.name() + infix + suffix), false);
    }
    String filled = fill(explicit, target, suffix);
    boolean directory = filled.endsWith("/") || filled.endsWith("\\");
    return new Output(resolve(choice.base(), filled), directory);
  }

  private static Path resolve(Path directory, String name) throws BadCommand {
    try {
      return directory.resolve(name).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw new BadCommand(
          Text.of("build.output.badPath", "output", name, "reason", String.valueOf(e.getReason())));
    }
  }

  private static String fill(String pattern, GoTarget target, String suffix) throws BadCommand {
    StringBuilder filled = new StringBuilder();
    int at = 0;
    while (true) {
      int open = pattern.indexOf('{', at);
      int close = open < 0 ? -1 : pattern.indexOf('}', open);
      if (close < 0) {
        return filled.append(pattern, at, pattern.length()).toString();
      }
      filled.append(pattern, at, open);
      String name = pattern.substring(open + 1, close);
      filled.append(
          switch (name) {
            case "goos" -> target.os();
            case "goarch" -> target.arch();
            case "exe" -> suffix;
            default ->
                throw new BadCommand(
                    Text.of(
                        "build.output.placeholder",
                        "output",
                        pattern,
                        "placeholder",
                        "{" + name + "}"));
          });
      at = close + 1;
    }
  }
}
