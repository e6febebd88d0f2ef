package io.github.goenv.report.file;

import io.github.goenv.report.Outcome;
import io.github.goenv.report.Report;
import io.github.goenv.report.Result;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.text.Pieces;
import io.github.goenv.text.Texts;
import java.io.IOException;
import java.io.Writer;

/**
 * What counts of a report as GitLab's Code Quality: neither what is accepted, of which the form
 * knows nothing, nor what follows from another finding.
 */
public final class CodeQualityReport {
  private final Redaction redaction;
  private final Wording wording;

  /**
   * A writer.
   *
   * @param redaction takes personal data out of every text
   * @param texts the language of messages
   */
  public CodeQualityReport(Redaction redaction, Texts texts) {
    this.redaction = redaction;
    wording = new Wording(redaction, texts);
  }

  /**
   * Writes {@code report}; the same report gives the same bytes.
   *
   * @param unknowns what an unknown result counts as
   */
  public void write(Report report, Place place, Severity unknowns, Writer out) throws IOException {
    Place clean = new Place(wording.line(place.path()), place.line(), place.column());
    CodeQuality list = new CodeQuality(out);
    for (Result each : report.results()) {
      Severity severity = each.told(unknowns);
      boolean silent = each.outcome() == Outcome.UNKNOWN && severity == Severity.INFO;
      if (severity != null && !silent) {
        Pieces message = wording.message(each);
        list.issue(each.id(), severity, each.fingerprint(redaction), clean, message);
      }
    }
    list.end();
  }
}
