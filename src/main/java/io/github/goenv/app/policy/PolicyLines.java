package io.github.goenv.app.policy;

import io.github.goenv.check.Catalogue;
import io.github.goenv.check.core.Baseline;
import io.github.goenv.check.core.CheckDefinition;
import io.github.goenv.check.core.Policy;
import io.github.goenv.report.Acceptance;
import io.github.goenv.report.Origin;
import io.github.goenv.report.Severity;
import io.github.goenv.report.WellFormed;
import io.github.goenv.text.Messages;
import io.github.goenv.text.Punctuation;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The policy that results, with who decided each of its entries. */
public final class PolicyLines {
  private final Messages texts;
  private final Punctuation marks;
  private final List<String> lines = new ArrayList<>();

  /** Lines in a language. */
  public PolicyLines(Messages texts) {
    this.texts = texts;
    this.marks = new Punctuation(texts);
  }

  /** The lines. */
  public List<String> of(Policy policy) {
    lines.clear();
    lines.add(say("policy.show"));
    add("policy.show.profile", "profile", policy.strict() ? "strict" : "default");
    names("policy.show.only", policy.only());
    names("policy.show.exclude", policy.exclude());
    for (CheckDefinition check : Catalogue.definitions()) {
      severity(check, policy);
    }
    for (Policy.Accepted accepted : policy.accepted()) {
      accepted(accepted);
    }
    Baseline baseline = policy.baseline();
    if (baseline != null) {
      baseline(baseline);
    }
    if (lines.size() == 2) {
      add("policy.show.rest");
    }
    return lines;
  }

  private void names(String key, Iterable<String> names) {
    String list = String.join(", ", new TreeSet<>(copy(names)));
    if (!list.isEmpty()) {
      add(key, "list", list);
    }
  }

  private static List<String> copy(Iterable<String> names) {
    List<String> copy = new ArrayList<>();
    for (String name : names) {
      copy.add(name);
    }
    return copy;
  }

  private void severity(CheckDefinition check, Policy policy) {
    Severity own = policy.severities().get(check.id());
    Origin origin = policy.origins().get(check.id());
    if (own != null && origin != null) {
      Severity usual = policy.strict() ? check.strict() : check.severity();
      add(
          "policy.show.severity",
          "id",
          check.id(),
          "severity",
          own.word(),
          "usual",
          usual.word(),
          "origin",
          origin.in(texts));
    }
  }

  private void accepted(Policy.Accepted accepted) {
    Acceptance why = accepted.acceptance();
    String subject = accepted.subject();
    Origin origin = why.origin();
    List<String> said = new ArrayList<>();
    said.add(say("label.accepted", "reason", why.reason()));
    if (why.until() != null) {
      said.add(say("label.until", "until", why.until()));
    }
    if (why.by() != null) {
      said.add(say("policy.show.by", "by", why.by()));
    }
    if (origin != null) {
      said.add(say("policy.decided", "origin", origin.in(texts)));
    }
    line(
        marks.labelled(accepted.id() + (subject == null ? "" : " " + subject), marks.counts(said)));
  }

  private void baseline(Baseline baseline) {
    add(
        "policy.show.baseline",
        "file",
        baseline.file(),
        "count",
        String.valueOf(baseline.findings().size()),
        "recorded",
        baseline.recorded(),
        "until",
        baseline.until(),
        "reason",
        baseline.reason());
    for (Baseline.Finding finding : baseline.findings()) {
      String subject = finding.subject().isEmpty() ? "" : " " + finding.subject();
      String origin = baseline.origin(finding).in(texts);
      line("  " + finding.id() + subject + marks.aside(say("policy.decided", "origin", origin)));
    }
  }

  private void add(String key, String... namesAndValues) {
    line(say(key, namesAndValues));
  }

  private void line(String text) {
    lines.add("  " + WellFormed.line(text));
  }

  private String say(String key, String... namesAndValues) {
    return Text.of(key, namesAndValues).in(texts);
  }
}
