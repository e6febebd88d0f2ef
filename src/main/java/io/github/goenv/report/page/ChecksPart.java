package io.github.goenv.report.page;

import io.github.goenv.page.PageWriter;
import io.github.goenv.report.Result;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** All that was fine, did not apply or was excluded, in short. */
final class ChecksPart {
  /** Rows of one kind. */
  private static final int MOST = 200;

  private final List<Result> results;
  private final PageWriter page;

  ChecksPart(List<Result> results, PageWriter page) {
    this.results = results;
    this.page = page;
  }

  void write() throws IOException {
    page.raw("<section id=\"checks\" aria-labelledby=\"checks-title\">\n<h2 id=\"checks-title\">");
    page.say("html.checks").raw("</h2>\n");
    kind("pass");
    kind("not-applicable");
    kind("disabled");
    page.raw("</section>\n");
  }

  private void kind(String kind) throws IOException {
    List<Result> own = new ArrayList<>();
    for (Result result : results) {
      if (result.cause() == null && ByKind.kind(result).equals(kind)) {
        own.add(result);
      }
    }
    if (own.isEmpty()) {
      return;
    }
    page.raw("<details class=\"more kind\"><summary>").say("html.kind." + kind);
    page.raw(" <span class=\"quiet\">" + own.size() + "</span></summary>\n");
    page.raw("<table class=\"checks\"><caption class=\"unseen\">").say("html.kind." + kind);
    page.raw("</caption>\n<thead><tr><th scope=\"col\">").say("html.check");
    page.raw("</th><th scope=\"col\">").say("html.answer").raw("</th></tr></thead>\n<tbody>\n");
    int shown = Math.min(own.size(), MOST);
    for (Result result : own.subList(0, shown)) {
      page.raw("<tr data-kind=\"" + kind + "\"").attribute("data-area", result.area());
      page.raw("><th scope=\"row\">").say(result.id() + ".title");
      page.raw(" <span class=\"quiet\">").code(result.id()).raw("</span></th><td>");
      page.say(result.message()).raw("</td></tr>\n");
    }
    page.raw("</tbody></table>\n");
    if (shown < own.size()) {
      page.raw("<p class=\"quiet\">");
      page.say("html.more", "count", Integer.toString(own.size() - shown)).raw("</p>\n");
    }
    page.raw("</details>\n");
  }
}
