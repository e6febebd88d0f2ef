package io.github.goenv.report.ci;

import io.github.goenv.report.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding that a CI system is to show.
 *
 * @param id the check
 * @param severity {@link Severity#ERROR} or {@link Severity#WARNING}
 * @param lines what was found, and the way out
 * @param place where it was found; null where findings have no place of their own
 */
record Annotation(String id, Severity severity, List<String> lines, @Nullable Anchor place) {
  /** One without a place of its own. */
  Annotation(String id, Severity severity, List<String> lines) {
    this(id, severity, lines, null);
  }

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
