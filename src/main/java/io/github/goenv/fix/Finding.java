package io.github.goenv.fix;

import io.github.goenv.report.Fix;
import io.github.goenv.report.Report;
import io.github.goenv.report.Result;
import io.github.goenv.report.Severity;
import io.github.goenv.text.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * A failure that counts.
 *
 * @param id of the check
 * @param severity how bad
 * @param subject the thing; empty for the machine
 * @param message what was found
 * @param proposals ways out, best first
 */
public record Finding(
    String id, Severity severity, String subject, String message, List<Proposal> proposals) {

  /** Those of a report, in its order. */
  public static List<Finding> of(Report report, Texts texts) {
    List<Finding> findings = new ArrayList<>();
    for (Result result : report.results()) {
      if (result.counts()) {
        findings.add(of(result, texts));
      }
    }
    return findings;
  }

  /** The one that a failure is. */
  public static Finding of(Result result, Texts texts) {
    List<Proposal> proposals = new ArrayList<>();
    for (Fix fix : result.fixes()) {
      proposals.add(new Proposal(fix.title().in(texts), fix.text(), fix.elevation(), fix.change()));
    }
    Severity severity = result.severity();
    return new Finding(
        result.id(),
        severity == null ? Severity.ERROR : severity,
        result.subject(),
        result.message().in(texts),
        proposals);
  }
}
