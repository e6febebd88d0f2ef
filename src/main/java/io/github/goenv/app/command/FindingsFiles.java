package io.github.goenv.app.command;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Output;
import io.github.goenv.app.machine.ReportFormats;
import io.github.goenv.files.AtomicFiles;
import io.github.goenv.lint.FindingsXml;
import io.github.goenv.lint.SourceFinding;
import io.github.goenv.report.ci.SourceLines.Found;
import io.github.goenv.report.file.Place;
import io.github.goenv.report.file.ReportFormat;
import io.github.goenv.report.file.SourceReport;
import io.github.goenv.snapshot.Redaction;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes findings to the files that are asked for. */
final class FindingsFiles {
  private final CommandRequest request;
  private final FindingsRequest wanted;
  private final ReportFormats formats;
  private final Output output;
  private final Redaction redaction;

  /**
   * What writes files.
   *
   * @throws CannotRun when a form is mistyped
   */
  FindingsFiles(CommandRequest request, FindingsRequest wanted, Output output, Redaction redaction)
      throws CannotRun {
    this.request = request;
    this.wanted = wanted;
    this.output = output;
    this.redaction = redaction;
    formats = ReportFormats.of(wanted.formats(), List.of(), output.texts());
  }

  /** Whether findings are in a SARIF file. */
  boolean sarif() {
    return formats.asksFor(ReportFormat.SARIF);
  }

  /**
   * Writes them.
   *
   * @param sorted with files relative to where the tool ran
   * @param told the same as CI systems are told of them
   * @param name the tool
   */
  void write(List<SourceFinding> sorted, List<Found> told, String name, Duration elapsed)
      throws IOException {
    Path xml = xml(name);
    if (xml != null) {
      List<SourceFinding> clean = clean(sorted);
      double seconds = elapsed.toMillis() / 1000.0;
      AtomicFiles.write(xml, out -> FindingsXml.write("goenv." + name, clean, seconds, out));
      output.info("command.findings.xml", "path", xml.toString());
    }
    SourceReport report = new SourceReport(redaction, name, place());
    if (sarif()) {
      Path file = request.reports().resolve(ReportFormat.SARIF.file(name));
      AtomicFiles.write(file, out -> report.sarif(told, out));
      output.info("command.findings.file", "path", file.toString());
    }
    if (formats.asksFor(ReportFormat.CODEQUALITY)) {
      Path file = request.reports().resolve(ReportFormat.CODEQUALITY.file(name));
      AtomicFiles.write(file, out -> report.codeQuality(told, out));
      output.info("command.findings.file", "path", file.toString());
    }
  }

  private @Nullable Path xml(String name) {
    if (wanted.xml() != null || !formats.asksFor(ReportFormat.JUNIT)) {
      return wanted.xml();
    }
    return request.reports().resolve(ReportFormat.JUNIT.file(name));
  }

  private List<SourceFinding> clean(List<SourceFinding> sorted) {
    List<SourceFinding> clean = new ArrayList<>(sorted.size());
    for (SourceFinding each : sorted) {
      clean.add(
          new SourceFinding(
              each.tool(),
              each.rule(),
              each.severity(),
              redaction.apply(each.file()),
              each.line(),
              each.column(),
              redaction.apply(each.message())));
    }
    return clean;
  }

  /** Where findings stand that are in no file: at go.mod, where it is in the checkout. */
  private Place place() {
    Path module = request.directory().toAbsolutePath().normalize().resolve("go.mod");
    Path root = request.root().toAbsolutePath().normalize();
    if (!module.startsWith(root) || !Files.isRegularFile(module)) {
      return Place.NOWHERE;
    }
    String path = root.relativize(module).toString().replace(File.separatorChar, '/');
    return new Place(path, 1, 0);
  }
}
