package io.github.goenv.check.core;

import io.github.goenv.fact.Fact;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.report.Outcome;
import io.github.goenv.report.Result;
import io.github.goenv.report.Severity;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what one check says. */
public final class Verdict {
  private final String id;
  private final Severity severity;
  private final List<Result> results = new ArrayList<>(1);

  public Verdict(String id, Severity severity) {
    this.id = id;
    this.severity = severity;
  }

  /** A fact a check depends on is unknown, or absent where it is needed. */
  public static final class NotKnown extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Outcome outcome;
    private final transient Text reason;
    private final transient @Nullable Text remedy;

    NotKnown(Outcome outcome, Text reason, @Nullable Text remedy) {
      super(reason.key(), null, false, false);
      this.outcome = outcome;
      this.reason = reason;
      this.remedy = remedy;
    }
  }

  /**
   * The value of a known fact. An unknown one ends the check as <em>unknown</em> with its reason.
   *
   * @param absent why the check does not apply when the fact is absent; ends it so
   */
  public <T> T need(Fact<T> fact, Text absent) {
    if (fact instanceof Fact.Known<T> known) {
      return known.value();
    }
    if (fact instanceof Fact.Unknown<T> unknown) {
      throw new NotKnown(Outcome.UNKNOWN, unknown.reason(), unknown.remedy());
    }
    throw new NotKnown(Outcome.NOT_APPLICABLE, absent, null);
  }

  /** Ends the check as unknown when {@code fact} is. */
  public void orUnknown(Fact<?> fact) {
    if (fact instanceof Fact.Unknown<?> unknown) {
      throw new NotKnown(Outcome.UNKNOWN, unknown.reason(), unknown.remedy());
    }
  }

  /** Ends the check: it does not apply to this machine. */
  public NotKnown notApplicable(Text reason) {
    return new NotKnown(Outcome.NOT_APPLICABLE, reason, null);
  }

  /** Ends the check: it could not be determined. */
  public NotKnown unknown(Text reason, @Nullable Text remedy) {
    return new NotKnown(Outcome.UNKNOWN, reason, remedy);
  }

  /** Something is wrong. */
  public void fail(String subject, Text message, List<Evidence> evidence, List<Fix> fixes) {
    fail(severity, subject, message, evidence, fixes);
  }

  /** Something is wrong, but no worse than {@code atMost}, whatever the check's severity. */
  public void fail(
      Severity atMost, String subject, Text message, List<Evidence> evidence, List<Fix> fixes) {
    Severity own = severity.atLeast(atMost) ? atMost : severity;
    results.add(
        new Result(id, Outcome.FAIL, own, subject, message, null, evidence, fixes, null, 0));
  }

  /** One of several things is unknown; the others continue. */
  public void unknown(String subject, Text reason, @Nullable Text remedy) {
    results.add(unknownResult(subject, reason, remedy));
  }

  /** Fine, and worth saying what was looked at. */
  public void pass(Text message, List<Evidence> evidence) {
    results.add(
        new Result(id, Outcome.PASS, null, "", message, null, evidence, List.of(), null, 0));
  }

  private Result unknownResult(String subject, Text reason, @Nullable Text remedy) {
    List<Fix> fixes = remedy == null ? List.of() : List.of(Fix.manual(remedy));
    return new Result(
        id, Outcome.UNKNOWN, null, subject, reason, reason, List.of(), fixes, null, 0);
  }

  public void ended(NotKnown how) {
    if (how.outcome == Outcome.UNKNOWN) {
      results.add(unknownResult("", how.reason, how.remedy));
    } else if (results.isEmpty()) {
      results.add(
          new Result(
              id, how.outcome, null, "", how.reason, how.reason, List.of(), List.of(), null, 0));
    }
  }

  public List<Result> results() {
    return results;
  }
}
