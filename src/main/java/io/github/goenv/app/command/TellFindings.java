package io.github.goenv.app.command;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Output;
import io.github.goenv.app.Personal;
import io.github.goenv.app.machine.CiSystems;
import io.github.goenv.app.machine.RawConsole;
import io.github.goenv.files.FileErrors;
import io.github.goenv.lint.SourceFinding;
import io.github.goenv.report.Severity;
import io.github.goenv.report.ci.GitlabLines;
import io.github.goenv.report.ci.SourceLines;
import io.github.goenv.report.ci.SourceLines.Found;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.text.Punctuation;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Tells of findings: on the console, to CI systems, in files. */
final class TellFindings {
  /** Lines on the console; what is beyond is counted. */
  private static final int MOST = 500;

  private static final Comparator<SourceFinding> BY_PLACE =
      Comparator.comparing(SourceFinding::file)
          .thenComparingInt(SourceFinding::line)
          .thenComparingInt(SourceFinding::column)
          .thenComparing(SourceFinding::rule);

  private final CommandRequest request;
  private final FindingsRequest wanted;
  private final Output output;
  private final RawConsole raw;
  private final List<String> systems;
  private final Redaction redaction;
  private final FindingsFiles files;

  /**
   * @throws CannotRun when the name of a CI system or of a form is mistyped
   */
  TellFindings(CommandRequest request, FindingsRequest wanted, Output output) throws CannotRun {
    this(request, wanted, output, new RawConsole());
  }

  TellFindings(CommandRequest request, FindingsRequest wanted, Output output, RawConsole raw)
      throws CannotRun {
    this.request = request;
    this.wanted = wanted;
    this.output = output;
    this.raw = raw;
    this.systems = CiSystems.of(wanted.ci(), request.environment(), output.texts());
    this.redaction = Personal.redaction(request.redact());
    this.files = new FindingsFiles(request, wanted, output, redaction);
  }

  /** Each finding once, by its place, with its file relative to where the tool ran. */
  static List<SourceFinding> sorted(List<SourceFinding> found, SourcePaths paths) {
    Set<SourceFinding> once = new LinkedHashSet<>();
    for (SourceFinding each : found) {
      once.add(paths.shown(each));
    }
    List<SourceFinding> sorted = new ArrayList<>(once);
    sorted.sort(BY_PLACE);
    return sorted;
  }

  /**
   * Tells all.
   *
   * @param found as the tool names files
   * @param name the tool, for messages and for the name of the test suite
   * @param said the rule of findings that stand on the console already, in go's own words
   * @return how many fail the build
   */
  int tell(List<SourceFinding> found, String name, String said, Duration elapsed)
      throws IOException {
    SourcePaths paths = new SourcePaths(request.directory(), request.root());
    List<SourceFinding> sorted = sorted(found, paths);
    section(sorted, () -> show(sorted, said));
    List<Found> told = told(sorted, paths);
    annotate(told);
    files.write(sorted, told, name, elapsed);
    int failing = 0;
    for (SourceFinding each : sorted) {
      failing += fails(each.severity()) ? 1 : 0;
    }
    summary(sorted, name);
    return failing;
  }

  /**
   * Tells CI systems and files alone.
   *
   * @param found as the tool names files
   * @param name the goal, for the name of the test suite
   * @param lines shows on the console what was found
   */
  void beside(List<SourceFinding> found, String name, Duration elapsed, Runnable lines)
      throws IOException {
    SourcePaths paths = new SourcePaths(request.directory(), request.root());
    List<SourceFinding> sorted = sorted(found, paths);
    section(sorted, lines);
    List<Found> told = told(sorted, paths);
    annotate(told);
    files.write(sorted, told, name, elapsed);
  }

  /** Shows lines; where there are findings, as a section of GitLab's job log. */
  private void section(List<SourceFinding> sorted, Runnable lines) {
    long now = Clock.systemUTC().instant().getEpochSecond();
    boolean gitlab = systems.contains("gitlab") && !sorted.isEmpty();
    ci(gitlab, "gitlab", List.of(GitlabLines.start(request.goal(), now)));
    lines.run();
    ci(gitlab, "gitlab", List.of(GitlabLines.end(request.goal(), now)));
  }

