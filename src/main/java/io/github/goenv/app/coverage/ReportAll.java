package io.github.goenv.app.coverage;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Output;
import io.github.goenv.toolchain.BadCommand;
import io.github.goenv.toolchain.ChildVariables;
import io.github.goenv.toolchain.GoExecutable;
import io.github.goenv.toolchain.InstalledGo;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reports what all tests and programs of a module ran, after the last of them.
 *
 * @param go the go executable as typed; null for the first on PATH
 * @param project the directory that a relative {@code go} starts from
 * @param directory where go runs
 * @param environment of this process
 * @param variables for go, besides those
 * @param mod value of {@code -mod}; null for Go's default
 * @param offline whether go may use no network
 */
public record ReportAll(
    @Nullable String go,
    Path project,
    Path directory,
    Map<String, String> environment,
    Map<String, String> variables,
    @Nullable String mod,
    boolean offline) {
  private static final Duration ANSWER = Duration.ofSeconds(30);

  /**
   * Makes the reports.
   *
   * @return what holds them to their minimums
   * @throws CannotRun when go cannot be asked
   */
  public Measured report(CoverageOptions options, Output output)
      throws CannotRun, InterruptedException {
    try {
      Path executable = GoExecutable.find(go, project, environment, File.separatorChar == '\\');
      InstalledGo installed =
          InstalledGo.ask(executable, directory, variables, environment, ANSWER);
      Map<String, String> child =
          ChildVariables.of(variables, null, offline, installed.host(), installed.host());
      Measured measured = Measured.all(options, output);
      List<String> flags = mod == null ? List.of() : List.of("-mod=" + mod);
      measured.report(installed, environment, child, flags, directory);
      return measured;
    } catch (BadCommand e) {
      throw new CannotRun(e.problem().in(output.texts()), e);
    }
  }
}
