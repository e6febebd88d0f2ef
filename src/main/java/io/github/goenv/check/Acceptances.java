package io.github.goenv.check;

import io.github.goenv.check.core.Policy;
import io.github.goenv.report.Acceptance;
import io.github.goenv.report.Acceptance.State;
import io.github.goenv.report.Outcome;
import io.github.goenv.report.Result;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.Variables;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Decides which failures are accepted. */
final class Acceptances {
  /** Accepted because a widely read guide for Go on OneDrive tells users to set it. */
  static final String SKIP_CLOUD = "ONE_DRIVE_SKIP_CHECK";

  /** For so many days before its end an acceptance is spoken of. */
  private static final int NOTICE_DAYS = 14;

  private Acceptances() {}

  static Result apply(Result result, Policy policy, Snapshot machine) {
    if (result.outcome() != Outcome.FAIL) {
      return result;
    }
    Acceptance expired = null;
    for (Policy.Accepted accepted : policy.accepted()) {
      if (accepted.id().equals(result.id()) && matches(accepted.subject(), result.subject())) {
        State state = state(accepted.acceptance(), policy.today());
        if (state != State.EXPIRED) {
          return result.accept(accepted.acceptance().in(state));
        }
        expired = expired == null ? accepted.acceptance().in(state) : expired;
      }
    }
    if (result.area().equals("cloud") && "1".equals(skipCloud(machine))) {
      return result.accept(new Acceptance(SKIP_CLOUD + "=1", null, null));
    }
    return expired == null ? result : result.accept(expired);
  }

  private static @Nullable String skipCloud(Snapshot machine) {
    Variables variables = machine.variables().orNull();
    return variables == null ? null : variables.process(SKIP_CLOUD);
  }

  private static State state(Acceptance acceptance, String today) {
    String until = acceptance.until();
    if (until == null) {
      return State.HOLDS;
    }
    if (until.compareTo(today) < 0) {
      return State.EXPIRED;
    }
    String soon = LocalDate.parse(today).plusDays(NOTICE_DAYS).toString();
    return until.compareTo(soon) <= 0 ? State.ENDS : State.HOLDS;
  }

  /** Whether {@code text} fits {@code pattern}, {@code *} matching any text; case ignored. */
  static boolean matches(@Nullable String pattern, String text) {
    return pattern == null || glob(pattern.toLowerCase(Locale.ROOT), text.toLowerCase(Locale.ROOT));
  }

  private static boolean glob(String pattern, String text) {
    int p = 0;
    int t = 0;
    int star = -1;
    int mark = 0;
    while (t < text.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        mark = t;
      } else if (p < pattern.length() && pattern.charAt(p) == text.charAt(t)) {
        p++;
        t++;
      } else if (star >= 0) {
        p = star + 1;
        t = ++mark;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }
}
