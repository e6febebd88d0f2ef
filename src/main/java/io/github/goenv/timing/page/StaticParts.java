package io.github.goenv.timing.page;

import io.github.goenv.page.Html;
import io.github.goenv.page.Visible;
import io.github.goenv.text.Text;
import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.BuildReport.Note;
import io.github.goenv.timing.BuildReport.StageTime;
import io.github.goenv.timing.BuildReport.State;
import io.github.goenv.timing.BuildReport.Step;
import io.github.goenv.timing.DurationText;
import io.github.goenv.timing.Reason;
import io.github.goenv.timing.Reasons;
import io.github.goenv.timing.Units;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of a page that say the important things without a script. */
final class StaticParts {
  private final PageData data;
  private final BuildReport report;
  private final Html html;
  private final PageTexts texts;
  private final StaticTable table;

  StaticParts(PageData data, Html html, PageTexts texts) {
    this.data = data;
    this.report = data.now();
    this.html = html;
    this.texts = texts;
    this.table = new StaticTable(html, texts);
  }

  /** Writes the part of that name. */
  void write(String part) throws IOException {
    switch (part) {
      case "target" -> html.name(report.goos() + "/" + report.goarch());
      case "version" -> html.name(data.toolVersion());
      case "summary" -> new SummaryPart(report, html, texts).write();
      case "reasons" -> reasons();
      case "notes" -> notes();
      case "findings" -> findings();
      case "stages" -> stages();
      case "tests" -> new TestsPart(report, html, texts).write();
      case "tests-link" -> new TestsPart(report, html, texts).link();
      case "chain" -> chain();
      default -> throw new IllegalStateException("no part " + part);
    }
  }

  /** Why it took so long comes before all numbers. */
  private void reasons() throws IOException {
    List<Reason> reasons = Reasons.of(report);
    if (reasons.isEmpty()) {
      return;
    }
    html.raw("<h3>");
    texts.write(Text.of("page.reasons.title", "wall", DurationText.of(report.wallNs())), html);
    html.raw("</h3>\n<ul class=\"reasons\">\n");
    for (Reason reason : reasons) {
      html.raw("<li>");
      texts.write(new Text(PageTexts.why(reason.code()), reason.args()), html);
      html.raw("</li>\n");
    }
    html.raw("</ul>\n");
  }

  private void notes() throws IOException {
    State state = report.timing().state();
    if (state == State.COMPLETE && report.notes().isEmpty()) {
      return;
    }
    html.raw("<ul class=\"notes\">\n");
    if (state != State.COMPLETE) {
      html.raw("<li class=\"lacks\">");
      text(state == State.MISSING ? "page.timing.missing" : "page.timing.partial");
      why();
      html.raw("</li>\n");
    }
    for (Note note : report.notes()) {
      html.raw("<li>");
      texts.write(note, html);
      html.raw("</li>\n");
    }
    html.raw("</ul>\n");
  }

  private void why() throws IOException {
    String reason = report.timing().reason();
    String detail = report.timing().detail();
    if (reason != null) {
      gap();
      texts.write(new Text(PageTexts.reason(reason), Map.of()), html);
    }
    if (detail != null) {
      html.raw(" (").name(detail).raw(")");
    }
  }

  private void findings() throws IOException {
    if (data.findings().isEmpty()) {
      html.raw("<p>");
      text("page.findings.none");
      html.raw("</p>\n");
      return;
    }
    html.raw("<ul class=\"findings\">\n");
    for (SpeedFinding finding : data.findings()) {
      String severity = finding.severity();
      boolean known = severity.matches("error|warning|info");
      html.raw("<li class=\"").raw(known ? severity : "info").raw("\"><strong>");
      texts.write(Text.of(known ? "page.severity." + severity : severity), html);
      html.raw("</strong> <code>").name(finding.id()).raw("</code> ");
      html.name(Units.bound(finding.message()));
      String fix = finding.fix();
      if (fix != null) {
        html.raw("<br><span class=\"fix\">");
        text("page.findings.fix");
        html.raw(" <code>").name(fix).raw("</code></span>");
      }
      html.raw("</li>\n");
    }
    html.raw("</ul>\n");
  }

