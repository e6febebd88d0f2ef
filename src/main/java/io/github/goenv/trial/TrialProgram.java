package io.github.goenv.trial;

import io.github.goenv.files.FileErrors;
import io.github.goenv.process.CannotStart;
import io.github.goenv.process.Captured;
import io.github.goenv.process.Command;
import io.github.goenv.process.Processes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The program that is started: go builds it with the user's settings, without the network, for this
 * machine. What would keep it from being such a program is overridden.
 */
final class TrialProgram {
  /** What it says, by {@code print}, which writes to the standard error stream. */
  static final String SAYS = "goenv-start-ok";

  private static final String SOURCE = "package main\n\nfunc main() { print(\"" + SAYS + "\") }\n";

  /** Go 1.21 knows no older line that would make it look for another toolchain. */
  private static final String MOD = "module goenv.invalid/start\n\ngo 1.21\n";

  private TrialProgram() {}

  /** Why go did not build it. */
  static final class NotBuilt extends Exception {
    private static final long serialVersionUID = 1L;

    NotBuilt(String said) {
      super(said);
    }
  }

  /**
   * Builds it.
   *
   * @param go the go command
   * @param work a directory of its own
   * @param host GOOS and GOARCH of this machine
   * @return the program
   */
  static Path build(
      Path go, Path work, Map<String, String> environment, Map<String, String> host, Duration limit)
      throws NotBuilt, InterruptedException {
    try {
      Files.writeString(work.resolve("go.mod"), MOD);
      Files.writeString(work.resolve("main.go"), SOURCE);
    } catch (IOException e) {
      throw new NotBuilt(FileErrors.words(e));
    }
    Path program = work.resolve("built.exe");
    Map<String, String> variables = new LinkedHashMap<>(environment);
    Map<String, String> own = new LinkedHashMap<>(host);
    own.put("GOWORK", "off");
    own.put("GOPROXY", "off");
    own.put("GOTOOLCHAIN", "local");
    own.put("GO111MODULE", "on");
    for (Map.Entry<String, String> each : own.entrySet()) {
      // Last in the map, so that it also wins over another spelling of the name on Windows.
      variables.remove(each.getKey());
      variables.put(each.getKey(), each.getValue());
    }
    List<String> words =
        List.of(
            go.toString(),
            "build",
            "-mod=mod",
            "-modfile=",
            "-overlay=",
            "-buildmode=exe",
            "-buildvcs=false",
            "-race=false",
            "-msan=false",
            "-asan=false",
            "-cover=false",
            "-n=false",
            "-o",
            program.toString(),
            ".");
    try {
      Captured said = Processes.capture(new Command(words, work, variables, limit), 1 << 14);
      if (said.exit().timedOut()) {
        throw new NotBuilt("no answer in time");
      }
      if (said.exit().exitCode() != 0 || !Files.isRegularFile(program)) {
        throw new NotBuilt(said.stderr().strip());
      }
      return program;
    } catch (CannotStart e) {
      throw new NotBuilt(e.errorText());
    }
  }
}
