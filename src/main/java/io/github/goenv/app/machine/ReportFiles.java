package io.github.goenv.app.machine;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Output;
import io.github.goenv.check.Catalogue;
import io.github.goenv.check.core.CheckDefinition;
import io.github.goenv.files.AtomicFiles;
import io.github.goenv.files.FileErrors;
import io.github.goenv.report.Report;
import io.github.goenv.report.ReportJson;
import io.github.goenv.report.Severity;
import io.github.goenv.report.file.CodeQualityReport;
import io.github.goenv.report.file.JunitReport;
import io.github.goenv.report.file.Place;
import io.github.goenv.report.file.ReportFormat;
import io.github.goenv.report.file.SarifReport;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.text.Messages;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the files of one report: those that are asked for, and {@code outcome}. */
final class ReportFiles {
  private final CheckRequest request;
  private final ReportFormats formats;
  private final Output output;
  private final Redaction redaction;
  private final Severity unknowns;
  private final Messages texts = Messages.in("en"); // of all files, which read the same bundles

  /**
   * What writes files.
   *
   * @param unknowns what an unknown answer counts as
   */
  ReportFiles(
      CheckRequest request,
      ReportFormats formats,
      Output output,
      Redaction redaction,
      Severity unknowns) {
    this.request = request;
    this.formats = formats;
    this.output = output;
    this.redaction = redaction;
    this.unknowns = unknowns;
  }

  /** Whether findings are in a SARIF file. */
  boolean sarif() {
    return request.reports() != null && formats.has(ReportFormat.SARIF);
  }

  /**
   * Where the page goes; null when none is to be written.
   *
   * @param usual whether it is where nothing is named
   */
  @Nullable Path page(boolean usual) {
    Path directory = request.reports();
    boolean wanted = formats.typed() ? formats.has(ReportFormat.HTML) : usual;
    return directory == null || !wanted ? null : directory.resolve(ReportFormat.HTML.file());
  }

  /**
   * Writes them.
   *
   * @return the first of them for people; null where there is none
   * @throws CannotRun when one cannot be written
   */
  @Nullable Path write(Report report) throws CannotRun {
    Path directory = request.reports();
    if (directory == null) {
      return null;
    }
    Path first = null;
    try {
      Files.createDirectories(directory);
      for (ReportFormat each : formats.formats()) {
        if (each == ReportFormat.HTML) {
          continue; // the page shows the machine too
        }
        Path file = directory.resolve(each.file());
        AtomicFiles.write(file, out -> write(each, report, out));
        first = first == null ? file : first;
      }
      request.outcome().checked(directory, report.summary().word());
      return first;
    } catch (IOException e) {
      throw new CannotRun(
          output.say("bad.output", "path", directory.toString(), "error", FileErrors.words(e)));
    }
  }

  /** The one place where a form has its writer. */
  private void write(ReportFormat format, Report report, Writer out) throws IOException {
    switch (format) {
      case HTML -> throw new IllegalArgumentException(format.word());
      case JSON -> new ReportJson(redaction, texts).write(report, out);
      case SARIF ->
          new SarifReport(redaction, texts).write(report, place(), severities(), unknowns, out);
      case JUNIT -> new JunitReport(redaction, texts).write(report, unknowns, fails(), out);
      case CODEQUALITY ->
          new CodeQualityReport(redaction, texts).write(report, place(), unknowns, out);
    }
  }

  /** Where findings of the machine stand: in a build without a pom at its go.mod. */
  private Place place() {
    Path root = request.policy().files().root();
    boolean module =
        request.anchor() == null && root != null && Files.isRegularFile(root.resolve("go.mod"));
    return Place.of(request.anchor(), module ? new Place("go.mod", 1, 0) : Place.NOWHERE);
  }

  /** A warning is a failed test where it fails the build. */
  private Severity fails() {
    return request.failOn().strip().equalsIgnoreCase("warning") ? Severity.WARNING : Severity.ERROR;
  }

  private static Map<String, Severity> severities() {
    Map<String, Severity> usual = new HashMap<>();
    for (CheckDefinition each : Catalogue.definitions()) {
      usual.put(each.id(), each.severity());
    }
    return usual;
  }
}
