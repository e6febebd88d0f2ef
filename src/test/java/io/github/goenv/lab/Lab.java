package io.github.goenv.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs the cases of {@code src/lab/cases} in the Windows lab. Each has a machine of its own, so
 * classes of tests run side by side.
 */
final class Lab {
  /** What {@code src/lab/lab} says by its exit status: no lab is possible on this machine. */
  private static final int SKIPPED = 77;

  private static final Path SCRIPTS = Path.of("src/lab").toAbsolutePath();
  private static final Path OUTPUT = Path.of("target/lab").toAbsolutePath();

  private Lab() {}

  /** Where the staged repository is; created once, by the first class that asks. */
  private static final class Stage {
    static final String REPOSITORY = make();

    private static String make() {
      Path log = OUTPUT.resolve("stage.txt");
      try {
        Files.createDirectories(OUTPUT);
        int status = start(List.of(SCRIPTS.resolve("stage").toString()), Map.of(), log, log);
        String text = Files.readString(log).strip();
        assertThat(status).as("src/lab/stage: %s", text).isZero();
        return text;
      } catch (IOException e) {
        throw new AssertionError("src/lab/stage", e);
      }
    }
  }

  /** Runs one case; skips the class, with the reason, where no lab is possible. */
  static LabRun run(String name) throws IOException {
    Path directory = OUTPUT.resolve(name);
    delete(directory);
    Files.createDirectories(directory);
    Path output = directory.resolve("output.txt");
    Path errors = directory.resolve("errors.txt");
    Path kept = directory.resolve("out");
    long start = System.nanoTime();
    int status =
        start(
            List.of(
                SCRIPTS.resolve("lab").toString(),
                "-e",
                "PLUGIN_VERSION=" + version(),
                "case",
                SCRIPTS.resolve("cases").resolve(name).toString(),
                kept.toString()),
            Map.of(
                "GOENV_LAB_REPO",
                Stage.REPOSITORY,
                "GOENV_LAB_WAIT",
                "60",
                "GOENV_LAB_INSTANCE",
                instance(name)),
            output,
            errors);
    double seconds = (System.nanoTime() - start) / 1e9;
    String said = Files.readString(errors).strip();
    if (status == SKIPPED) {
      abort(said);
    }
    System.out.printf("lab case %-12s %5.1f s, exit status %d%n", name, seconds, status);
    return new LabRun(status, said, Arrays.asList(Files.readString(output).split("\n", -1)), kept);
  }

  /** The version in the name of the jar under test. */
  private static String version() throws IOException {
    Path plugin = Path.of(Stage.REPOSITORY, "io/github/goenv/goenv-maven-plugin");
    try (Stream<Path> versions = Files.list(plugin)) {
      return versions.findFirst().orElseThrow().getFileName().toString();
    }
  }

  /** Cases of two checkouts do not disturb each other. */
  private static String instance(String name) {
    return name + "-" + Integer.toHexString(SCRIPTS.toString().hashCode());
  }

  private static int start(
      List<String> command, Map<String, String> environment, Path output, Path errors) {
    ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command));
    builder.environment().putAll(environment);
    builder.redirectInput(Path.of("/dev/null").toFile());
    builder.redirectOutput(output.toFile());
    if (output.equals(errors)) {
      builder.redirectErrorStream(true);
    } else {
      builder.redirectError(errors.toFile());
    }
    try {
      Process process = builder.start();
      try {
        return process.waitFor();
      } finally {
        process.destroy();
      }
    } catch (IOException e) {
      throw new AssertionError(String.join(" ", command), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  private static void delete(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (Stream<Path> all = Files.walk(directory)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
