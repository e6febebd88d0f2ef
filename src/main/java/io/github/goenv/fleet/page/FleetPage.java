package io.github.goenv.fleet.page;

import io.github.goenv.fleet.Fleet;
import io.github.goenv.fleet.FleetChanges;
import io.github.goenv.fleet.FleetReport;
import io.github.goenv.fleet.FleetWords;
import io.github.goenv.fleet.Machine;
import io.github.goenv.fleet.Unread;
import io.github.goenv.page.Frame;
import io.github.goenv.page.PageWriter;
import io.github.goenv.report.Standing;
import io.github.goenv.text.Text;
import io.github.goenv.text.Texts;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A fleet as one HTML file: how it is in all, what changed, who differs, machines by findings. All
 * of it can be read without a script; the filter needs one.
 */
public final class FleetPage implements Frame.Content {
  private static final String HOME = "/io/github/goenv/fleet/";

  /** Entries of a list; the rest is counted, and in fleet.json. */
  private static final int MOST = 500;

  /** So many lines are shown at once. */
  private static final int FEW = 12;

  private final FleetReport report;
  private final Fleet fleet;

  private FleetPage(FleetReport report) {
    this.report = report;
    fleet = report.fleet();
  }

  /**
   * Writes the page; does not close {@code out}.
   *
   * @param redact takes personal data out of every text
   * @param language {@code en} or {@code zh-CN}, which it begins in; {@code auto}: the reader's
   * @param out encodes as UTF-8; best a buffered one
   */
  public static void write(
      FleetReport report, UnaryOperator<String> redact, String language, Writer out)
      throws IOException {
    Text title = Text.of("fleet.page.title");
    new Frame(title, language, List.of(HOME + "fleet.css"), List.of(HOME + "fleet.js"))
        .write(new FleetPage(report), redact, out);
  }

  @Override
  public void head(PageWriter page) throws IOException {
    page.raw("<h1>").say("fleet.page.title").raw("</h1>\n<p class=\"quiet\">");
    page.say("fleet.page.made", "version", report.toolVersion(), "time", report.createdAt());
    page.raw("</p>\n");
  }

  @Override
  public void body(PageWriter page) throws IOException {
    page.raw("<nav").label(Text.of("page.nav")).raw(">\n");
    link(page, "summary");
    if (!fleet.unread().isEmpty()) {
      link(page, "unread");
    }
    link(page, "changes");
    link(page, "outliers");
    link(page, "matrix");
    link(page, "checks");
    page.raw("</nav>\n<main id=\"main\">\n");
    summary(page);
    if (!fleet.unread().isEmpty()) {
      unread(page);
    }
    changes(page);
    outliers(page);
    new MatrixPart(fleet, page).write();
    new ChecksPart(fleet, page).write();
    page.raw("</main>\n<footer><p class=\"quiet\">");
    page.say("fleet.page.made", "version", report.toolVersion(), "time", report.createdAt());
    page.raw("</p></footer>\n");
  }

  private static void link(PageWriter page, String id) throws IOException {
    page.raw("<a href=\"#" + id + "\">").say("fleet.page." + id).raw("</a>\n");
  }

  private static void title(PageWriter page, String id) throws IOException {
    page.raw("<h2 id=\"" + id + "\">").say("fleet.page." + id).raw("</h2>\n");
  }

  private void summary(PageWriter page) throws IOException {
    title(page, "summary");
    int all = fleet.machines().size();
    int clean = 0;
    for (Machine machine : fleet.machines()) {
      boolean troubled = machine.count(Standing.ERROR) + machine.count(Standing.WARNING) > 0;
      clean += troubled ? 0 : 1;
    }
    page.raw("<ul class=\"figures\">\n");
    figure(page, "", all, "fleet.page.machines");
    figure(page, "error", fleet.with(Standing.ERROR), "fleet.page.errors");
    figure(page, "warning", fleet.with(Standing.WARNING), "fleet.page.warnings");
    figure(page, "clean", clean, "fleet.page.clean");
    page.raw("</ul>\n<table class=\"versions\"><caption>").say("fleet.page.versions");
    page.raw("</caption>\n<thead><tr><th scope=\"col\">").say("fleet.column.go");
    page.raw("</th><th scope=\"col\" class=\"n\">").say("fleet.page.count");
    page.raw("</th></tr></thead>\n<tbody>\n");
    for (Fleet.Version version : fleet.versions()) {
      page.raw("<tr><th scope=\"row\">");
      if (version.version().isEmpty()) {
        page.say("fleet.no-go");
      } else {
        page.value(version.version());
      }
      page.raw("</th><td class=\"n\">" + version.machines() + " <meter min=\"0\" max=\"");
      page.raw(all + "\" value=\"" + version.machines() + "\" aria-hidden=\"true\"></meter>");
      page.raw("</td></tr>\n");
    }
    page.raw("</tbody></table>\n");
  }

