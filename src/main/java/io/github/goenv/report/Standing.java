package io.github.goenv.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a check comes to on a machine, in one word; the worst of its results. The worst first. */
public enum Standing {
  /** An error that counts. */
  ERROR("error"),
  /** A warning that counts. */
  WARNING("warning"),
  /** The check broke. */
  CRASHED("crashed"),
  /** Could not be determined. */
  UNKNOWN("unknown"),
  /** Worth knowing. */
  INFO("info"),
  /** Found, and accepted. */
  ACCEPTED("accepted"),
  /** Found, and follows from another finding. */
  FOLLOWING("following"),
  /** Fine. */
  PASS("pass"),
  /** Does not concern the machine. */
  NOT_APPLICABLE("not-applicable"),
  /** Excluded. */
  DISABLED("disabled");

  private final String word;

  Standing(String word) {
    this.word = word;
  }

  /** The word used in files. */
  public String word() {
    return word;
  }

  /** Whether this is a finding that counts and asks for something to be done. */
  public boolean weighs() {
    return this == ERROR || this == WARNING;
  }

  /** Whether there is nothing to be said. */
  public boolean fine() {
    return this == PASS || this == NOT_APPLICABLE || this == DISABLED;
  }

  /** Whether something was found. */
  public boolean found() {
    return switch (this) {
      case ERROR, WARNING, INFO, ACCEPTED, FOLLOWING -> true;
      default -> false;
    };
  }

  /** That of one result. */
  public static Standing of(Result result) {
    return of(result.outcome(), result.severity(), result.isAccepted(), result.cause() != null);
  }

  /**
   * That of a result.
   *
   * @param severity how bad it is; not null for a failure
   * @param accepted whether the failure is accepted
   * @param following whether it follows from another
   */
  public static Standing of(
      Outcome outcome, @Nullable Severity severity, boolean accepted, boolean following) {
    return switch (outcome) {
      case PASS -> PASS;
      case UNKNOWN -> UNKNOWN;
      case NOT_APPLICABLE -> NOT_APPLICABLE;
      case DISABLED -> DISABLED;
      case CRASHED -> CRASHED;
      case FAIL -> accepted ? ACCEPTED : following ? FOLLOWING : failed(severity);
    };
  }

  private static Standing failed(@Nullable Severity severity) {
    return severity == Severity.INFO ? INFO : severity == Severity.WARNING ? WARNING : ERROR;
  }

  /** That of a word in a file; null for a word of a later version. */
  public static @Nullable Standing of(String word) {
    for (Standing each : values()) {
      if (each.word.equals(word)) {
        return each;
      }
    }
    return null;
  }

  /** The worst of what check {@code id} came to; {@link #DISABLED} when it said nothing. */
  public static Standing of(String id, List<Result> results) {
    Standing worst = DISABLED;
    for (Result result : results) {
      if (result.id().equals(id) && of(result).compareTo(worst) < 0) {
        worst = of(result);
      }
    }
    return worst;
  }
}
