package io.github.goenv.telemetry;

import io.github.goenv.report.Acceptance;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.report.Outcome;
import io.github.goenv.report.Pages;
import io.github.goenv.report.Report;
import io.github.goenv.report.Result;
import io.github.goenv.report.Severity;
import io.github.goenv.report.Summary;
import io.github.goenv.report.ci.Anchor;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The signals of a check of a machine: its findings as log records in one span. */
public final class ReportSignals {
  /** More findings than this have the same cause, and only cost. */
  static final int MOST = 1_000;

  /** Characters of a text that are sent. */
  static final int LONGEST = 4_096;

  private final Redaction redaction;
  private final Texts texts;
  private final RandomGenerator random;

  /**
   * A maker of signals.
   *
   * @param redaction takes personal data out
   * @param texts the language of messages
   */
  public ReportSignals(Redaction redaction, Texts texts, RandomGenerator random) {
    this.redaction = redaction;
    this.texts = texts;
    this.random = random;
  }

  /**
   * The signals of {@code report}.
   *
   * @param endNs when the check had ended, since 1970, in nanoseconds
   * @param anchor where the plugin is declared; null without a pom
   */
  public Signals of(Report report, Trace trace, long endNs, @Nullable Anchor anchor) {
    String span = Trace.spanId(random);
    long startNs = endNs - report.durationMillis() * 1_000_000;
    List<Signals.LogRecord> logs = new ArrayList<>();
    for (Result result : report.results()) {
      if (logs.size() < MOST && told(result)) {
        logs.add(log(result, endNs, span, anchor));
      }
    }
    Summary summary = report.summary();
    Attributes of = attributes();
    of.put("cicd.pipeline.task.name", "goenv:" + report.goal());
    of.put("cicd.pipeline.task.run.result", summary.error() > 0 ? "failure" : "success");
    of.put("goenv.outcome", summary.word());
    of.put("goenv.errors", summary.error()).put("goenv.warnings", summary.warning());
    of.put("goenv.unknown", summary.unknown()).put("goenv.accepted", summary.accepted());
    of.put("os.description", report.host().osVersion());
    Report.GoSummary go = report.go();
    if (go != null) {
      of.put("process.executable.path", go.executable());
      of.put("goenv.go.version", go.version());
      of.put("goenv.goroot", go.goroot());
    }
    Attributes kind = attributes().put("goenv.goal", report.goal());
    kind.put("goenv.outcome", summary.word());
    return new Signals(
        List.of(
            new Signals.Span(
                "goenv:" + report.goal(),
                span,
                trace.parent(),
                startNs,
                endNs,
                of,
                summary.error() > 0 ? summary.word() : null)),
        logs,
        List.of(
            new Signals.Histogram(
                "goenv.check.duration",
                "Wall time of reading and checking a machine",
                startNs,
                endNs,
                List.of(report.durationMillis() / 1000.0),
                kind)));
  }

  private static boolean told(Result result) {
    return switch (result.outcome()) {
      case FAIL, UNKNOWN, CRASHED -> true;
      case PASS, NOT_APPLICABLE, DISABLED -> false;
    };
  }

  private Signals.LogRecord log(Result result, long timeNs, String span, @Nullable Anchor anchor) {
    Attributes of = attributes();
    of.put("goenv.check.id", result.id()).put("goenv.check.area", result.area());
    of.put("goenv.result.outcome", result.outcome().word());
    Severity severity = result.severity();
    of.put("goenv.result.severity", severity == null ? null : severity.word());
    of.put("goenv.result.subject", result.subject());
    of.put("goenv.result.fingerprint", result.fingerprint(redaction));
    of.put("goenv.result.follows_from", result.cause());
    Acceptance accepted = result.accepted();
    of.put("goenv.result.accepted", result.isAccepted());
    of.put("goenv.result.accepted.reason", accepted == null ? null : accepted.reason());
    List<String> evidence = new ArrayList<>();
    for (Evidence each : result.evidence()) {
      evidence.add(each.name() + "=" + each.value());
    }
    of.put("goenv.result.evidence", evidence);
    if (!result.fixes().isEmpty()) {
      Fix fix = result.fixes().get(0);
      of.put("goenv.fix", fix.title().in(texts)).put("goenv.fix.command", fix.text());
    }
    of.put("goenv.documentation", Pages.address(result.id()));
    if (anchor != null) {
      of.put("code.file.path", anchor.relative()).put("code.line.number", anchor.line());
    }
    int number = number(result);
    String word = number == 17 ? "ERROR" : number == 13 ? "WARN" : "INFO";
    return new Signals.LogRecord(timeNs, number, word, clean(result.message().in(texts)), of, span);
  }

  /** SeverityNumber; what does not count is informational. */
  private static int number(Result result) {
    if (result.outcome() == Outcome.CRASHED) {
      return 13;
    }
    Severity severity = result.severity();
    if (severity == null || !result.counts()) {
      return 9;
    }
    return switch (severity) {
      case ERROR -> 17;
      case WARNING -> 13;
      case INFO -> 9;
    };
  }

  private Attributes attributes() {
    return new Attributes(this::clean);
  }

  private String clean(String text) {
    String clean = redaction.apply(text);
    return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST - 1) + "…";
  }
}
