package io.github.goenv.app.gobuild;

import io.github.goenv.app.Amounts;
import io.github.goenv.app.Heartbeat;
import io.github.goenv.app.Output;
import io.github.goenv.app.gocommand.Explanations;
import io.github.goenv.app.gocommand.GoLines;
import io.github.goenv.files.FileErrors;
import io.github.goenv.gobuild.BuildListener;
import io.github.goenv.gobuild.BuildRecord;
import io.github.goenv.gobuild.BuildResult;
import io.github.goenv.gobuild.BuiltFile;
import io.github.goenv.gobuild.Together;
import io.github.goenv.gobuild.plan.BuildPlan;
import io.github.goenv.record.ReportKeeper;
import io.github.goenv.text.Text;
import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.console.TimingTable;
import io.github.goenv.timing.defender.DefenderReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows builds on the console and keeps their reports. */
public final class BuildConsole implements BuildListener, AutoCloseable {
  /** How long go may work before the console says that it does. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Output output;
  private final GoLines lines;
  private final Explanations explanations;
  private final BuildRecord record;
  private final @Nullable Path defender;
  private final boolean tables;
  private final ReportKeeper keeper;
  private final List<BuildResult> results = new ArrayList<>();
  private final List<BuildReport> reports = new ArrayList<>();
  private List<BuildPlan> plans = List.of();
  private @Nullable Heartbeat heartbeat;
  private boolean unwritten;

  /**
   * @param lines shows what go says
   * @param explanations says what that means
   * @param record makes reports
   * @param defender what an antivirus recorded meanwhile; null when nobody says
   * @param tables whether the times of each build are shown
   * @param keeper writes them
   */
  BuildConsole(
      Output output,
      GoLines lines,
      Explanations explanations,
      BuildRecord record,
      @Nullable Path defender,
      boolean tables,
      ReportKeeper keeper) {
    this.output = output;
    this.lines = lines;
    this.explanations = explanations;
    this.record = record;
    this.defender = defender;
    this.tables = tables;
    this.keeper = keeper;
  }

  @Override
  public void notice(Text text) {
    output.console().info(text.in(output.texts()));
  }

  @Override
  public void warning(Text text) {
    output.console().warn(text.in(output.texts()));
  }

  @Override
  public synchronized void planned(List<BuildPlan> all) {
    plans = List.copyOf(all);
  }

  @Override
  public synchronized void starting(BuildPlan plan, List<String> command) {
    lines.begin(plan);
    if (output.shows(Output.Level.DETAIL)) {
      output.detail(plan.target() + " in " + plan.directory() + ": " + command);
    }
    if (plan.timing() != null) {
      keeper.begin((startedAt, elapsed) -> record.unfinished(plan, command, startedAt, elapsed));
    }
    stopHeartbeat();
    if (output.shows(Output.Level.INFO)) {
      String target = plan.target().toString();
      heartbeat = new Heartbeat(PATIENCE, time -> running(target, time));
    }
  }

  @Override
  public void output(String line) {
    output.console().info(line);
  }

  @Override
  public synchronized void message(String line) {
    lines.line(line);
  }

  private synchronized void running(String target, Duration time) {
    String last = lines.last();
    if (heartbeat == null) {
      return;
    }
    if (last == null) {
      output.info("build.running", "target", target, "time", Amounts.seconds(time));
    } else {
      output.info(
          "build.running.last", "target", target, "time", Amounts.seconds(time), "said", last);
    }
  }

  @Override
  public synchronized void interrupted(BuildPlan plan, List<String> command, Instant startedAt) {
    stopHeartbeat();
    lines.end(false);
    Duration elapsed = Duration.between(startedAt, Instant.now());
    write(record.unfinished(plan, command, startedAt, elapsed), plan, true);
  }

