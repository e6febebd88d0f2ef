package io.github.goenv.report.page;

import io.github.goenv.page.PageWriter;
import io.github.goenv.report.Acceptance;
import io.github.goenv.report.Decided;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.EvidenceWords;
import io.github.goenv.report.Origin;
import io.github.goenv.report.Outcome;
import io.github.goenv.report.Result;
import io.github.goenv.text.Messages;
import io.github.goenv.text.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What asks for something, the most urgent first: message, evidence, why, and ways out. */
final class FindingsPart {
  /** Of one kind; who has more reads the file for programs. */
  private static final int MOST = 100;

  private static final int MOST_EVIDENCE = 40;

  private final ByKind order;
  private final PageWriter page;
  private final FixPart fixes;
  private final Set<String> explained = new HashSet<>();
  private final Messages english = Messages.in("en");
  private int number;

  FindingsPart(ByKind order, PageWriter page) {
    this.order = order;
    this.page = page;
    fixes = new FixPart(page);
  }

  void write() throws IOException {
    page.raw("<section id=\"findings\" aria-labelledby=\"findings-title\">\n");
    page.raw("<h2 id=\"findings-title\">").say("html.findings").raw("</h2>\n");
    boolean none = true;
    for (String kind : order.urgent()) {
      List<List<Result>> groups = together(order.of(kind));
      if (!groups.isEmpty()) {
        none = false;
        kind(kind, groups);
      }
    }
    if (none) {
      page.raw("<p class=\"fine\">").say("html.findings.none").raw("</p>\n");
    }
    page.raw("<p id=\"nothing\" class=\"lacks\" hidden>").say("html.filter.none").raw("</p>\n");
    page.raw("</section>\n");
  }

  /** What is unknown for one reason is said once. */
  private static List<List<Result>> together(List<Result> results) {
    Map<Object, List<Result>> groups = new LinkedHashMap<>();
    for (Result result : results) {
      Object same =
          result.outcome() == Outcome.UNKNOWN
              ? List.of(result.message(), result.fixes())
              : groups.size();
      groups.computeIfAbsent(same, any -> new ArrayList<>()).add(result);
    }
    return new ArrayList<>(groups.values());
  }

  private void kind(String kind, List<List<Result>> groups) throws IOException {
    page.raw("<div class=\"kind " + kind + "\">\n<h3><span class=\"mark\" aria-hidden=\"true\">");
    page.raw(mark(kind)).raw("</span> ").say("html.kind." + kind);
    page.raw(" <span class=\"quiet\">" + order.of(kind).size() + "</span></h3>\n");
    int shown = Math.min(groups.size(), MOST);
    for (List<Result> group : groups.subList(0, shown)) {
      finding(kind, group);
    }
    if (shown < groups.size()) {
      page.raw("<p class=\"quiet\">");
      page.say("html.more", "count", Integer.toString(groups.size() - shown)).raw("</p>\n");
    }
    page.raw("</div>\n");
  }

  private void finding(String kind, List<Result> group) throws IOException {
    Result result = group.get(0);
    boolean open = kind.equals("error") || kind.equals("crashed") || kind.equals("warning");
    page.raw("<details class=\"finding\" id=\"f" + ++number + "\" data-kind=\"" + kind + "\"");
    page.attribute("data-area", areas(group)).raw(open ? " open>\n<summary>" : ">\n<summary>");
    page.raw("<h4>").say(result.id() + ".title").raw("</h4> <span class=\"said\">");
    page.say(result.message()).raw("</span></summary>\n<div class=\"inside\">\n");
    ids(group);
    for (int i = 0; i < Decided.of(result, english).size(); i++) {
      int line = i;
      page.raw("<p class=\"decided\">").say(texts -> Decided.of(result, texts).get(line));
      page.raw("</p>\n");
    }
    accepted(result);
    if (result.outcome() == Outcome.FAIL && explained.add(result.id())) {
      page.raw("<p class=\"why\"><strong>").say("html.why").raw("</strong> ");
      page.say(result.id() + ".why").raw("</p>\n");
    }
    evidence(result.evidence());
    fixes.write(result);
    follows(order.following(result.id()));
    page.raw("</div>\n</details>\n");
  }

