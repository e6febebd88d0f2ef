package io.github.goenv.app.machine;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Choice;
import io.github.goenv.app.Rejected;
import io.github.goenv.check.Catalogue;
import io.github.goenv.check.core.CheckDefinition;
import io.github.goenv.check.service.ServiceChecks;
import io.github.goenv.report.Outcome;
import io.github.goenv.report.Report;
import io.github.goenv.report.Result;
import io.github.goenv.report.Severity;
import io.github.goenv.text.Messages;
import io.github.goenv.text.Text;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides whether findings fail the build. */
public final class FailOn {
  private final @Nullable Severity threshold;
  private final Severity unknowns;

  private FailOn(@Nullable Severity threshold, Severity unknowns) {
    this.threshold = threshold;
    this.unknowns = unknowns;
  }

  /**
   * The rule of {@code -Dgoenv.failOn}.
   *
   * @param unknowns what an unknown answer counts as
   */
  public static FailOn of(String failOn, Severity unknowns, Messages texts) throws CannotRun {
    return switch (Choice.of("goenv.failOn", failOn, List.of("error", "warning", "never"), texts)) {
      case "error" -> new FailOn(Severity.ERROR, unknowns);
      case "warning" -> new FailOn(Severity.WARNING, unknowns);
      default -> new FailOn(null, unknowns);
    };
  }

  /** Fails the build when {@code report} has what must not be. */
  public void judge(Report report, Messages texts) throws Rejected {
    Set<String> ids = new LinkedHashSet<>();
    Set<String> expired = new LinkedHashSet<>();
    boolean onlyUnknown = true;
    boolean cannotBuild = false;
    for (Result result : report.results()) {
      if (fails(result)) {
        ids.add(result.id());
        if (result.expired() != null) {
          expired.add(result.id());
        }
        onlyUnknown &= result.outcome() == Outcome.UNKNOWN;
        cannotBuild |= cannotBuild(result);
      }
    }
    if (ids.isEmpty()) {
      return;
    }
    String failed =
        Text.of(
                onlyUnknown
                    ? "check.failed.unknown"
                    : !cannotBuild
                        ? ids.size() == 1 ? "check.policy.one" : "check.policy"
                        : ids.size() == 1 ? "check.failed.one" : "check.failed",
                "count",
                String.valueOf(ids.size()),
                "ids",
                String.join(", ", ids),
                "first",
                ids.iterator().next())
            .in(texts);
    throw new Rejected(expired.isEmpty() ? failed : failed + ". " + expired(expired, texts));
  }

  private static String expired(Set<String> ids, Messages texts) {
    return Text.of("check.failed.expired", "ids", String.join(", ", ids)).in(texts);
  }

  /** Whether {@code result} by itself fails the build. */
  boolean fails(Result result) {
    Severity level = level(result);
    return threshold != null && level != null && level.atLeast(threshold);
  }

  /**
   * Whether go could not build here. What is an error only by the profile, a raised severity or an
   * expectation of the pom says nothing of that.
   */
  private static boolean cannotBuild(Result result) {
    CheckDefinition check = Catalogue.find(result.id());
    return result.outcome() == Outcome.FAIL
        && result.severity() == Severity.ERROR
        && check != null
        && check.severity() == Severity.ERROR
        && !check.area().equals("expect")
        && !check.area().equals(ServiceChecks.AREA); // which is no matter of building
  }

  private @Nullable Severity level(Result result) {
    return switch (result.outcome()) {
      case FAIL -> result.counts() ? result.severity() : null;
      case UNKNOWN, CRASHED ->
          unknowns == Severity.INFO || result.cause() != null ? null : unknowns;
      case PASS, NOT_APPLICABLE, DISABLED -> null;
    };
  }
}
