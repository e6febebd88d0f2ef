package io.github.goenv.check;

import io.github.goenv.check.core.Baseline;
import io.github.goenv.check.core.Policy;
import io.github.goenv.report.Origin;
import io.github.goenv.report.Outcome;
import io.github.goenv.report.PolicyUse;
import io.github.goenv.report.Result;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what of a policy was of use on a machine. */
public final class UseOfPolicy {
  private final List<Result> results;
  private final Policy policy;

  private UseOfPolicy(List<Result> results, Policy policy) {
    this.results = results;
    this.policy = policy;
  }

  /** What of {@code policy} the results needed. */
  public static PolicyUse of(List<Result> results, Policy policy) {
    return new UseOfPolicy(results, policy).use(policy.baseline());
  }

  private PolicyUse use(@Nullable Baseline baseline) {
    List<PolicyUse.Unused> unused = new ArrayList<>();
    for (Policy.Accepted accepted : policy.accepted()) {
      boolean needed = false;
      for (Result result : results) {
        needed |= result.outcome() == Outcome.FAIL && Acceptances.matches(accepted, result, policy);
      }
      if (!needed && examined(accepted.id())) {
        Origin origin = accepted.acceptance().origin();
        unused.add(
            new PolicyUse.Unused(
                accepted.id(), accepted.subject(), origin == null ? Origin.POM : origin));
      }
    }
    return new PolicyUse(unused, baseline == null ? null : baseline(baseline));
  }

  private PolicyUse.BaselineUse baseline(Baseline baseline) {
    int found = 0;
    int gone = 0;
    for (Baseline.Finding finding : baseline.findings()) {
      boolean here = false;
      for (Result result : results) {
        here |= result.outcome() == Outcome.FAIL && Acceptances.matches(finding, result, policy);
      }
      if (here) {
        found++;
      } else if (examined(finding.id())) {
        gone++;
      }
    }
    LocalDate today = LocalDate.parse(policy.today());
    return new PolicyUse.BaselineUse(
        baseline.file(),
        baseline.recorded(),
        baseline.until(),
        ChronoUnit.DAYS.between(today, LocalDate.parse(baseline.until())),
        Acceptances.state(baseline.until(), policy.today()),
        baseline.findings().size(),
        found,
        gone);
  }

  /** Whether all that the check could find is known: it passed, or failed for other subjects. */
  private boolean examined(String id) {
    boolean examined = false;
    for (Result result : results) {
      if (result.id().equals(id)) {
        if (result.outcome() != Outcome.PASS && result.outcome() != Outcome.FAIL) {
          return false;
        }
        examined = true;
      }
    }
    return examined;
  }
}
