package io.github.goenv.mojo;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Rejected;
import io.github.goenv.app.coverage.Measured;
import io.github.goenv.app.gotest.TestModuleRequest;
import io.github.goenv.app.gotest.TimingOptions;
import io.github.goenv.app.timings.SlowerRequest;
import io.github.goenv.gobuild.plan.TimingMode;
import io.github.goenv.gotest.TestRequest;
import io.github.goenv.mojo.session.CheckedMachine;
import io.github.goenv.mojo.session.TelemetryOfSession;
import io.github.goenv.text.Stripped;
import java.io.File;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What goals that run tests have in common. */
@SuppressWarnings("NullAway.Init") // Maven sets the parameters
abstract class AbstractTestMojo extends AbstractCoverageMojo {

  /**
   * Skips the tests: they are neither compiled nor run, since go does both at once.
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
   * How often tests that failed are run again, until they pass: these alone, or the package where
   * its process ended before its tests had. One that passes then is flaky, and fails no build.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.test.rerunFailingTestsCount", defaultValue = "0")
  int rerunFailingTestsCount;

  /**
   * Runs the tests with the race detector ({@code -race}); needs cgo on most systems.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.test.race", defaultValue = "false")
  boolean race;

  /**
   * Tells long tests to be brief ({@code -short}).
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.test.short", defaultValue = "false")
  boolean shortTests;

  /**
   * Order of the tests ({@code -shuffle}): {@code on}, {@code off}, or a seed. Default: off, the
   * order of the source. Example: {@code on}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.test.shuffle")
  @Nullable String shuffle;

  /**
   * How often each test is run ({@code -count}). Default: once, and not where go has kept the
   * result of an earlier run. Example: {@code 1}, which uses no kept result.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.test.count")
  @Nullable Integer count;

  /**
   * How many tests of a package that call {@code t.Parallel} run at a time ({@code -parallel}).
   * Default: GOMAXPROCS. Example: {@code 4}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.test.parallel")
  @Nullable Integer parallel;

  /**
   * How many packages are compiled and tested at a time ({@code -p}). Default: GOMAXPROCS. Example:
   * {@code 1}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.test.p")
  @Nullable Integer p;

  /**
   * How long the tests of one package may take, in Go's form ({@code -timeout}); then its process
   * prints what each goroutine does, and ends. A bare number is of seconds, 0 is no limit. Default:
   * Go's, {@code 10m}. Example: {@code 90s}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.test.timeout")
  @Nullable String timeout;

  /**
   * Seconds each run of {@code go test} may take, with compiling; then go is stopped with
   * everything it started. Default: no limit. Example: {@code 1800}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.test.limit")
  @Nullable Long limit;

  /**
   * Value of CGO_ENABLED. Default: not set, so that Go decides. Example: {@code false}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.cgoEnabled")
  @Nullable Boolean cgoEnabled;

  /**
   * Further flags for {@code go test}, one in each element. Example: {@code
   * <argument>-skip=TestSlow</argument>}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.test.arguments")
  @Nullable List<@Nullable String> arguments;

  /**
   * Words for the test programs themselves, as after {@code go test -args}. Go keeps no result of
   * tests that get some. Example: {@code <testArgument>-update</testArgument>}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.test.testArguments")
  @Nullable List<@Nullable String> testArguments;

  /**
   * What is recorded of where the time goes: {@code action} (what go records by itself), or {@code
   * off} (nothing, and no table is shown). {@code exact}, which measures each tool of {@code
   * goenv:build}, is the same as {@code action} here. Kept results of tests are used with each.
   * Example: {@code -Dgoenv.timing=off}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.timing", defaultValue = "action")
  String timing = "action";

  /**
   * Where records are kept, what {@code goenv:timings} shows and compares: those of tests in
   * directories of their own beside those of builds. Default: {@code records} in {@code
   * outputDirectory}, which {@code mvn clean} deletes. Example: <code>
   * ${user.home}/.cache/my-app-builds</code>.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.timing.records")
  @Nullable File timingRecords;

  /**
   * How many records are kept; older ones are deleted. 0 writes none. Example: {@code 30}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.timing.keep", defaultValue = "10")
  int timingKeep = 10;

  /**
   * Writes the page and the trace of each run too ({@code .html} and {@code .trace.json} beside
   * {@code test-<goos>-<goarch>.json} in {@code outputDirectory}), which {@code goenv:timings}
   * writes else. Example: {@code true}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.timing.page", defaultValue = "false")
  boolean timingPage;

  /**
   * The earlier run of tests to compare with: a record, a {@code test-<goos>-<goarch>.json}, or
   * {@code none}. One of a build is not used. Default: the newest record that is like this run.
   * Example: {@code baseline/test-linux-amd64.json}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.timing.before", alias = "timingBefore")
  @Nullable String before;

  /**
   * Warns when a cold or warm run took this much longer than an earlier one in which the same tests
   * ran, or a package took that much longer to compile. Differences below half a second for all and
   * a quarter of a second for a package are noise. Example: {@code 20%}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.timing.maxRegression")
  @Nullable String maxRegression;

  /**
   * Whether what {@code goenv.timing.maxRegression} finds fails the build instead.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.timing.failOnRegression", defaultValue = "false")
  boolean failOnRegression;

  private TimingOptions timing() throws CannotRun {
    String file = Stripped.orNull(before);
    if (file != null && !SlowerRequest.isNone(file)) {
      file = project.getBasedir().toPath().resolve(file).toString();
    }
    return new TimingOptions(
        goal(),
        version(),
        Values.timing(timing, texts()) != TimingMode.OFF,
        timingRecords == null ? null : timingRecords.toPath().toAbsolutePath(),
        timingKeep,
        timingPage,
        pageLanguage(),
        new SlowerRequest(maxRegression, failOnRegression, file));
  }

  /** The property by which tests are skipped; null when they are not. */
  @Nullable String skippedBy() {
    return mavenTestSkip ? "maven.test.skip" : skipTests ? "skipTests" : null;
  }

