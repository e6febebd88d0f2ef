package io.github.goenv.gobuild.exact;

import io.github.goenv.files.WorkDirectory;
import io.github.goenv.go.GoTarget;
import io.github.goenv.process.CannotStart;
import io.github.goenv.process.Captured;
import io.github.goenv.process.Command;
import io.github.goenv.process.Processes;
import io.github.goenv.text.Text;
import io.github.goenv.toolchain.ChildVariables;
import io.github.goenv.toolchain.GoProblems;
import io.github.goenv.toolchain.Toolchain;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the helper with the user's own go: without network and C compiler, with settings of its
 * own, and with a build cache of its own, so that the user's stays as cold as it was.
 */
final class ToolexecCompiler {
  private static final int OUTPUT = 4_000;

  private final Toolchain toolchain;
  private final Map<String, String> environment;
  private final Duration timeout;

  /**
   * @param environment all variables of this process
   */
  ToolexecCompiler(Toolchain toolchain, Map<String, String> environment, Duration timeout) {
    this.toolchain = toolchain;
    this.environment = environment;
    this.timeout = timeout;
  }

  /**
   * Writes the program to a file, whole or not at all; another Maven may do the same.
   *
   * @return why that cannot be; null when the file is there
   * @throws IOException when the directory cannot be written to
   */
  @Nullable Text compile(ToolexecSource source, Path file)
      throws IOException, InterruptedException {
    Path directory = file.toAbsolutePath().getParent();
    if (directory == null) {
      throw new IOException(file + " is no file's name");
    }
    Files.createDirectories(directory);
    Path work = WorkDirectory.in(directory);
    try {
      source.writeTo(work.resolve("source"));
      Path program = work.resolve(String.valueOf(file.getFileName()));
      Text problem = run(work, program);
      if (problem == null) {
        install(program, file);
      }
      return problem;
    } finally {
      WorkDirectory.delete(work);
    }
  }

  private @Nullable Text run(Path work, Path program) throws InterruptedException {
    List<String> words =
        List.of(
            toolchain.go().toString(),
            "build",
            "-trimpath",
            "-buildvcs=false",
            "-ldflags=-s -w -buildid=",
            "-o",
            program.toString(),
            ".");
    Command command =
        new Command(
            words,
            work.resolve("source"),
            ChildVariables.with(environment, variables(work)),
            timeout);
    try {
      Captured captured = Processes.capture(command, OUTPUT);
      if (captured.exit().timedOut() || captured.exit().exitCode() != 0) {
        return Text.of("build.exact.compile", "detail", detail(captured));
      }
      return null;
    } catch (CannotStart e) {
      return GoProblems.of(e);
    }
  }

  private static String detail(Captured captured) {
    String said = captured.stderr().strip();
    if (captured.exit().timedOut()) {
      return "it took too long";
    }
    return said.isEmpty() ? "exit status " + captured.exit().exitCode() : said;
  }

  private Map<String, String> variables(Path work) {
    Map<String, String> variables = new HashMap<>();
    GoTarget host = toolchain.host();
    variables.put("GOOS", host.os());
    variables.put("GOARCH", host.arch());
    variables.put("GOCACHE", work.resolve("cache").toString());
    variables.put("GOENV", "off"); // else an empty variable means the value in that file
    variables.put("GOTOOLCHAIN", "local");
    variables.put("GOPROXY", "off");
    variables.put("GOWORK", "off");
    variables.put("GO111MODULE", "on");
    variables.put("CGO_ENABLED", "0");
    for (String name :
        new String[] {
          "GOFLAGS", "GOCACHEPROG", "GOEXPERIMENT", "GOFIPS140", "GOAMD64", "GOARM64", "GOARM"
        }) {
      variables.put(name, "");
    }
    return variables;
  }

  /** Where another Maven was faster its file stays: on Windows a running one cannot be replaced. */
  private static void install(Path program, Path file) throws IOException {
    try {
      if (!Files.exists(file)) {
        Files.move(program, file, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (FileAlreadyExistsException e) {
      // It is the same program.
    } catch (IOException e) {
      if (!Files.exists(file)) {
        throw e;
      }
    }
  }
}
