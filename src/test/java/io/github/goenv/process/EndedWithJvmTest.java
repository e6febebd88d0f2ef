package io.github.goenv.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** SIGTERM to the JVM leaves no child behind. */
@DisabledOnOs(OS.WINDOWS)
class EndedWithJvmTest {
  @TempDir Path directory;

  /** Runs a program until it ends. */
  public static final class Runner {
    private Runner() {}

    /** The program is the only argument. */
    public static void main(String[] arguments) throws Exception {
      Processes.capture(
          new Command(
              List.of(arguments[0]), Path.of(arguments[1]), System.getenv(), Duration.ofMinutes(5)),
          100);
      Files.createFile(Path.of(arguments[1]).resolve("returned"));
    }
  }

  @Test
  void nothingOutlivesAJvmThatIsTerminated() throws Exception {
    Path program =
        Scripts.write(
            directory,
            "go",
            "sleep 600 & echo $! > child.new; echo $$ > parent; mv child.new child; wait");
    Process jvm =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Runner.class.getName(),
                program.toString(),
                directory.toString())
            .inheritIO()
            .start();
    Path child = directory.resolve("child");
    while (!Files.exists(child) && jvm.isAlive()) {
      Thread.sleep(10);
    }

    jvm.destroy(); // SIGTERM

    assertThat(jvm.waitFor(60, TimeUnit.SECONDS)).isTrue();
    for (Path file : List.of(child, directory.resolve("parent"))) {
      long pid = Long.parseLong(Files.readString(file).strip());
      assertThat(ProcessHandle.of(pid).filter(ProcessesTest::runs)).as(file.toString()).isEmpty();
    }
    // Its end is no result: nobody is to take it for a build that failed.
    assertThat(directory.resolve("returned")).doesNotExist();
  }
}
