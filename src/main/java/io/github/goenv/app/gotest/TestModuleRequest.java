package io.github.goenv.app.gotest;

import io.github.goenv.app.OutcomeFile;
import io.github.goenv.app.coverage.Measured;
import io.github.goenv.app.telemetry.Telemetry;
import io.github.goenv.gotest.TestRequest;
import io.github.goenv.snapshot.Snapshot;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A module to test, and what is made of it.
 *
 * @param test what go is to test
 * @param execution id of the execution of the goal
 * @param go the go executable as typed; null for the first on PATH
 * @param project the directory that a relative {@code go} starts from
 * @param environment of this process
 * @param limit seconds each run of go may take; null for no limit
 * @param reruns how often failed tests are run again
 * @param failIfNoSpecifiedTests whether it is an error when {@code -Dtest} has no test
 * @param ignoreFailures whether failed tests fail no build
 * @param reports directory for the XML reports
 * @param own directory for this plugin's own files
 * @param redact whether personal data is taken out of files
 * @param outcome what this run of Maven has come to
 * @param machine the machine as it was checked before; null when it was not
 * @param proxy host and port of the proxy that Maven uses; null for none
 * @param coverage measures what the tests ran; null to measure nothing
 * @param timing what is recorded of where the time goes; null for nothing
 * @param telemetry exports what was measured
 */
public record TestModuleRequest(
    TestRequest test,
    String execution,
    @Nullable String go,
    Path project,
    Map<String, String> environment,
    @Nullable Long limit,
    int reruns,
    boolean failIfNoSpecifiedTests,
    boolean ignoreFailures,
    Path reports,
    Path own,
    boolean redact,
    OutcomeFile outcome,
    @Nullable Snapshot machine,
    @Nullable String proxy,
    @Nullable Measured coverage,
    @Nullable TimingOptions timing,
    Telemetry telemetry) {}
