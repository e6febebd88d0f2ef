package io.github.goenv.report;

import io.github.goenv.text.Text;
import io.github.goenv.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** What a policy said of a finding that counts, and where it said so. */
public final class Decided {
  private Decided() {}

  /** One line each; none where nothing was said. */
  public static List<String> of(Result result, Texts texts) {
    Acceptance expired = result.expired();
    Origin severed = result.severityFrom();
    Severity severity = result.severity();
    if (expired == null && severed == null) {
      return List.of();
    }
    List<String> lines = new ArrayList<>(2);
    if (expired != null) {
      lines.add(
          WellFormed.line(expired.expired().in(texts)) + Origin.aside(expired.origin(), texts));
    }
    if (severed != null && severity != null) {
      lines.add(
          Text.of(
                  "policy.severity-from",
                  "severity",
                  severity.word(),
                  "origin",
                  WellFormed.line(severed.in(texts)))
              .in(texts));
    }
    return lines;
  }
}
