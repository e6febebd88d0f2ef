package io.github.goenv.timing.page;

import io.github.goenv.page.Html;
import io.github.goenv.text.Text;
import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.DurationText;
import io.github.goenv.timing.KeptResults;
import io.github.goenv.timing.TestTimes;
import io.github.goenv.timing.TestTimes.PackageTest;
import io.github.goenv.timing.TestTimes.SlowTest;
import io.github.goenv.timing.TestTimes.State;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The part of a page about tests; nothing of a build. */
final class TestsPart {
  private final BuildReport report;
  private final @Nullable TestTimes tests;
  private final Html html;
  private final PageTexts texts;
  private final StaticTable table;

  TestsPart(BuildReport report, Html html, PageTexts texts) {
    this.report = report;
    this.tests = report.tests();
    this.html = html;
    this.texts = texts;
    this.table = new StaticTable(html, texts);
  }

  /** The link to it. */
  void link() throws IOException {
    if (tests != null) {
      html.raw("<a href=\"#tests\">");
      text("page.tests.title");
      html.raw("</a>\n");
    }
  }

  void write() throws IOException {
    TestTimes all = tests;
    if (all == null) {
      return;
    }
    html.raw("<section id=\"tests\" aria-labelledby=\"tests-title\">\n");
    html.raw("<h2 id=\"tests-title\">");
    text("page.tests.title");
    html.raw("</h2>\n");
    notes(all);
    packages(all);
    slowest(all);
    html.raw("</section>\n\n");
  }

  private void notes(TestTimes all) throws IOException {
    int unknown = all.count(State.UNKNOWN);
    html.raw("<ul class=\"notes\">\n");
    if (all.goal() == TestTimes.Goal.INTEGRATION_TEST) {
      item(Text.of("page.tests.integration"));
    }
    if (unknown > 0) {
      item(Text.of("page.tests.unknown", "count", Integer.toString(unknown)));
    } else {
      String cached = Integer.toString(all.count(State.CACHED));
      item(Text.of("page.tests.ran", "ran", Integer.toString(all.ran()), "cached", cached));
    }
    String flag = KeptResults.flag(report);
    if (flag != null) {
      item(Text.of("page.tests.flag", "flag", flag));
    }
    if (all.reruns() > 0) {
      String time = DurationText.of(all.rerunNs());
      item(Text.of("page.tests.reruns", "count", Integer.toString(all.reruns()), "time", time));
    }
    html.raw("</ul>\n");
  }

  private void item(Text text) throws IOException {
    html.raw("<li>");
    texts.write(text, html);
    html.raw("</li>\n");
  }

  private void packages(TestTimes all) throws IOException {
    table.begin("page.tests.caption");
    table.head("package", "state", "tests", "compile", "link", "vet", "run");
    table.rows();
    for (PackageTest each : all.longest()) {
      html.raw("<tr><th scope=\"row\">").name(each.importPath()).raw("</th><td>");
      text("page.tests.state." + each.state().word());
      html.raw("</td>");
      Integer count = each.tests();
      table.number(count == null ? null : count.toString());
      time(each.compileNs());
      time(each.linkNs());
      time(each.vetNs());
      boolean none = each.state() != State.UNKNOWN && !each.state().ran();
      if (none) {
        table.number("\u2013");
      } else {
        time(each.runNs());
      }
      html.raw("</tr>\n");
    }
    table.end();
  }

  private void slowest(TestTimes all) throws IOException {
    if (all.slowest().isEmpty()) {
      return;
    }
    table.begin("page.tests.slowest");
    table.head("test", "package", "length");
    table.rows();
    for (SlowTest each : all.slowest()) {
      html.raw("<tr><th scope=\"row\">").name(each.test()).raw("</th><td>");
      html.name(each.importPath()).raw("</td>");
      time(each.ns());
      html.raw("</tr>\n");
    }
    table.end();
  }

  /** A test of no length is one that go did not time. */
  private void time(@Nullable Long nanos) throws IOException {
    if (nanos != null && nanos == 0) {
      table.number("\u2013");
    } else {
      table.time(nanos);
    }
  }

  private void text(String key) throws IOException {
    texts.write(Text.of(key), html);
  }
}
