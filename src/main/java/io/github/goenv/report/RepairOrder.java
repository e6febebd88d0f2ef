package io.github.goenv.report;

import java.util.ArrayList;
import java.util.List;

/**
 * The order in which results are best dealt with: errors, since they stop builds, checks that
 * crashed, warnings, what is informational, what is unknown, what is accepted, and the rest. Within
 * each the order of the catalogue stays, which begins with what go needs to start at all.
 */
public enum RepairOrder {
  /** A failure of severity error that counts. */
  ERROR("doctor.errors"),
  /** A check that broke. */
  CRASHED("doctor.crashed"),
  /** A failure of severity warning that counts. */
  WARNING("doctor.warnings"),
  /** A failure that is informational. */
  INFO("doctor.notes"),
  /** What could not be found out. */
  UNKNOWN("doctor.unknown"),
  /** A failure that is accepted today. */
  ACCEPTED("doctor.accepted"),
  /** What passed, does not apply, or was excluded. */
  REST("doctor.fine");

  private final String title;

  RepairOrder(String title) {
    this.title = title;
  }

  /** The key of its title. */
  public String title() {
    return title;
  }

  /** Where {@code result} belongs, whatever it follows from. */
  public static RepairOrder of(Result result) {
    return switch (result.outcome()) {
      case FAIL -> {
        Severity severity = result.severity();
        yield result.isAccepted()
            ? ACCEPTED
            : severity == Severity.ERROR ? ERROR : severity == Severity.WARNING ? WARNING : INFO;
      }
      case CRASHED -> CRASHED;
      case UNKNOWN -> UNKNOWN;
      case PASS, NOT_APPLICABLE, DISABLED -> REST;
    };
  }

  /** {@code results} in this order; those that belong to one place keep theirs. */
  public static List<Result> sorted(List<Result> results) {
    List<Result> sorted = new ArrayList<>(results.size());
    for (RepairOrder place : values()) {
      for (Result result : results) {
        if (of(result) == place) {
          sorted.add(result);
        }
      }
    }
    return sorted;
  }
}
