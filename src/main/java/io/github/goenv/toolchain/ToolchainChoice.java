package io.github.goenv.toolchain;

import io.github.goenv.go.GoEnvFile;
import io.github.goenv.go.GoEnvFile.Layer;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The GOTOOLCHAIN in force: {@code go env} tells it only of a go that may already be another one.
 * The environment, the file of {@code go env -w}, {@code $GOROOT/go.env}, in this order ({@code
 * cfg.Getenv} in cmd/go); without any of them go takes {@code local} ({@code toolchain.Select}).
 */
final class ToolchainChoice {
  static final String NAME = "GOTOOLCHAIN";

  private static final String LOCAL = "local";

  private ToolchainChoice() {}

  /**
   * The value in force.
   *
   * @param directory where go runs
   * @param environment all variables of go
   * @param answers what go said of GOENV and GOROOT
   * @param windows whether names of variables are case-insensitive
   */
  static String inForce(
      Path directory,
      Map<String, String> environment,
      Map<String, String> answers,
      boolean windows) {
    String set = GoExecutable.variable(environment, NAME, windows);
    if (set == null || set.isEmpty()) {
      set = inFile(directory, answers.getOrDefault("GOENV", ""), Layer.USER);
    }
    if (set == null) {
      String root = answers.getOrDefault("GOROOT", "");
      set = inFile(directory, root.isEmpty() ? "" : root + "/go.env", Layer.GOROOT);
    }
    return set == null || set.isEmpty() ? LOCAL : set;
  }

  /** Null when there is no such line; what go cannot read it takes for nothing. */
  private static @Nullable String inFile(Path directory, String file, Layer layer) {
    if (file.isEmpty() || file.equals("off")) {
      return null;
    }
    try {
      return GoEnvFile.read(directory.resolve(file), layer).values().get(NAME);
    } catch (IOException | InvalidPathException e) {
      return null;
    }
  }

  /** Whether go does the work itself, whatever go.mod and go.work ask for. */
  static boolean isOwn(String choice, @Nullable String version) {
    return choice.equals(LOCAL) || choice.equals(version);
  }
}