  /** Whether tests are skipped; says so. */
  final boolean skipsTests() throws CannotRun {
    String property = skippedBy();
    if (property != null) {
      getLog().info(say("test.skipped", "property", property));
    }
    return property != null;
  }

  /**
   * Exports what this goal finds and measures by OpenTelemetry: {@code otlp} posts OTLP/JSON to the
   * collector that the variables {@code OTEL_EXPORTER_OTLP_ENDPOINT} and {@code
   * OTEL_EXPORTER_OTLP_HEADERS} name. Default: nothing is sent. A collector that does not answer is
   * one warning.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.export")
  @Nullable String export;

  /** How tests are compiled and run. */
  final TestRequest.TestOptions options(List<String> tags) {
    return new TestRequest.TestOptions(
        tags,
        race,
        shortTests,
        Stripped.orNull(shuffle),
        count,
        parallel,
        p,
        Stripped.orNull(timeout),
        Stripped.orNull(mod),
        cgoEnabled);
  }

  /** Variables for go and the tests, besides those of this process. */
  Map<String, String> variables() {
    return Values.map(env);
  }

  /** What go is to test. */
  final TestRequest test(
      List<String> packages, @Nullable String tests, boolean fuzzSeeds, List<String> tags) {
    return new TestRequest(
        packages.isEmpty() ? List.of("./...") : packages,
        tests == null ? "" : tests.strip(),
        fuzzSeeds,
        options(tags),
        variables(),
        Values.list(arguments),
        Values.list(testArguments),
        workingDirectory.toPath(),
        session.isOffline());
  }

  /** The same, and what is made of it. */
  final TestModuleRequest request(
      TestRequest test,
      boolean failIfNoSpecifiedTests,
      boolean ignoreFailures,
      File reports,
      @Nullable Measured coverage)
      throws CannotRun, Rejected, InterruptedException {
    return new TestModuleRequest(
        test,
        execution.getExecutionId(),
        executable(),
        project.getBasedir().toPath(),
        System.getenv(),
        limit,
        rerunFailingTestsCount,
        failIfNoSpecifiedTests,
        ignoreFailures,
        reports.toPath(),
        own(),
        redact,
        outcome(),
        CheckedMachine.of(session),
        proxy(),
        coverage,
        timing(),
        TelemetryOfSession.of(session, export, version(), redact, texts()));
  }
}
