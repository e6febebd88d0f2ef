package io.github.goenv.report;

import io.github.goenv.text.Punctuation;
import io.github.goenv.text.Text;
import io.github.goenv.text.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the goal {@code doctor} says: everything, also what is fine, grouped by area. */
public final class DoctorLines {
  private final Texts texts;
  private final Style style;

  /** Lines in a language and a style. */
  public DoctorLines(Texts texts, Style style) {
    this.texts = texts;
    this.style = style;
  }

  /** The lines for {@code report}. */
  public List<Line> of(Report report) {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.info(style.strong(WellFormed.line(head(report)))));
    new AreaLines(texts, style).of(report.results(), lines);
    Summary summary = report.summary();
    lines.add(Line.info(""));
    lines.add(
        Line.info(
            text(
                "doctor.sum",
                "checks",
                String.valueOf(checks(report.results())),
                "millis",
                String.valueOf(report.durationMillis()),
                "counts",
                counts(summary))));
    Result worst = worst(report);
    if (worst != null) {
      lines.add(Line.info(style.dim(text("doctor.explain", "id", worst.id()))));
      if (worst.counts()) {
        lines.add(Line.info(style.dim(text("doctor.accept", "id", worst.id()))));
      }
    }
    return lines;
  }

  /** Those that are counted behind it, each once however much it found. */
  private static int checks(List<Result> results) {
    Set<String> ids = new HashSet<>();
    for (Result result : results) {
      ids.add(result.id());
    }
    return ids.size();
  }

  private String head(Report report) {
    Report.GoSummary go = report.go();
    String version = go == null ? null : go.version();
    return text(
        version == null ? "doctor.head.no-go" : "doctor.head",
        "version",
        report.toolVersion(),
        "go",
        String.valueOf(version),
        "os",
        report.host().os(),
        "arch",
        report.host().arch(),
        "osVersion",
        report.host().osVersion());
  }

  /** The counts that are not zero, worst first. */
  String counts(Summary summary) {
    List<String> parts = new ArrayList<>();
    count(parts, "error", summary.error());
    count(parts, "crashed", summary.crashed());
    count(parts, "warning", summary.warning());
    count(parts, "info", summary.info());
    count(parts, "unknown", summary.unknown());
    count(parts, "accepted", summary.accepted());
    count(parts, "following", summary.following());
    count(parts, "pass", summary.pass());
    count(parts, "disabled", summary.disabled());
    count(parts, "not-applicable", summary.notApplicable());
    return new Punctuation(texts).counts(parts);
  }

  private void count(List<String> parts, String name, int count) {
    if (count > 0) {
      String key = "count." + name + (count == 1 ? ".one" : ".other");
      String counted = text(key, "count", String.valueOf(count));
      parts.add(
          switch (name) {
            case "error", "crashed" -> style.error(counted);
            case "warning", "unknown" -> style.warning(counted);
            case "pass" -> style.good(counted);
            default -> counted;
          });
    }
  }

  private static @Nullable Result worst(Report report) {
    Result worst = null;
    int rank = Integer.MAX_VALUE;
    for (Result result : report.results()) {
      int own = rank(result);
      if (own < rank) {
        worst = result;
        rank = own;
      }
    }
    return worst;
  }

  private static int rank(Result result) {
    Severity severity = result.severity();
    if (result.counts() && severity != null) {
      return severity.ordinal();
    }
    return result.outcome() == Outcome.UNKNOWN && result.cause() == null
        ? Severity.values().length
        : Integer.MAX_VALUE;
  }

  private String text(String key, String... namesAndValues) {
    return Text.of(key, namesAndValues).in(texts);
  }
}
