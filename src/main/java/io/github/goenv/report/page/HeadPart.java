package io.github.goenv.report.page;

import io.github.goenv.page.PageWriter;
import io.github.goenv.report.Report;
import io.github.goenv.report.Summary;
import java.io.IOException;

/** What a report came to, of which machine, and when. */
final class HeadPart {
  private final Report report;
  private final PageWriter page;

  HeadPart(Report report, PageWriter page) {
    this.report = report;
    this.page = page;
  }

  void title() throws IOException {
    page.raw("<h1>").say("html.head").raw("</h1>\n<p class=\"quiet\">").say("page.by");
    page.raw(" ").value(report.toolVersion()).raw("</p>\n");
  }

  void outcome() throws IOException {
    Summary summary = report.summary();
    String word = summary.word();
    page.raw("<section class=\"outcome " + word + "\" aria-labelledby=\"outcome-title\">\n");
    page.raw("<h2 id=\"outcome-title\"><span class=\"mark\" aria-hidden=\"true\">");
    page.raw(mark(word)).raw("</span> ").say("html.outcome." + word).raw("</h2>\n");
    page.raw("<ul class=\"counts\">\n");
    count("error", summary.error());
    count("crashed", summary.crashed());
    count("warning", summary.warning());
    count("unknown", summary.unknown());
    count("info", summary.info());
    count("accepted", summary.accepted());
    count("following", summary.following());
    count("pass", summary.pass());
    count("not-applicable", summary.notApplicable());
    count("disabled", summary.disabled());
    page.raw("</ul>\n<dl class=\"machine\">\n");
    name("html.head.go");
    Report.GoSummary go = report.go();
    if (go == null) {
      page.say("html.head.no-go");
    } else {
      String version = go.version();
      if (version == null) {
        page.say("html.head.silent");
      } else {
        page.value(version);
      }
      page.raw(" <span class=\"quiet\">").code(go.executable()).raw("</span>");
    }
    end();
    name("html.head.system");
    page.value(report.host().os() + "/" + report.host().arch());
    page.raw(" <span class=\"quiet\">").value(report.host().osVersion()).raw("</span>");
    end();
    String ci = report.host().ci().orNull();
    if (ci != null) {
      name("html.head.ci");
      page.value(ci);
      end();
    }
    if (!report.startedAt().isEmpty()) {
      name("html.head.read");
      String at = report.startedAt();
      page.raw("<time").attribute("datetime", at).raw(">");
      page.value(at.replace('T', ' ').replace("Z", " UTC")).raw("</time>");
      end();
    }
    page.raw("</dl>\n</section>\n");
  }

  private void name(String key) throws IOException {
    page.raw("<div><dt>").say(key).raw("</dt><dd>");
  }

  private void end() throws IOException {
    page.raw("</dd></div>\n");
  }

  private void count(String kind, int count) throws IOException {
    if (count > 0) {
      page.raw("<li class=\"" + kind + "\">");
      String key = "count." + kind + (count == 1 ? ".one" : ".other");
      page.say(key, "count", Integer.toString(count)).raw("</li>\n");
    }
  }

  private static String mark(String word) {
    return switch (word) {
      case "errors", "crashed" -> "✗";
      case "warnings" -> "!";
      case "incomplete" -> "?";
      default -> "✓";
    };
  }
}