  private void stages() throws IOException {
    if (report.stages().isEmpty()) {
      lacks("page.stages.none");
      return;
    }
    boolean scanned = false;
    for (StageTime stage : report.stages()) {
      scanned |= stage.scans() != null || stage.scanNs() != null;
    }
    table.begin("page.stages.caption");
    table.head("stage", "count", "total", "mean", "p50", "p95", "max", "cpu");
    if (scanned) {
      table.head("scans", "scanTime");
    }
    table.rows();
    for (StageTime stage : report.stages()) {
      html.raw("<tr><th scope=\"row\" data-stage=\"").text(Visible.of(stage.stage())).raw("\">");
      html.name(stage.stage()).raw("</th>");
      table.number(Integer.toString(stage.count()));
      table.number(total(stage));
      table.time(stage.meanNs());
      table.time(stage.p50Ns());
      table.time(stage.p95Ns());
      table.time(stage.maxNs());
      table.time(stage.cpuNs());
      if (scanned) {
        Integer scans = stage.scans();
        table.number(scans == null ? null : scans.toString());
        table.time(stage.scanNs());
      }
      html.raw("</tr>\n");
    }
    table.end();
  }

  /** A stage that has no total has a dash. */
  private static String total(StageTime stage) {
    Long total = stage.totalNs();
    return total == null ? "\u2013" : DurationText.of(total);
  }

  /** Between two sentences; the style takes it away in Chinese. */
  private void gap() throws IOException {
    html.raw("<span class=\"gap\"> </span>");
  }

  private void chain() throws IOException {
    if (report.criticalPath().isEmpty()) {
      lacks("page.chain.none");
      return;
    }
    long total = 0;
    for (Step step : report.criticalPath()) {
      total += step.toolNs();
    }
    int count = report.criticalPath().size();
    html.raw("<p>");
    String percent =
        report.wallNs() <= 0 ? "?" : DurationText.decimal(total * 100, report.wallNs(), 0);
    texts.write(
        Text.of(
            count == 1 ? "page.chain.total.one" : "page.chain.total",
            "count",
            Integer.toString(count),
            "total",
            DurationText.of(total),
            "percent",
            percent),
        html);
    gap();
    Long best = report.bestWallNs();
    if (best == null) {
      text("page.chain.best.unknown");
    } else {
      texts.write(
          Text.of(
              "page.chain.best",
              "best",
              DurationText.of(best),
              "wall",
              DurationText.of(report.wallNs())),
          html);
    }
    html.raw("</p>\n");
    table.begin("page.chain.caption");
    table.head("step", "package", "stage", "tool", "cpu", "sum");
    table.rows();
    long sum = 0;
    int at = 0;
    for (Step step : report.criticalPath()) {
      sum += step.toolNs();
      html.raw("<tr>");
      table.number(Integer.toString(++at));
      html.raw("<th scope=\"row\">");
      name(step.importPath());
      html.raw("</th><td data-stage=\"").text(Visible.of(step.stage())).raw("\">");
      html.name(step.stage()).raw("</td>");
      table.time(step.toolNs());
      table.time(step.cpuNs());
      table.time(sum);
      html.raw("</tr>\n");
    }
    table.end();
  }

  private void name(@Nullable String name) throws IOException {
    if (name == null) {
      text("page.none");
    } else {
      html.name(name);
    }
  }

  private void lacks(String key) throws IOException {
    html.raw("<p class=\"lacks\">");
    text(key);
    html.raw("</p>\n");
  }

  private void text(String key) throws IOException {
    texts.write(Text.of(key), html);
  }
}
