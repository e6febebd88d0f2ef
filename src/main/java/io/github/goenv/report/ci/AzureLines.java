package io.github.goenv.report.ci;

import io.github.goenv.report.Report;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.text.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Issues of Azure Pipelines. The result of the job stays what Maven makes it, so no {@code
 * task.complete}. Source: Microsoft's manual, Logging commands; it wants absolute paths.
 */
public final class AzureLines {
  /** What the agent keeps of a level per task (azure-pipelines-agent, {@code _maxIssueCount}). */
  static final int LIMIT = 10;

  private AzureLines() {}

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
            : "sourcepath="
                + escape(anchor.absolute())
                + ";linenumber="
                + anchor.line()
                + ";"
                + (anchor.column() > 0 ? "columnnumber=" + anchor.column() + ";" : "");
    return "##vso[task.logissue type="
        + found.severity().word()
        + ";"
        + place
        + "code="
        + escape(found.id())
        + ";]"
        + escape(found.text());
  }

  /**
   * Escapes a property or a message. Agents from 2.184 on, of 2021, read {@code %AZP25} back
   * (azure-pipelines-agent, CommandStringConvertor).
   */
  static String escape(String text) {
    return Escape.of(text, "%;\r\n]", "%AZP25", "%3B", "%0D", "%0A", "%5D");
  }
}
