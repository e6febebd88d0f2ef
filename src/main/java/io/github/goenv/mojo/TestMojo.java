package io.github.goenv.mojo;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Output;
import io.github.goenv.app.Rejected;
import io.github.goenv.app.coverage.CoverageOptions;
import io.github.goenv.app.coverage.Measured;
import io.github.goenv.app.gotest.TestModule;
import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Runs {@code go test} and writes Surefire's reports, one for each package.
 *
 * <p>Go compiles what has to be, and uses the results it has kept. GOROOT, GOPATH, GOCACHE and
 * GOBIN are never set, go.mod and go.sum never written. With Maven's {@code -o} go gets {@code
 * GOPROXY=off}.
 *
 * @since 0.1.0
 */
@Mojo(name = "test", defaultPhase = LifecyclePhase.TEST, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters
public final class TestMojo extends AbstractTestMojo {

  /**
   * Packages to test. Default: {@code ./...}, all in {@code workingDirectory} and below. Example:
   * {@code ./internal/...}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.test.packages")
  @Nullable List<@Nullable String> packages;

  /**
   * Build tags. Default: none. Example: {@code netgo,osusergo}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.tags")
  @Nullable List<@Nullable String> tags;

  /**
   * Runs these tests alone: a pattern of {@code go test -run}, or several separated by commas.
   * Before a {@code #} may stand the packages it is for: a pattern such as {@code ./store/...}, or
   * the end of an import path. Default: every test. Example: {@code
   * -Dtest=store#TestOpen,TestClose/twice}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "test")
  @Nullable String test;

  /**
   * Whether it is an error when no test matches {@code test}. In a build with Java modules {@code
   * -Dtest} goes to Surefire too.
   *
   * @since 0.1.0
   */
  @Parameter(property = "surefire.failIfNoSpecifiedTests", defaultValue = "true")
  boolean failIfNoSpecifiedTests = true;

  /**
   * Goes on when tests failed; they are shown and reported all the same.
   *
   * @since 0.1.0
   */
  @Parameter(property = "maven.test.failure.ignore", defaultValue = "false")
  boolean testFailureIgnore;

  /**
   * Runs the fuzz tests alone, each with its seeds ({@code -run=^Fuzz}); go generates no inputs.
   * With {@code test} it has no effect.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.test.fuzzSeeds", defaultValue = "false")
  boolean fuzzSeeds;

  /**
   * Where the reports go, {@code TEST-<import path>.xml} with dots in the place of slashes.
   *
   * @since 0.1.0
   */
  @Parameter(
      property = "goenv.test.reportsDirectory",
      defaultValue = "${project.build.directory}/surefire-reports")
  File reportsDirectory;

  /**
   * Skips this goal.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.test.skip", defaultValue = "false")
  boolean skipTest;

  @Override
  String goal() {
    return "test";
  }

  @Override
  boolean skipsGoal() {
    return skipTest;
  }

  @Override
  void run() throws CannotRun, Rejected, InterruptedException {
    if (!skipsTests()) {
      CoverageOptions measured = coverage();
      Output output = output();
      new TestModule(output)
          .run(
              request(
                  test(Values.list(packages), test, fuzzSeeds, Values.list(tags)),
                  failIfNoSpecifiedTests,
                  testFailureIgnore,
                  reportsDirectory,
                  measured == null
                      ? null
                      : Measured.unit(measured, execution.getExecutionId(), output)));
    }
  }
}
