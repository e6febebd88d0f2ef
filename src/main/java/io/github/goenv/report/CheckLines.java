package io.github.goenv.report;

import io.github.goenv.text.Text;
import io.github.goenv.text.Texts;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the goal {@code check} says: one line when fine, the findings when not. */
public final class CheckLines {
  private final Texts texts;
  private final Style style;
  private final @Nullable Long asOf;

  /** Lines in a language and a style. */
  public CheckLines(Texts texts, Style style) {
    this.texts = texts;
    this.style = style;
    this.asOf = null;
  }

  /**
   * Lines that say what is not of this moment.
   *
   * @param asOf when that was found out of scanners on which the report rests, in seconds since
   *     1970
   */
  public CheckLines(Texts texts, Style style, long asOf) {
    this.texts = texts;
    this.style = style;
    this.asOf = asOf;
  }

  /**
   * The lines for {@code report}.
   *
   * @param unknowns the level at which unknown results are shown; {@link Severity#INFO} counts them
   *     only
   */
  public List<Line> of(Report report, Severity unknowns) {
    List<Line> lines = new ArrayList<>();
    FindingLines finding = null;
    for (Result result : report.results()) {
      Severity level = level(result, unknowns);
      if (level != Severity.INFO) {
        if (finding == null) {
          finding = new FindingLines(texts, style);
          follow(report, unknowns, finding);
        }
        for (String text : finding.full(result)) {
          lines.add(new Line(level, text));
        }
      }
    }
    if (lines.isEmpty()) {
      lines.add(Line.info(dated(fine(report))));
    }
    for (Result result : report.results()) {
      Acceptance ending = result.ending();
      if (ending != null && !ending.recorded()) {
        String notice = WellFormed.line(ending.ends(result.id()).in(texts));
        lines.add(Line.info(notice + Origin.aside(ending.origin(), texts)));
      }
    }
    PolicyUse policy = report.policy();
    if (policy != null) {
      for (String line : new PolicyUseLines(texts).of(policy, false)) {
        lines.add(Line.info(line));
      }
    }
    return lines;
  }

  /** What would be said of its own if it did not follow from another. */
  private static void follow(Report report, Severity unknowns, FindingLines finding) {
    for (Result result : report.results()) {
      boolean failed = result.outcome() == Outcome.FAIL;
      if (result.cause() != null && (failed ? result.severity() : unknowns) != Severity.INFO) {
        finding.follows(result);
      }
    }
  }

  private static Severity level(Result result, Severity unknowns) {
    Severity severity = result.severity();
    return switch (result.outcome()) {
      case FAIL -> severity == null || !result.counts() ? Severity.INFO : severity;
      case CRASHED -> Severity.WARNING;
      case UNKNOWN -> result.cause() == null ? unknowns : Severity.INFO;
      case PASS, NOT_APPLICABLE, DISABLED -> Severity.INFO;
    };
  }

  private String dated(String line) {
    if (asOf == null) {
      return line;
    }
    Instant minute = Instant.ofEpochSecond(asOf - asOf % 60);
    LocalTime time = LocalTime.ofInstant(minute, ZoneId.systemDefault());
    return texts.text("check.fine.as-of", Map.of("line", line, "time", time.toString()));
  }

  private String fine(Report report) {
    Summary summary = report.summary();
    String reason = summary.unknown() > 0 ? commonReason(report, summary.unknown()) : null;
    String key =
        summary.unknown() > 0
            ? unknownKey(summary.unknown(), reason)
            : summary.info() > 0 ? "check.fine.info" : "check.fine";
    return texts.text(
        key,
        Map.of(
            "judged", String.valueOf(summary.judged()),
            "unknown", String.valueOf(summary.unknown()),
            "reason", String.valueOf(reason),
            "info", String.valueOf(summary.info()),
            "millis", String.valueOf(report.durationMillis())));
  }

  private static String unknownKey(int unknowns, @Nullable String reason) {
    if (reason == null) {
      return "check.fine.unknown";
    }
    return unknowns == 1 ? "check.fine.unknown-one" : "check.fine.unknown-because";
  }

  /** Why more than half of the unknown answers are unknown; null when there is no such reason. */
  private @Nullable String commonReason(Report report, int unknowns) {
    Map<Text, Integer> counts = new HashMap<>();
    for (Result result : report.results()) {
      if (result.outcome() == Outcome.UNKNOWN
          && 2 * counts.merge(result.message(), 1, Integer::sum) > unknowns) {
        return WellFormed.line(result.message().in(texts));
      }
    }
    return null;
  }
}
