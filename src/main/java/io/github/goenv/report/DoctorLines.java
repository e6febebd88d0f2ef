package io.github.goenv.report;

import io.github.goenv.text.Punctuation;
import io.github.goenv.text.Text;
import io.github.goenv.text.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the goal {@code doctor} says: everything, also what is fine, in the order of repair. */
public final class DoctorLines {
  /** So many acceptances are shown; whoever wants more wants a baseline. */
  private static final int MOST_ACCEPTED = 5;

  private final Texts texts;
  private final Style style;
  private final UnaryOperator<String> subjects;
  private final String until;

  /**
   * Lines in a language and a style.
   *
   * @param subjects subjects of findings as an acceptance has them
   * @param until the day until which a finding may well be accepted, ISO-8601
   */
  public DoctorLines(Texts texts, Style style, UnaryOperator<String> subjects, String until) {
    this.texts = texts;
    this.style = style;
    this.subjects = subjects;
    this.until = until;
  }

  /** The lines for {@code report}. */
  public List<Line> of(Report report) {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.info(style.strong(WellFormed.line(head(report)))));
    new ResultLines(texts, style).of(report.results(), lines);
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
    for (String line : new PolicyUseLines(texts).of(report.policy(), true)) {
      lines.add(Line.info(line));
    }
    Result worst = worst(report);
    if (worst != null && worst.counts()) {
      lines.add(Line.info(style.dim(text("doctor.accept", "id", worst.id()))));
      for (String line : accepting(report, worst)) {
        lines.add(Line.info("  " + line));
      }
    }
    return lines;
  }

  /** What accepts the errors and warnings; where there are none, the worst that was found. */
  private List<String> accepting(Report report, Result worst) {
    Set<String> findings = new LinkedHashSet<>();
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING)) {
      for (Result result : report.results()) {
        if (result.counts() && result.severity() == severity && findings.size() < MOST_ACCEPTED) {
          findings.add(finding(result));
        }
      }
    }
    if (findings.isEmpty()) {
      findings.add(finding(worst));
    }
    List<String> lines = new ArrayList<>();
    lines.add("<accept>");
    for (String finding : findings) {
      lines.add("  " + finding);
    }
    lines.add("</accept>");
    return lines;
  }

  private String finding(Result result) {
    return AcceptXml.finding(result.id(), subjects.apply(result.subject()), until);
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
    boolean service = report.goal().equals("service"); // which is no matter of go
    String usual = version == null ? "doctor.head.no-go" : "doctor.head";
    return text(
        service ? "service.head" : usual,
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
