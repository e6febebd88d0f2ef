package io.github.goenv.app.machine;

import io.github.goenv.app.OutcomeFile;
import io.github.goenv.app.policy.PolicyRequest;
import io.github.goenv.app.telemetry.Telemetry;
import io.github.goenv.report.ci.Anchor;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A machine to check, and what is made of the answers.
 *
 * @param version of this plugin
 * @param machine the machine
 * @param policy what is wanted of it
 * @param unknown what an unknown answer counts as, as typed
 * @param failOn the severity that fails the build, as typed
 * @param ci the CI systems to tell, as typed
 * @param environment of this process
 * @param anchor where findings are shown; null without a pom
 * @param formats files to write, as typed; null for the usual ones
 * @param reports directory for reports; null when nothing is written
 * @param outcome what this run of Maven has come to
 * @param redact whether personal data is taken out of reports
 * @param telemetry exports what was found
 * @param eventLog a source of the event log of Windows, as typed; null for no entry
 */
public record CheckRequest(
    String version,
    MachineRequest machine,
    PolicyRequest policy,
    String unknown,
    String failOn,
    String ci,
    Map<String, String> environment,
    @Nullable Anchor anchor,
    @Nullable String formats,
    @Nullable Path reports,
    OutcomeFile outcome,
    boolean redact,
    Telemetry telemetry,
    @Nullable String eventLog) {

  /** The same of another machine. */
  public CheckRequest of(MachineRequest other) {
    return new CheckRequest(
        version,
        other,
        policy,
        unknown,
        failOn,
        ci,
        environment,
        anchor,
        formats,
        reports,
        outcome,
        redact,
        telemetry,
        eventLog);
  }
}
