package io.github.goenv.app.machine;

import io.github.goenv.app.Output;
import io.github.goenv.files.FileErrors;
import io.github.goenv.report.Report;
import io.github.goenv.report.Result;
import io.github.goenv.report.Severity;
import io.github.goenv.report.ci.Anchor;
import io.github.goenv.report.ci.AzureLines;
import io.github.goenv.report.ci.GithubLines;
import io.github.goenv.report.ci.GithubSummary;
import io.github.goenv.report.ci.GitlabLines;
import io.github.goenv.report.ci.TeamcityLines;
import io.github.goenv.report.file.SarifReport;
import io.github.goenv.snapshot.Redaction;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells CI systems of one report. What cannot be written is a warning, never a failed build. */
public final class CiStream {
  private final RawConsole console;
  private final Clock clock;
  private final Output output;
  private final Redaction redaction;
  private final Map<String, String> environment;

  public CiStream(
      RawConsole console,
      Clock clock,
      Output output,
      Redaction redaction,
      Map<String, String> environment) {
    this.console = console;
    this.clock = clock;
    this.output = output;
    this.redaction = redaction;
    this.environment = environment;
  }

  /**
   * Tells {@code systems} of {@code report}.
   *
   * @param unknowns what an unknown result counts as
   * @param anchor where findings are shown; null without a pom
   * @param sarif whether findings are in a SARIF file: GitHub shows each of those as an alert, so
   *     that they are no annotations too
   * @param people shows the report in Maven's log
   */
  public void tell(
      List<String> systems,
      Report report,
      Severity unknowns,
      @Nullable Anchor anchor,
      boolean sarif,
      Runnable people) {
    boolean gitlab = systems.contains("gitlab");
    if (gitlab) {
      write("gitlab", List.of(GitlabLines.start(report.goal(), clock.instant().getEpochSecond())));
    }
    people.run();
    if (gitlab) {
      write("gitlab", List.of(GitlabLines.end(report.goal(), clock.instant().getEpochSecond())));
    }
    if (systems.contains("github")) {
      Report rest = sarif ? rest(report) : report;
      write("github", GithubLines.of(rest, unknowns, anchor, output.texts(), redaction));
      summary(report, unknowns);
    }
    if (systems.contains("azure")) {
      write("azure", AzureLines.of(report, unknowns, anchor, output.texts(), redaction));
    }
    if (systems.contains("teamcity")) {
      write("teamcity", TeamcityLines.of(report, unknowns, anchor, output.texts(), redaction));
    }
  }

  private static Report rest(Report report) {
    List<Result> rest = new ArrayList<>();
    for (Result each : report.results()) {
      if (!SarifReport.has(each)) {
        rest.add(each);
      }
    }
    return report.with(rest);
  }

  private void write(String system, List<String> lines) {
    try {
      for (String line : lines) {
        console.line(line);
      }
    } catch (IOException e) {
      unwritten(system, FileErrors.words(e));
    }
  }

  private void summary(Report report, Severity unknowns) {
    String file = environment.get("GITHUB_STEP_SUMMARY");
    if (file == null || file.isBlank()) {
      return;
    }
    try {
      GithubSummary summary = new GithubSummary(output.texts(), redaction);
      StepSummary.append(Path.of(file), summary, report, unknowns);
    } catch (IOException e) {
      unwritten("GITHUB_STEP_SUMMARY", FileErrors.words(e));
    } catch (InvalidPathException e) {
      unwritten("GITHUB_STEP_SUMMARY", String.valueOf(e.getMessage()));
    }
  }

  private void unwritten(String system, String error) {
    output.warn("ci.unwritten", "system", system, "error", error);
  }
}
