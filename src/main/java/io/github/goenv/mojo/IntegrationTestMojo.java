package io.github.goenv.mojo;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Output;
import io.github.goenv.app.Rejected;
import io.github.goenv.app.coverage.CoverageOptions;
import io.github.goenv.app.coverage.Measured;
import io.github.goenv.app.gotest.IntegrationTests;
import java.io.File;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Runs integration tests, those with a build tag or in packages of their own, by {@code go test}.
 *
 * <p>It fails no build, so that {@code post-integration-test} can stop what {@code
 * pre-integration-test} has started: what it came to is in {@code failsafe-summary.xml}, and {@code
 * goenv:verify-tests} fails the build for it. For the rest it is as {@code goenv:test}.
 *
 * @since 0.1.0
 */
@Mojo(name = "integration-test", defaultPhase = LifecyclePhase.INTEGRATION_TEST, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters
public final class IntegrationTestMojo extends AbstractTestMojo {

  /**
   * Packages of integration tests. Default: {@code ./...}, with the tag of {@code tags}. Example:
   * {@code ./test/...}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.it.packages")
  @Nullable List<@Nullable String> packages;

  /**
   * Build tags of integration tests, as in {@code //go:build integration}. Tests in the same
   * packages that have no such line are run as well. Default: {@code integration}; none where
   * {@code packages} is set. Example: {@code e2e}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.it.tags")
  @Nullable List<@Nullable String> tags;

  /**
   * Runs these tests alone; in the form of {@code goenv:test}. Default: every test. Example: {@code
   * -Dit.test=TestLogin}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "it.test")
  @Nullable String test;

  /**
   * Whether {@code goenv:verify-tests} fails when no test matches {@code test}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "failsafe.failIfNoSpecifiedTests", defaultValue = "true")
  boolean failIfNoSpecifiedTests = true;

  /**
   * Where the reports go, {@code TEST-<import path>.xml} with dots in the place of slashes.
   *
   * @since 0.1.0
   */
  @Parameter(
      property = "goenv.it.reportsDirectory",
      defaultValue = "${project.build.directory}/failsafe-reports")
  File reportsDirectory;

  /**
   * The file with what the tests came to, in Failsafe's form. What Failsafe or another execution
   * has written in this build is added up.
   *
   * @since 0.1.0
   */
  @Parameter(
      property = "goenv.it.summaryFile",
      defaultValue = "${project.build.directory}/failsafe-reports/failsafe-summary.xml")
  File summaryFile;

  /**
   * Skips integration tests.
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
  @Parameter(property = "goenv.integration-test.skip", defaultValue = "false")
  boolean skipIntegrationTest;

  @Override
  String goal() {
    return "integration-test";
  }

  @Override
  boolean skipsGoal() {
    return skipIntegrationTest;
  }

  @Override
  @Nullable String skippedBy() {
    return skipITs ? "skipITs" : super.skippedBy();
  }

  /** Programs that the tests start leave what they measured where the reports look for it. */
  @Override
  Map<String, String> variables() {
    Map<String, String> variables = super.variables();
    if (coverage && cover) {
      String counters = CoverageOptions.counters(own()).toAbsolutePath().toString();
      variables.putIfAbsent("GOCOVERDIR", counters);
    }
    return variables;
  }

  @Override
  void run() throws CannotRun, Rejected, InterruptedException {
    if (skipsTests()) {
      return;
    }
    List<String> named = Values.list(packages);
    List<String> typed = Values.list(tags);
    List<String> chosen = typed.isEmpty() && named.isEmpty() ? List.of("integration") : typed;
    CoverageOptions measured = coverage();
    Output output = output();
    new IntegrationTests(output)
        .run(
            request(
                test(named, test, false, chosen),
                failIfNoSpecifiedTests,
                false,
                reportsDirectory,
                measured == null
                    ? null
                    : Measured.integration(measured, execution.getExecutionId(), output)),
            summaryFile.toPath(),
            session.getStartTime().toInstant());
  }
}
