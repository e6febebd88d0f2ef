package io.github.goenv.timing.graph;

import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.BuildReport.Outcome;
import io.github.goenv.timing.BuildReport.State;
import io.github.goenv.timing.BuildReport.TimingStatus;
import io.github.goenv.timing.TestTimes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Joins what the caller knows of a run with what the action graph says. */
public final class BuildReports {
  private BuildReports() {}

  /** The report of a run; one without times, and with the reason, when the graph has none. */
  public static BuildReport of(BuildRun run, Recording recording) {
    Timing timing = recording.graph();
    if (timing instanceof Unreadable unreadable) {
      return without(run, unreadable);
    }
    if (timing instanceof Idle idle) {
      return report(run, new TimingStatus(State.MISSING, Idle.CODE, null), null, idle.packages());
    }
    ActionGraph graph = (ActionGraph) timing;
    if (graph.state() == ActionGraph.State.NOT_RUN) {
      return without(run, new Unreadable(Unreadable.Reason.INTERRUPTED, ""));
    }
    TimingStatus status =
        graph.state() == ActionGraph.State.COMPLETE
            ? new TimingStatus(State.COMPLETE, null, null)
            : new TimingStatus(State.PARTIAL, Unreadable.Reason.INTERRUPTED.code(), null);
    GraphSummary summary = GraphSummary.of(graph, run, recording);
    return report(run, status, summary, summary.cached());
  }

  private static BuildReport without(BuildRun run, Unreadable why) {
    String detail = why.detail().isEmpty() ? null : why.detail();
    return report(run, new TimingStatus(State.MISSING, why.reason().code(), detail), null, null);
  }

  private static @Nullable TestTimes tests(BuildRun run, @Nullable GraphSummary summary) {
    TestTimes tests = run.tests();
    return tests == null || summary == null ? tests : tests.timedBy(summary.actions());
  }

  private static BuildReport report(
      BuildRun run, TimingStatus status, @Nullable GraphSummary summary, @Nullable Integer cached) {
    return new BuildReport(
        run.goos(),
        run.goarch(),
        run.goVersion(),
        run.command(),
        run.success() ? Outcome.SUCCESS : Outcome.FAILURE,
        summary == null ? run.startedAt() : summary.origin(),
        run.wallNs(),
        run.cpus(),
        run.settings(),
        summary == null ? BuildReport.ACTION : summary.precision(),
        status,
        summary != null ? Integer.valueOf(summary.built()) : cached == null ? null : 0,
        cached,
        summary == null ? null : summary.bestWallNs(),
        summary == null ? List.of() : summary.stages(),
        summary == null ? List.of() : summary.actions(),
        summary == null ? List.of() : summary.criticalPath(),
        summary == null ? List.of() : summary.modules(),
        run.artifacts(),
        summary == null ? List.of() : summary.notes(),
        tests(run, summary));
  }
}
