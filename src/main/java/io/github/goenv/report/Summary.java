package io.github.goenv.report;

import java.util.List;

/**
 * How many results came to what.
 *
 * @param pass fine
 * @param error failures of that severity that are not accepted
 * @param warning failures of that severity that are not accepted
 * @param info failures of that severity that are not accepted
 * @param unknown could not be found out
 * @param notApplicable do not concern this machine
 * @param disabled excluded by the user
 * @param crashed checks that broke
 * @param accepted accepted failures
 * @param following findings that follow from another, which alone is counted
 */
public record Summary(
    int pass,
    int error,
    int warning,
    int info,
    int unknown,
    int notApplicable,
    int disabled,
    int crashed,
    int accepted,
    int following) {

  /** Counts {@code results}. */
  public static Summary of(List<Result> results) {
    int[] outcomes = new int[Outcome.values().length];
    int[] severities = new int[Severity.values().length];
    int accepted = 0;
    int following = 0;
    for (Result result : results) {
      if (result.cause() != null) {
        following++;
        continue;
      }
      outcomes[result.outcome().ordinal()]++;
      Severity severity = result.severity();
      if (result.outcome() == Outcome.FAIL && severity != null) {
        if (result.isAccepted()) {
          accepted++;
        } else {
          severities[severity.ordinal()]++;
        }
      }
    }
    return new Summary(
        outcomes[Outcome.PASS.ordinal()],
        severities[Severity.ERROR.ordinal()],
        severities[Severity.WARNING.ordinal()],
        severities[Severity.INFO.ordinal()],
        outcomes[Outcome.UNKNOWN.ordinal()],
        outcomes[Outcome.NOT_APPLICABLE.ordinal()],
        outcomes[Outcome.DISABLED.ordinal()],
        outcomes[Outcome.CRASHED.ordinal()],
        accepted,
        following);
  }

  /** Checks that were really carried out. */
  public int judged() {
    return pass + error + warning + info + accepted;
  }

  /** Words of the file {@code outcome}, worst first. */
  private static final List<String> WORDS =
      List.of("errors", "crashed", "warnings", "incomplete", "clean");

  /** The worse of two words; one that is none is never the worse. */
  public static String worse(String one, String other) {
    int first = WORDS.indexOf(one);
    return first >= 0 && first < WORDS.indexOf(other) ? one : other;
  }

  /**
   * The one word of the file {@code outcome}: the worst of the results, in the order {@code
   * errors}, {@code crashed}, {@code warnings}, {@code incomplete}, {@code clean}.
   */
  public String word() {
    if (error > 0) {
      return "errors";
    }
    if (crashed > 0) {
      return "crashed";
    }
    if (warning > 0) {
      return "warnings";
    }
    return unknown > 0 ? "incomplete" : "clean";
  }
}