  @Override
  public synchronized void finished(BuildResult result) {
    stopHeartbeat();
    results.add(result);
    lines.end(!result.succeeded());
    if (!result.succeeded()) {
      explain(result);
    } else if (!result.vanished()) {
      done(result);
    }
    BuildReport report = record.report(result);
    if (defender != null) {
      report = record.clean(DefenderReport.read(defender).join(report));
    }
    reports.add(report);
    boolean table = tables && result.plan().timing() != null && result.succeeded();
    if (table && output.shows(Output.Level.INFO)) { // after errors it would only push them up
      for (String line : TimingTable.lines(report, output.unicode(), output.texts())) {
        output.console().info(line);
      }
    }
    write(report, result.plan(), false);
  }

  /** Of a go that was stopped nobody knows what it would have said. */
  private void explain(BuildResult result) {
    if (!result.exit().timedOut()) {
      for (String line : explanations.of(lines.said(), result.plan().directory())) {
        output.console().error(line);
      }
    }
  }

  private void done(BuildResult result) {
    String target = result.plan().target().toString();
    String time = Amounts.seconds(result.exit().elapsed());
    String path = result.plan().output().toString();
    BuiltFile one = result.artifact();
    Together together = result.together();
    if (together != null) {
      time =
          output.say("build.together", "time", time, "count", Integer.toString(together.modules()));
    }
    if (one != null) {
      output.info(
          "build.done",
          "target",
          target,
          "time",
          time,
          "output",
          one.path().toString(),
          "size",
          Amounts.size(one.size()),
          "digest",
          TargetTable.digest(one));
    } else if (result.plan().ofLibrary()) {
      output.info("build.done.library", "target", target, "time", time);
    } else if (result.artifacts().isEmpty()) {
      output.info("build.done.directory", "target", target, "time", time, "output", path);
    } else {
      String count = Integer.toString(result.artifacts().size());
      output.info(
          "build.done.programs", "target", target, "time", time, "count", count, "output", path);
      for (String line : TargetTable.programs(result.artifacts())) {
        output.console().info(line);
      }
    }
  }

  private void write(BuildReport report, BuildPlan plan, boolean interrupted) {
    boolean recorded = plan.timing() != null;
    try {
      Path file = interrupted ? keeper.interrupted(report, recorded) : keeper.end(report, recorded);
      output.detail(output.say("build.report", "path", file.toString()));
    } catch (IOException e) {
      if (!unwritten) {
        unwritten = true;
        output.warn("build.report.failed", "reason", FileErrors.words(e));
      }
      output.detail(e);
    }
  }

  @Override
  public synchronized void close() {
    stopHeartbeat();
    keeper.close();
  }

  /** No longer says that go is running. */
  private void stopHeartbeat() {
    if (heartbeat != null) {
      heartbeat.close();
      heartbeat = null;
    }
  }

  /** Shows one table of all targets where there are several. */
  public synchronized void summary() {
    if (plans.size() < 2 || !tables || !output.shows(Output.Level.INFO)) {
      return;
    }
    TargetTable table = new TargetTable(output.texts());
    for (int i = 0; i < plans.size(); i++) {
      if (i < results.size()) {
        table.add(results.get(i), reports.get(i));
      } else {
        table.add(plans.get(i));
      }
    }
    for (String line : table.lines()) {
      output.console().info(line);
    }
  }

  /** What was built so far, for the summary of several modules. */
  synchronized List<ReactorSummary.Row> rows(String module) {
    List<ReactorSummary.Row> rows = new ArrayList<>(results.size());
    for (int i = 0; i < results.size(); i++) {
      BuildResult result = results.get(i);
      if (result.succeeded()) {
        BuiltFile file = result.artifact();
        rows.add(
            new ReactorSummary.Row(
                module,
                result.plan().target().toString(),
                result.together() == null || result.together().first()
                    ? result.exit().elapsed()
                    : null,
                reports.get(i).packagesBuilt(),
                reports.get(i).packagesCached(),
                file == null ? null : file.size()));
      }
    }
    return rows;
  }

  /** What was built so far, in order. */
  public synchronized List<BuildResult> results() {
    return List.copyOf(results);
  }

  /** The reports of what was built so far, in order. */
  public synchronized List<BuildReport> reports() {
    return List.copyOf(reports);
  }

  /** Key of the text that says why the last build failed, by what go said besides downloads. */
  public synchronized String failure() {
    return lines.failure();
  }
}
