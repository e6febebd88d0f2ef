package io.github.goenv.report.page;

import io.github.goenv.page.PageWriter;
import io.github.goenv.report.Origin;
import io.github.goenv.report.Outcome;
import io.github.goenv.report.PolicyUseLines;
import io.github.goenv.report.Report;
import io.github.goenv.report.Result;
import io.github.goenv.text.Messages;
import io.github.goenv.text.Text;
import java.io.IOException;

/** What the policy made of this report, in short. */
final class PolicyPart {
  private final Report report;
  private final PageWriter page;

  PolicyPart(Report report, PageWriter page) {
    this.report = report;
    this.page = page;
  }

  /** Whether there is anything to be said. */
  static boolean says(Report report) {
    if (!new PolicyUseLines(Messages.in("en")).of(report.policy(), true).isEmpty()) {
      return true;
    }
    for (Result result : report.results()) {
      if (decided(result)) {
        return true;
      }
    }
    return false;
  }

  private static boolean decided(Result result) {
    return result.severityFrom() != null || result.outcome() == Outcome.DISABLED;
  }

  void write() throws IOException {
    page.raw("<section id=\"policy\" aria-labelledby=\"policy-title\">\n<h2 id=\"policy-title\">");
    page.say("html.policy").raw("</h2>\n<ul class=\"plain\">\n");
    int lines = new PolicyUseLines(Messages.in("en")).of(report.policy(), true).size();
    for (int i = 0; i < lines; i++) {
      int line = i;
      page.raw("<li>");
      page.say(texts -> new PolicyUseLines(texts).of(report.policy(), true).get(line));
      page.raw("</li>\n");
    }
    for (Result result : report.results()) {
      if (decided(result)) {
        one(result);
      }
    }
    page.raw("</ul>\n</section>\n");
  }

  private void one(Result result) throws IOException {
    page.raw("<li>").code(result.id()).raw(" ").say("html.kind." + ByKind.kind(result));
    Origin origin = result.severityFrom();
    if (origin != null) {
      page.raw(" <span class=\"quiet\">");
      page.say(texts -> Text.of("policy.decided", "origin", origin.in(texts)).in(texts));
      page.raw("</span>");
    }
    page.raw("</li>\n");
  }
}
