package io.github.goenv.app.machine;

import io.github.goenv.report.Report;
import io.github.goenv.report.Severity;
import io.github.goenv.report.ci.GithubSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The file behind {@code $GITHUB_STEP_SUMMARY}, which others of the same step write to as well. */
final class StepSummary {
  private StepSummary() {}

  /** Appends what {@code summary} tells of {@code report}, never more than there is room for. */
  static void append(Path file, GithubSummary summary, Report report, Severity unknowns)
      throws IOException {
    long size = Files.exists(file) ? Files.size(file) : 0;
    String text = summary.of(report, unknowns, GithubSummary.BUDGET - size - 1);
    if (!text.isEmpty()) {
      // Whoever wrote before may have left the last line open.
      Files.writeString(
          file,
          size == 0 ? text : "\n" + text,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    }
  }
}
