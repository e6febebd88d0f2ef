package io.github.goenv.compare;

import io.github.goenv.report.Result;
import io.github.goenv.report.Severity;
import java.util.List;

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
  boolean weighs() {
    return this == ERROR || this == WARNING;
  }

  /** Whether there is nothing to be said. */
  boolean fine() {
    return this == PASS || this == NOT_APPLICABLE || this == DISABLED;
  }

  /** Whether something was found. */
  boolean found() {
    return switch (this) {
      case ERROR, WARNING, INFO, ACCEPTED, FOLLOWING -> true;
      default -> false;
    };
  }

  /** That of one result. */
  static Standing of(Result result) {
    return switch (result.outcome()) {
      case PASS -> PASS;
      case UNKNOWN -> UNKNOWN;
      case NOT_APPLICABLE -> NOT_APPLICABLE;
      case DISABLED -> DISABLED;
      case CRASHED -> CRASHED;
      case FAIL -> failed(result);
    };
  }

  private static Standing failed(Result result) {
    if (result.isAccepted()) {
      return ACCEPTED;
    }
    if (result.cause() != null) {
      return FOLLOWING;
    }
    return result.severity() == Severity.ERROR
        ? ERROR
        : result.severity() == Severity.WARNING ? WARNING : INFO;
  }

  /** The worst of what check {@code id} came to; {@link #DISABLED} when it said nothing. */
  static Standing of(String id, List<Result> results) {
    Standing worst = DISABLED;
    for (Result result : results) {
      if (result.id().equals(id) && of(result).compareTo(worst) < 0) {
        worst = of(result);
      }
    }
    return worst;
  }
}
