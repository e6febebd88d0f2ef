package io.github.goenv.report.page;

import io.github.goenv.page.PageWriter;
import io.github.goenv.snapshot.Examined;
import io.github.goenv.snapshot.FileCost;
import io.github.goenv.snapshot.Snapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a small file costs in each directory of a build, as bars. */
final class CostPart {
  private final List<FileCost> costs;
  private final PageWriter page;

  CostPart(List<FileCost> costs, PageWriter page) {
    this.costs = costs;
    this.page = page;
  }

  /** Those that were measured. */
  static List<FileCost> costs(Snapshot machine) {
    Examined examined = machine.examined();
    List<FileCost> all = examined == null ? null : examined.files().orNull();
    List<FileCost> measured = new ArrayList<>();
    if (all != null) {
      for (FileCost cost : all) {
        if (cost.times().orNull() != null) {
          measured.add(cost);
        }
      }
    }
    return measured;
  }

  void write() throws IOException {
    long most = 1;
    for (FileCost cost : costs) {
      FileCost.Times times = cost.times().orNull();
      most = times == null ? most : Math.max(most, Math.max(times.p95Ns(), times.medianNs()));
    }
    FileCost.Times fastest = FileCost.fastest(costs);
    page.raw("<section id=\"cost\" aria-labelledby=\"cost-title\">\n<h2 id=\"cost-title\">");
    page.say("html.cost").raw("</h2>\n<table class=\"cost\"><caption class=\"quiet\">");
    page.say("html.cost.caption").raw("</caption>\n<thead><tr><th scope=\"col\">");
    page.say("html.cost.place").raw("</th><th scope=\"col\" class=\"bars\">");
    page.say("html.cost.bar").raw("</th><th scope=\"col\" class=\"n\">").say("html.cost.median");
    page.raw("</th><th scope=\"col\" class=\"n\">").say("html.cost.p95");
    page.raw("</th></tr></thead>\n<tbody>\n");
    for (FileCost cost : costs) {
      FileCost.Times times = cost.times().orNull();
      if (times != null) {
        row(cost, times, times.slow(fastest), most);
      }
    }
    page.raw("</tbody></table>\n</section>\n");
  }

  private void row(FileCost cost, FileCost.Times times, boolean slow, long most)
      throws IOException {
    page.raw(slow ? "<tr class=\"slow\"><th scope=\"row\">" : "<tr><th scope=\"row\">");
    if (cost.place().equals(FileCost.VOLUME)) {
      page.say("html.cost.volume");
    } else {
      page.value(cost.place());
    }
    if (slow) {
      page.raw(" <span class=\"tag warn\">").say("html.cost.slow").raw("</span>");
    }
    page.raw(" <span class=\"quiet where\">").code(cost.directory()).raw("</span></th>");
    page.raw("<td class=\"bars\"><svg viewBox=\"0 0 1000 16\" preserveAspectRatio=\"none\"");
    page.raw(" aria-hidden=\"true\"><rect class=\"p95\" height=\"16\" width=\"");
    page.raw(times.p95Ns() * 1000 / most + "\"/><rect class=\"median\" height=\"16\" width=\"");
    page.raw(times.medianNs() * 1000 / most + "\"/></svg></td><td class=\"n\">");
    page.raw(millis(times.medianNs())).raw("</td><td class=\"n\">");
    page.raw(millis(times.p95Ns())).raw("</td></tr>\n");
  }

  private static String millis(long ns) {
    return String.format(Locale.ROOT, ns < 10_000_000 ? "%.2f" : "%.0f", ns / 1e6) + "\u00a0ms";
  }
}
