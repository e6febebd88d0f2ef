package io.github.goenv.report.file;

import io.github.goenv.check.Catalogue;
import io.github.goenv.check.core.CheckDefinition;
import io.github.goenv.files.IoConsumer;
import io.github.goenv.report.Report;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.text.Messages;
import java.io.CharArrayWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;

/** A report in the forms of other programs, as {@code check} writes it. */
public final class Written {
  static final Place PLACE = new Place("services/api/pom.xml", 42, 0);
  private static final Messages TEXTS = Messages.in("en");

  private Written() {}

  /** Under the name of its file. */
  public static Map<ReportFormat, String> all(Report report, Redaction redaction)
      throws IOException {
    return Map.of(
        ReportFormat.SARIF, sarif(report, redaction),
        ReportFormat.JUNIT, junit(report, redaction),
        ReportFormat.CODEQUALITY, codeQuality(report, redaction));
  }

  static String sarif(Report report, Redaction redaction) throws IOException {
    return text(out -> sarif(report, redaction, out));
  }

  static void sarif(Report report, Redaction redaction, Writer out) throws IOException {
    Map<String, Severity> severities = new HashMap<>();
    for (CheckDefinition each : Catalogue.definitions()) {
      severities.put(each.id(), each.severity());
    }
    new SarifReport(redaction, TEXTS).write(report, PLACE, severities, Severity.INFO, out);
  }

  static String junit(Report report, Redaction redaction) throws IOException {
    return text(out -> junit(report, redaction, out));
  }

  static void junit(Report report, Redaction redaction, Writer out) throws IOException {
    new JunitReport(redaction, TEXTS).write(report, Severity.INFO, Severity.ERROR, out);
  }

  static String codeQuality(Report report, Redaction redaction) throws IOException {
    return text(out -> codeQuality(report, redaction, out));
  }

  static void codeQuality(Report report, Redaction redaction, Writer out) throws IOException {
    new CodeQualityReport(redaction, TEXTS).write(report, PLACE, Severity.INFO, out);
  }

  private static String text(IoConsumer<Writer> body) throws IOException {
    CharArrayWriter out = new CharArrayWriter();
    body.accept(out);
    return out.toString();
  }
}
