package io.github.goenv.check;

import io.github.goenv.check.core.Baseline;
import io.github.goenv.check.core.Policy;
import io.github.goenv.report.Acceptance;
import io.github.goenv.report.Acceptance.State;
import io.github.goenv.report.Origin;
import io.github.goenv.report.Outcome;
import io.github.goenv.report.Result;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.Variables;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Decides which failures are accepted. */
final class Acceptances {
  /** Accepted because a widely read guide for Go on OneDrive tells users to set it. */
  static final String SKIP_CLOUD = "ONE_DRIVE_SKIP_CHECK";

  /** For so many days before its end an acceptance is spoken of. */
  private static final int NOTICE_DAYS = 14;

  private Acceptances() {}

  /** The failure with what the policy says of it. What somebody wrote goes before a baseline. */
  static Result apply(Result result, Policy policy, Snapshot machine) {
    if (result.outcome() != Outcome.FAIL) {
      return result;
    }
    Acceptance expired = null;
    for (Policy.Accepted accepted : policy.accepted()) {
      if (matches(accepted, result, policy)) {
        State state = state(accepted.acceptance().until(), policy.today());
        if (state != State.EXPIRED) {
          return result.accept(accepted.acceptance().in(state));
        }
        expired = expired == null ? accepted.acceptance().in(state) : expired;
      }
    }
    Baseline baseline = policy.baseline();
    Baseline.Finding found = baseline == null ? null : find(baseline, result, policy);
    if (baseline != null && found != null) {
      State state = state(baseline.until(), policy.today());
      if (state != State.EXPIRED) {
        return result.accept(baseline.acceptance(found).in(state));
      }
      expired = expired == null ? baseline.acceptance(found).in(state) : expired;
    }
    if (result.area().equals("cloud") && "1".equals(skipCloud(machine))) {
      Origin variable = new Origin(Origin.Kind.VARIABLE, SKIP_CLOUD);
      return result.accept(new Acceptance(SKIP_CLOUD + "=1", null, null, variable));
    }
    return expired == null ? result : result.accept(expired);
  }

  /** Whether an acceptance is for this failure. */
  static boolean matches(Policy.Accepted accepted, Result result, Policy policy) {
    return accepted.id().equals(result.id())
        && policy.subjects().fits(accepted.subject(), result.subject());
  }

  /** Whether a finding of the baseline is this failure. */
  static boolean matches(Baseline.Finding finding, Result result, Policy policy) {
    return finding.id().equals(result.id())
        && policy.subjects().same(finding.subject(), result.subject());
  }

  private static Baseline.@Nullable Finding find(Baseline baseline, Result result, Policy policy) {
    for (Baseline.Finding finding : baseline.findings()) {
      if (matches(finding, result, policy)) {
        return finding;
      }
    }
    return null;
  }

  private static @Nullable String skipCloud(Snapshot machine) {
    Variables variables = machine.variables().orNull();
    return variables == null ? null : variables.process(SKIP_CLOUD);
  }

  /**
   * Whether what holds until a day holds today.
   *
   * @param until ISO-8601; null for no end
   */
  static State state(@Nullable String until, String today) {
    if (until == null) {
      return State.HOLDS;
    }
    if (until.compareTo(today) < 0) {
      return State.EXPIRED;
    }
    String soon = LocalDate.parse(today).plusDays(NOTICE_DAYS).toString();
    return until.compareTo(soon) <= 0 ? State.ENDS : State.HOLDS;
  }
}
