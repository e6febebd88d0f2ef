package io.github.goenv.report.ci;

import io.github.goenv.report.Severity;
import java.util.List;

/**
 * A finding that a CI system is to show.
 *
 * @param id the check
 * @param severity {@link Severity#ERROR} or {@link Severity#WARNING}
 * @param lines what was found, and the way out
 */
record Annotation(String id, Severity severity, List<String> lines) {
  /**
   * GitHub's runner cuts messages at 4,096 characters (actions/runner, {@code
   * _maxIssueMessageLength}), TeamCity attributes at 4,000 (its manual, Service Messages).
   */
  private static final int LONGEST = 4000;

  /** The lines as one text, cut where CI systems would cut. */
  String text() {
    String text = String.join("\n", lines);
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = LONGEST - 3;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
        + "...";
  }
}
