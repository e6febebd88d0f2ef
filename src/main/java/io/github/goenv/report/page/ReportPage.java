package io.github.goenv.report.page;

import io.github.goenv.page.Frame;
import io.github.goenv.page.PageWriter;
import io.github.goenv.report.Report;
import io.github.goenv.report.Result;
import io.github.goenv.snapshot.FileCost;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.text.Text;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A report as one HTML file: what is wrong in the order in which it is best repaired, then where
 * each value of Go comes from, the order of PATH, what files cost, and all that was checked. All of
 * it can be read without a script; the filter and the buttons that copy need one.
 */
public final class ReportPage implements Frame.Content {
  private static final String HOME = "/io/github/goenv/report/";

  private final Report report;
  private final ByKind order;
  private final List<VariableStack> stacks;
  private final SearchTable path;
  private final List<FileCost> costs;
  private final Snapshot machine;
  private final Privacy privacy;

  private ReportPage(Report report, Snapshot machine, Privacy privacy) {
    this.report = report;
    this.machine = machine;
    this.privacy = privacy;
    order = ByKind.of(report.results());
    stacks = VariableStack.all(machine);
    path = SearchTable.of(machine);
    costs = CostPart.costs(machine);
  }

  /**
   * Writes the page; does not close {@code out}.
   *
   * @param machine what the report is of
   * @param redaction takes personal data out of every text
   * @param privacy says of which machine and account nothing personal is in the page
   * @param language {@code en} or {@code zh-CN}, which it begins in; {@code auto}: the reader's
   * @param out encodes as UTF-8; best a buffered one
   */
  public static void write(
      Report report,
      Snapshot machine,
      Redaction redaction,
      Privacy privacy,
      String language,
      Writer out)
      throws IOException {
    ReportPage self = new ReportPage(report, machine, privacy);
    Text title = Text.of("html.title", "os", report.host().os(), "arch", report.host().arch());
    new Frame(title, language, List.of(HOME + "report.css"), List.of(HOME + "report.js"))
        .write(self, redaction::apply, out);
  }

  @Override
  public void head(PageWriter page) throws IOException {
    new HeadPart(report, page).title();
  }

  @Override
  public void body(PageWriter page) throws IOException {
    HeadPart head = new HeadPart(report, page);
    page.raw("<nav").label(Text.of("page.nav")).raw(">\n");
    link(page, "findings", "html.findings");
    if (!stacks.isEmpty()) {
      link(page, "variables", "html.variables");
    }
    if (!path.rows().isEmpty()) {
      link(page, "path", "html.path");
    }
    if (!costs.isEmpty()) {
      link(page, "cost", "html.cost");
    }
    link(page, "checks", "html.checks");
    if (PolicyPart.says(report)) {
      link(page, "policy", "html.policy");
    }
    page.raw("</nav>\n<main id=\"main\">\n");
    head.outcome();
    filter(page);
    new FindingsPart(order, page).write();
    if (!stacks.isEmpty()) {
      new VariablesPart(stacks, page).write();
    }
    if (!path.rows().isEmpty()) {
      new PathPart(path, page).write();
    }
    if (!costs.isEmpty()) {
      new CostPart(costs, page).write();
    }
    new ChecksPart(report.results(), page).write();
    if (PolicyPart.says(report)) {
      new PolicyPart(report, page).write();
    }
    page.raw("</main>\n<footer><p class=\"quiet\">");
    page.say("html.footer", "version", report.toolVersion(), "read", machine.toolVersion());
    page.raw(" ").say(privacy.key()).raw(" ").say("html.footer.json");
    page.raw("</p></footer>\n<p id=\"copied\" class=\"unseen\" role=\"status\"");
    page.label(Text.of("html.copied")).raw("></p>\n");
  }

  private static void link(PageWriter page, String id, String key) throws IOException {
    page.raw("<a href=\"#" + id + "\">").say(key).raw("</a>\n");
  }

  private void filter(PageWriter page) throws IOException {
    page.raw("<div class=\"controls script filter\" role=\"search\"").label(Text.of("html.filter"));
    page.raw(">\n<div class=\"field\"><label for=\"find\">").say("html.filter.text");
    page.raw(
        "</label><input id=\"find\" type=\"search\" autocomplete=\"off\" spellcheck=\"false\">");
    page.raw("</div>\n<div class=\"field\"><label for=\"kind\">").say("html.filter.kind");
    page.raw("</label><select id=\"kind\">");
    option(page, "", "html.filter.all");
    for (String kind : order.kinds()) {
      option(page, kind, "html.kind." + kind);
    }
    page.raw("</select></div>\n<div class=\"field\"><label for=\"area\">").say("html.filter.area");
    page.raw("</label><select id=\"area\">");
    option(page, "", "html.filter.all");
    Set<String> areas = new TreeSet<>();
    for (Result result : report.results()) {
      areas.add(result.area());
    }
    for (String area : areas) {
      option(page, area, "area." + area);
    }
    page.raw("</select></div>\n<button type=\"button\" id=\"open\">").say("html.open");
    page.raw("</button>\n<p id=\"shown\" class=\"quiet\" role=\"status\">");
    page.raw("<span id=\"shown-count\"></span> ").say("html.filter.shown").raw("</p>\n</div>\n");
  }

  private static void option(PageWriter page, String value, String key) throws IOException {
    page.raw("<option").attribute("value", value).plain(Text.of(key)).raw("</option>");
  }
}