  private static void figure(PageWriter page, String kind, int count, String key)
      throws IOException {
    page.raw("<li class=\"" + kind + "\"><strong>" + count + "</strong> ").say(key).raw("</li>\n");
  }

  private void unread(PageWriter page) throws IOException {
    title(page, "unread");
    page.raw("<ul class=\"lacks\">\n");
    for (Unread each : some(fleet.unread())) {
      page.raw("<li>").code(each.file()).raw(" ").say(each.reason()).raw("</li>\n");
    }
    rest(page, fleet.unread().size());
    page.raw("</ul>\n");
  }

  private void changes(PageWriter page) throws IOException {
    title(page, "changes");
    FleetChanges changes = report.changes();
    if (changes == null) {
      page.raw("<p>").say("fleet.page.first-run").raw("</p>\n");
      return;
    }
    if (changes.added().isEmpty() && changes.missing().isEmpty() && changes.steps().isEmpty()) {
      page.raw("<p>").say("fleet.unchanged", "since", changes.since()).raw("</p>\n");
      return;
    }
    page.raw("<p>").say("fleet.changes", "since", changes.since()).raw("</p>\n<ul>\n");
    names(page, "fleet.added", changes.added());
    names(page, "fleet.missing", changes.missing());
    page.raw("<li>").say("fleet.stayed", "count", String.valueOf(stayed(changes)));
    page.raw("</li>\n</ul>\n");
    var machines = FleetWords.steps(changes.steps(), "\u2192");
    listed(page, "fleet.changed", machines);
  }

  private static void names(PageWriter page, String key, List<String> names) throws IOException {
    if (!names.isEmpty()) {
      String some = String.join(", ", some(names));
      page.raw("<li>").say(key, "count", String.valueOf(names.size()), "names", some);
      page.raw("</li>\n");
    }
  }

  private void outliers(PageWriter page) throws IOException {
    title(page, "outliers");
    if (report.outliers().isEmpty()) {
      page.raw("<p>").say("fleet.page.no-outliers").raw("</p>\n");
      return;
    }
    listed(page, "fleet.outliers", FleetWords.outliers(report.outliers()));
  }

  /** Lines of machines; many are folded up, so that what follows is in reach. */
  private static void listed(
      PageWriter page, String title, Map<String, List<Function<Texts, String>>> machines)
      throws IOException {
    if (machines.isEmpty()) {
      return;
    }
    page.raw(machines.size() > FEW ? "<details><summary>" : "<details open><summary>");
    page.say(title, "count", String.valueOf(machines.size())).raw("</summary>\n<ul>\n");
    for (String name : some(List.copyOf(machines.keySet()))) {
      var words = machines.getOrDefault(name, List.of());
      page.raw("<li>").say(texts -> FleetWords.line(name, words, texts)).raw("</li>\n");
    }
    rest(page, machines.size());
    page.raw("</ul></details>\n");
  }

  /** How many machines are as they were. */
  private int stayed(FleetChanges changes) {
    int changed = FleetWords.steps(changes.steps(), "").size();
    return fleet.machines().size() - changes.added().size() - changed;
  }

  private static void rest(PageWriter page, int all) throws IOException {
    if (all > MOST) {
      page.raw("<li>").say("fleet.page.rest", "count", String.valueOf(all - MOST)).raw("</li>\n");
    }
  }

  private static <T> List<T> some(List<T> all) {
    return all.size() <= MOST ? all : all.subList(0, MOST);
  }
}