  private boolean fails(Severity severity) {
    return switch (wanted.failOn()) {
      case "never" -> false;
      case "warning" -> severity != Severity.INFO;
      default -> severity == Severity.ERROR;
    };
  }

  private void show(List<SourceFinding> sorted, String said) {
    int shown = 0;
    for (SourceFinding each : sorted) {
      if (each.rule().equals(said)) {
        continue;
      }
      if (++shown > MOST) {
        continue;
      }
      String place = each.place().isEmpty() ? "" : each.place() + ": ";
      String rule = each.rule().isEmpty() ? "" : " (" + each.rule() + ")";
      String line = place + each.message().strip() + rule;
      if (fails(each.severity())) {
        output.console().error(line);
      } else if (each.severity() == Severity.INFO) {
        output.console().info(line);
      } else {
        output.console().warn(line);
      }
    }
    if (shown > MOST) {
      output.warn("command.findings.more", "count", Integer.toString(shown - MOST));
    }
  }

  /** As CI systems are told of them. */
  private List<Found> told(List<SourceFinding> sorted, SourcePaths paths) {
    List<Found> told = new ArrayList<>(sorted.size());
    for (SourceFinding each : sorted) {
      // What fails nothing is no error there either: TeamCity and Azure count them.
      boolean lowered = each.severity() == Severity.ERROR && !fails(each.severity());
      Severity severity = lowered ? Severity.WARNING : each.severity();
      told.add(new Found(each.tool(), each.rule(), severity, each.message(), paths.anchor(each)));
    }
    return told;
  }

  private void annotate(List<Found> told) {
    if (systems.isEmpty() || told.isEmpty()) {
      return;
    }
    SourceLines lines = new SourceLines(output.texts(), redaction);
    // GitHub shows what is in a SARIF file as an alert, so that it is no annotation too.
    ci(systems.contains("github") && !files.sarif(), "github", lines.github(told));
    ci(systems.contains("azure"), "azure", lines.azure(told));
    ci(systems.contains("teamcity"), "teamcity", lines.teamcity(told));
  }

  private void ci(boolean asked, String system, List<String> lines) {
    try {
      for (String line : asked ? lines : List.<String>of()) {
        raw.line(line);
      }
    } catch (IOException e) {
      output.warn("ci.unwritten", "system", system, "error", FileErrors.reason(e));
    }
  }

  private void summary(List<SourceFinding> sorted, String name) {
    if (sorted.isEmpty()) {
      output.info("command.findings.none", "tool", name);
      return;
    }
    output.info("command.findings", "tool", name, "counts", counts(sorted));
  }

  /** The same as they are shown. */
  List<SourceFinding> shown(List<SourceFinding> found) {
    return sorted(found, new SourcePaths(request.directory(), request.root()));
  }

  /** How many of which severity, in how many files. */
  String counts(List<SourceFinding> found) {
    int[] of = new int[Severity.values().length];
    Set<String> files = new TreeSet<>();
    for (SourceFinding each : found) {
      of[each.severity().ordinal()]++;
      if (!each.file().isEmpty()) {
        files.add(each.file());
      }
    }
    List<String> counts = new ArrayList<>();
    for (Severity each : Severity.values()) {
      if (of[each.ordinal()] > 0) {
        String key = of[each.ordinal()] == 1 ? ".one" : ".other";
        String count = Integer.toString(of[each.ordinal()]);
        counts.add(output.say("count." + each.word() + key, "count", count));
      }
    }
    String all = new Punctuation(output.texts()).counts(counts);
    return files.isEmpty()
        ? all
        : output.say(
            files.size() == 1 ? "command.counts.file" : "command.counts.files",
            "counts",
            all,
            "files",
            Integer.toString(files.size()));
  }
}
