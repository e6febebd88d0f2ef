package io.github.goenv.app.machine;

import io.github.goenv.app.Output;
import io.github.goenv.eventlog.EventLog;
import io.github.goenv.report.Outcome;
import io.github.goenv.report.Report;
import io.github.goenv.report.Result;
import io.github.goenv.report.Severity;
import io.github.goenv.report.Summary;
import io.github.goenv.report.WellFormed;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * The entry in the event log about a machine with errors or warnings; none about one without. It is
 * English, as other programs look for its words.
 */
final class EventEntry {
  /** Findings that are named; of the rest there is a count. */
  private static final int MOST = 20;

  /** ReportEventW takes 31,839 characters of a string. */
  private static final int LONGEST = 30_000;

  private EventEntry() {}

  /**
   * Writes it; where it cannot, a warning says why.
   *
   * @param source as typed; null or empty for no entry
   */
  static void write(@Nullable String source, Report report, Redaction redaction, Output output) {
    if (source == null || source.isBlank()) {
      return;
    }
    EventLog.Level level = level(report.summary());
    if (level != null) {
      var problem = new EventLog().write(source.strip(), level, text(report, redaction));
      if (problem != null) {
        output.warn("eventlog.unwritten", "reason", problem.in(output.texts()));
      }
    }
  }

  static EventLog.@Nullable Level level(Summary summary) {
    if (summary.error() > 0) {
      return EventLog.Level.ERROR;
    }
    return summary.warning() + summary.crashed() > 0 ? EventLog.Level.WARNING : null;
  }

  static String text(Report report, Redaction redaction) {
    Messages texts = Messages.in("en");
    Summary summary = report.summary();
    StringBuilder text = new StringBuilder();
    text.append("goenv ").append(report.toolVersion()).append(' ').append(report.goal());
    text.append(": ").append(summary.word()).append(" (");
    text.append(summary.error()).append(" errors, ");
    text.append(summary.warning()).append(" warnings)\r\n");
    int told = 0;
    int more = 0;
    for (Severity severity : new Severity[] {Severity.ERROR, Severity.WARNING}) {
      for (Result result : report.results()) {
        boolean crashed = severity == Severity.WARNING && result.outcome() == Outcome.CRASHED;
        if (!crashed && !(result.counts() && result.severity() == severity)) {
          continue;
        }
        if (told < MOST) {
          told++;
          String line = WellFormed.line(redaction.apply(result.message().in(texts)));
          text.append(result.id()).append(": ").append(line).append("\r\n");
        } else {
          more++;
        }
      }
    }
    if (more > 0) {
      text.append("and ").append(more).append(" more\r\n");
    }
    return text.length() <= LONGEST ? text.toString() : text.substring(0, LONGEST);
  }
}
