package io.github.goenv.go;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** The go of this machine, started without the code under test. */
public final class RealGo {
  private RealGo() {}

  /** Absolute path of the first go on PATH; the test is skipped where there is none. */
  public static Path executable() {
    String name = System.getProperty("os.name").startsWith("Windows") ? "go.exe" : "go";
    for (String entry : System.getenv("PATH").split(File.pathSeparator, -1)) {
      Path candidate = Path.of(entry, name);
      if (Files.isExecutable(candidate)) {
        return candidate.toAbsolutePath();
      }
    }
    Path usual = Path.of("/usr/local/go/bin/go");
    Assumptions.assumeTrue(Files.isExecutable(usual), "no go on this machine");
    return usual;
  }

  public static Path goroot() throws IOException, InterruptedException {
    return Path.of(run(Path.of("."), "", "env", "GOROOT").get(0));
  }

  /** The lines of standard output of a go command that must succeed. */
  public static List<String> run(Path directory, String input, String... words)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(executable().toString());
    command.addAll(List.of(words));
    return start(directory, input, command);
  }

  /** The lines of standard output of a program that must succeed. */
  public static List<String> start(Path directory, String input, List<String> command)
      throws IOException, InterruptedException {
    Path stdin = Files.createTempFile("stdin", null);
    try {
      Files.writeString(stdin, input);
      Process process =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectInput(stdin.toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new AssertionError(command + " ended with " + process.exitValue());
      }
      return output.lines().toList();
    } finally {
      Files.delete(stdin);
    }
  }
}
