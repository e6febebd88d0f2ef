package io.github.goenv.report.file;

import io.github.goenv.check.Catalogue;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.report.Outcome;
import io.github.goenv.report.Report;
import io.github.goenv.report.ReportJson;
import io.github.goenv.report.Reports;
import io.github.goenv.report.Result;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.text.Messages;
import io.github.goenv.text.Text;
import java.io.CharArrayWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * What each form costs a JVM, a new one and one that has written before: {@code FilesCost sarif
 * 1000 4096} writes so many results with messages of so many characters. Run by {@code
 * src/bench/reports.py}, each form in a JVM of its own.
 */
public final class FilesCost {
  private FilesCost() {}

  public static void main(String[] args) throws Exception {
    Redaction redaction = Redaction.of("/home/anna", "anna", "host-7", false);
    Report report = report(Integer.parseInt(args[1]), Integer.parseInt(args[2]));
    Catalogue.definitions(); // a report is written by those who have checked
    var thread = ManagementFactory.getThreadMXBean();
    for (int i = 1; i <= 3; i++) {
      long begin = System.nanoTime();
      long used = thread.getCurrentThreadCpuTime();
      CharArrayWriter text = new CharArrayWriter();
      write(args[0], report, redaction, text);
      long cpu = thread.getCurrentThreadCpuTime() - used;
      System.out.printf(
          "%-11s write %d of this JVM: %4d ms (CPU of its thread %4d ms), %5d kB%n",
          args[0], i, (System.nanoTime() - begin) / 1_000_000, cpu / 1_000_000, text.size() / 1000);
    }
  }

  private static void write(String form, Report report, Redaction redaction, Writer out)
      throws Exception {
    switch (form) {
      case "sarif" -> Written.sarif(report, redaction, out);
      case "junit" -> Written.junit(report, redaction, out);
      case "codequality" -> Written.codeQuality(report, redaction, out);
      default -> new ReportJson(redaction, Messages.in("en")).write(report, out);
    }
  }

  private static Report report(int count, int size) {
    String words = "GOROOT is /home/anna/sdk \"go1.22\" <old>; é 界 ";
    String message = words.repeat(size / words.length() + 1).substring(0, size);
    Result[] results = new Result[count];
    for (int i = 0; i < count; i++) {
      String subject = "S" + i;
      results[i] =
          new Result(
              "goroot.set",
              Outcome.FAIL,
              i % 3 == 0 ? Severity.ERROR : Severity.WARNING,
              subject,
              Text.of("result.crashed", "error", message),
              null,
              List.of(new Evidence(subject, "/home/anna/sdk", Source.process("GOROOT"))),
              List.of(
                  Fix.command(
                      Text.of("fix.unset-shell", "name", "GOROOT"), "sh", "unset GOROOT", null)),
              null,
              100);
    }
    return Reports.with(results);
  }
}
