package io.github.goenv.mojo;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Rejected;
import io.github.goenv.app.coverage.CoverageOptions;
import io.github.goenv.app.coverage.Measured;
import io.github.goenv.app.coverage.ReportAll;
import io.github.goenv.app.gotest.IntegrationTests;
import io.github.goenv.text.Stripped;
import java.io.File;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Fails the build when {@code goenv:integration-test} came to failures, or not to its end. With
 * {@code goenv.coverage} it first reports what all tests and programs ran.
 *
 * @since 0.1.0
 */
@Mojo(name = "verify-tests", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters
public final class VerifyTestsMojo extends AbstractCoverageMojo {

  /**
   * The file that {@code goenv:integration-test} wrote.
   *
   * @since 0.1.0
   */
  @Parameter(
      property = "goenv.it.summaryFile",
      defaultValue = "${project.build.directory}/failsafe-reports/failsafe-summary.xml")
  File summaryFile;

  /**
   * Goes on when integration tests failed.
   *
   * @since 0.1.0
   */
  @Parameter(property = "maven.test.failure.ignore", defaultValue = "false")
  boolean testFailureIgnore;

  /**
   * Skips all tests, and what looks at their results.
   *
   * @since 0.1.0
   */
  @Parameter(property = "skipTests", defaultValue = "false")
  boolean skipTests;

  /**
   * The same as {@code skipTests}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "maven.test.skip", defaultValue = "false")
  boolean mavenTestSkip;

  /**
   * Skips integration tests, and what looks at their results.
   *
   * @since 0.1.0
   */
  @Parameter(property = "skipITs", defaultValue = "false")
  boolean skipITs;

  /**
   * Skips this goal.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.verify-tests.skip", defaultValue = "false")
  boolean skipVerifyTests;

  @Override
  String goal() {
    return "verify-tests";
  }

  @Override
  boolean skipsGoal() {
    return skipVerifyTests;
  }

  @Override
  void run() throws CannotRun, Rejected, InterruptedException {
    if (mavenTestSkip || skipTests || skipITs) {
      String property = skipITs ? "skipITs" : mavenTestSkip ? "maven.test.skip" : "skipTests";
      getLog().info(say("test.skipped", "property", property));
      return;
    }
    CoverageOptions options = coverage();
    Measured measured = options == null ? null : reported(options);
    new IntegrationTests(output()).verify(summaryFile.toPath(), testFailureIgnore);
    if (measured != null) {
      measured.hold();
    }
  }

  private Measured reported(CoverageOptions options)
      throws CannotRun, Rejected, InterruptedException {
    return new ReportAll(
            executable(),
            project.getBasedir().toPath(),
            workingDirectory.toPath(),
            System.getenv(),
            Values.map(env),
            Stripped.orNull(mod),
            session.isOffline())
        .report(options, output());
  }
}
