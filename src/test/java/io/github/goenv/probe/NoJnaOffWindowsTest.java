package io.github.goenv.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.StartsPrograms;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Reading another system than Windows loads neither JNA nor what uses it. */
@StartsPrograms
@DisabledOnOs(OS.WINDOWS)
class NoJnaOffWindowsTest {

  /** Reads this machine in a JVM of its own. */
  static final class ReadMachine {
    private ReadMachine() {}

    public static void main(String[] arguments) throws Exception {
      Path here = Path.of(arguments[0]);
      new SnapshotReader(
              new ProbeRequest(
                  "test",
                  null,
                  here,
                  List.of(here),
                  here.resolve("target"),
                  System.getenv(),
                  Duration.ofSeconds(20),
                  true,
                  Set.of(),
                  List.of(),
                  ProbeRequest.Examine.NOTHING))
          .read();
    }
  }

  @Test
  void nothingOfItIsLoaded(@TempDir Path directory) throws Exception {
    Path log = directory.resolve("classes.log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-Xlog:class+load:file=" + log,
                "-cp",
                System.getProperty("java.class.path"),
                ReadMachine.class.getName(),
                directory.toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("output.txt").toFile())
            .start();

    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(directory.resolve("output.txt"))).isZero();

    List<String> loaded = Files.readAllLines(log);
    assertThat(loaded).anyMatch(line -> line.contains("io.github.goenv.probe.SnapshotReader"));
    assertThat(loaded)
        .noneMatch(line -> line.contains("com.sun.jna"))
        .noneMatch(line -> line.contains("io.github.goenv.probe.windows"));
  }
}
