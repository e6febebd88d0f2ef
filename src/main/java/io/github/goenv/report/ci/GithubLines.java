package io.github.goenv.report.ci;

import io.github.goenv.report.Report;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.text.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Annotations of GitHub Actions, which Gitea and Forgejo read as well. Source: GitHub's manual,
 * Workflow commands for GitHub Actions.
 */
public final class GithubLines {
  /** What GitHub shows of a level per step; it silently drops the others. */
  static final int LIMIT = 10;

  private GithubLines() {}

  /** The lines for {@code report}. */
  public static List<String> of(
      Report report, Severity unknowns, @Nullable Anchor anchor, Texts texts, Redaction redaction) {
    List<String> lines = new ArrayList<>();
    for (Annotation found : new Annotations(texts, redaction).of(report, unknowns, LIMIT)) {
      lines.add(line(found, anchor));
    }
    return lines;
  }

  static String line(Annotation found, @Nullable Anchor anchor) {
    String place =
        anchor == null
            ? ""
            : "file="
                + property(anchor.relative())
                + ",line="
                + anchor.line()
                + (anchor.column() > 0 ? ",col=" + anchor.column() : "")
                + ",";
    return "::"
        + found.severity().word()
        + " "
        + place
        + "title="
        + property(found.id())
        + "::"
        + data(found.text());
  }

  /** Escapes a message; the runner takes this back in actions/runner, ActionCommand. */
  static String data(String text) {
    return Escape.of(text, "%\r\n", "%25", "%0D", "%0A");
  }

  /** Escapes the value of a property. */
  static String property(String text) {
    return Escape.of(text, "%\r\n:,", "%25", "%0D", "%0A", "%3A", "%2C");
  }
}