  private static String areas(List<Result> group) {
    Set<String> areas = new LinkedHashSet<>();
    for (Result result : group) {
      areas.add(result.area());
    }
    return String.join(" ", areas);
  }

  private void ids(List<Result> group) throws IOException {
    page.raw("<p class=\"ids quiet\">");
    Set<String> seen = new HashSet<>();
    for (Result result : group) {
      if (seen.add(result.id())) {
        page.code(result.id()).raw(" ");
      }
    }
    page.raw("</p>\n");
  }

  private void accepted(Result result) throws IOException {
    Acceptance accepted = result.accepted();
    if (accepted == null || !result.isAccepted()) {
      return;
    }
    page.raw("<p class=\"decided\">").say("label.accepted", "reason", accepted.reason());
    String until = accepted.until();
    if (until != null) {
      boolean ends = accepted.state() == Acceptance.State.ENDS;
      page.raw("<br>").say(ends ? "label.ends" : "label.until", "until", until);
    }
    String by = accepted.by();
    if (by != null) {
      page.raw("<br>").say("html.by", "by", by);
    }
    Origin origin = accepted.origin();
    if (origin != null) {
      page.raw("<br>");
      page.say(texts -> Text.of("policy.decided", "origin", origin.in(texts)).in(texts));
    }
    page.raw("</p>\n");
  }

  private void evidence(List<Evidence> evidence) throws IOException {
    if (evidence.isEmpty()) {
      return;
    }
    page.raw("<table class=\"evidence\"><caption class=\"unseen\">").say("html.evidence");
    page.raw("</caption>\n<thead class=\"unseen\"><tr><th scope=\"col\">").say("html.name");
    page.raw("</th><th scope=\"col\">").say("html.value").raw("</th><th scope=\"col\">");
    page.say("html.source").raw("</th></tr></thead>\n<tbody>\n");
    int shown = evidence.size() > MOST_EVIDENCE + 1 ? MOST_EVIDENCE : evidence.size();
    for (Evidence each : evidence.subList(0, shown)) {
      page.raw("<tr><th scope=\"row\">").say(texts -> new EvidenceWords(texts).name(each.name()));
      page.raw("</th><td class=\"v\">");
      if (each.value().isEmpty()) {
        page.say("label.empty");
      } else {
        page.raw("<code dir=\"ltr\">").say(texts -> new EvidenceWords(texts).value(each.value()));
        page.raw("</code>");
      }
      page.raw("</td><td class=\"quiet\"><span class=\"from\">").say("label.from").raw("</span> ");
      page.say(texts -> new EvidenceWords(texts).source(each)).raw("</td></tr>\n");
    }
    page.raw("</tbody></table>\n");
    if (shown < evidence.size()) {
      page.raw("<p class=\"quiet\">");
      page.say("label.more", "count", Integer.toString(evidence.size() - shown)).raw("</p>\n");
    }
  }

  private void follows(List<Result> results) throws IOException {
    if (results.isEmpty()) {
      return;
    }
    page.raw("<div class=\"follows\"><p><strong>").say("html.follows").raw("</strong></p>\n<ul>\n");
    for (Result each : results) {
      page.raw("<li>").say(each.message()).raw(" <span class=\"quiet\">").code(each.id());
      page.raw("</span></li>\n");
    }
    page.raw("</ul></div>\n");
  }

  private static String mark(String kind) {
    return switch (kind) {
      case "error", "crashed" -> "✗";
      case "warning" -> "!";
      case "unknown" -> "?";
      case "accepted" -> "✓";
      default -> "i";
    };
  }
}
