package io.github.goenv.report.page;

import io.github.goenv.SnapshotBuilder;
import io.github.goenv.check.Policies;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Outcome;
import io.github.goenv.report.Report;
import io.github.goenv.report.Reports;
import io.github.goenv.report.Result;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.text.Text;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Says what a page of 1,000 results with messages of 4 KB costs a JVM that has written some. */
public final class ReportPageCost {
  private ReportPageCost() {}

  /** Prints the first, and the median of the last nine. */
  @SuppressWarnings("SystemOut") // started by src/page-check
  public static void main(String[] args) throws IOException {
    Snapshot machine = SnapshotBuilder.machine("windows-laptop-two-goroots").build();
    Report report = Reports.of("doctor", machine, Policies.standard("2026-11-23")).with(results());
    Redaction redaction = Redaction.of("C:\\Users\\Anna.Schmidt", "anna.schmidt", "WS-4711", true);
    long[] times = new long[30];
    for (int i = 0; i < times.length; i++) {
      long start = cpu();
      try (Writer out =
          new OutputStreamWriter(OutputStream.nullOutputStream(), StandardCharsets.UTF_8)) {
        ReportPage.write(report, machine, redaction, Privacy.REMOVED, "en", out);
      }
      times[i] = (cpu() - start) / 1_000_000;
    }
    long[] last = Arrays.copyOfRange(times, 21, 30);
    Arrays.sort(last);
    System.out.println(
        "report.html of 1,000 results with 4 KB: first "
            + times[0]
            + " ms, warm "
            + last[4]
            + " ms of CPU time");
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static List<Result> results() {
    List<Result> results = new ArrayList<>();
    String long4k = "C:\\work\\a directory ".repeat(205);
    for (int i = 0; i < 1_000; i++) {
      Severity severity = i % 4 == 3 ? null : Severity.values()[i % 4];
      results.add(
          new Result(
              "goroot.set",
              severity == null ? Outcome.PASS : Outcome.FAIL,
              severity,
              "GOROOT" + i,
              Text.of("env.goflags.harmless", "value", i + long4k),
              null,
              List.of(new Evidence("GOROOT", "C:\\Go" + i, Source.process("GOROOT"))),
              List.of(),
              null,
              0));
    }
    return results;
  }
}
