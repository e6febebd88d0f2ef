package io.github.goenv.telemetry;

import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.BuildReport.ActionTime;
import io.github.goenv.timing.BuildReport.StageTime;
import io.github.goenv.timing.TestTimes;
import io.github.goenv.timing.TestTimes.PackageTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The signals of a build or of tests: its stages, and their actions, as spans in that of the goal.
 */
public final class BuildSignals {
  /** Actions of a build that are spans, those that took longest; of the rest there is a count. */
  static final int MOST = 5_000;

  private final UnaryOperator<String> clean;
  private final RandomGenerator random;

  /**
   * A maker of signals.
   *
   * @param clean takes personal data out of texts
   */
  public BuildSignals(UnaryOperator<String> clean, RandomGenerator random) {
    this.clean = clean;
    this.random = random;
  }

  /** The signals of {@code report}. */
  public Signals of(BuildReport report, Trace trace) {
    long startNs = nanos(report.startedAt());
    long endNs = startNs + report.wallNs();
    String target = report.goos() + "/" + report.goarch();
    boolean failed = report.outcome() != BuildReport.Outcome.SUCCESS;
    String goal = Trace.spanId(random);
    List<ActionTime> timed = timed(report);
    Attributes of = attributes();
    of.put("cicd.pipeline.task.name", "goenv:" + report.goal());
    of.put("cicd.pipeline.task.type", report.goal().equals(BuildReport.BUILD) ? "build" : "test");
    of.put("cicd.pipeline.task.run.result", failed ? "failure" : "success");
    of.put("process.executable.name", "go").put("process.command_args", report.command());
    of.put("goenv.goos", report.goos()).put("goenv.goarch", report.goarch());
    of.put("goenv.go.version", report.goVersion()).put("goenv.precision", report.precision());
    Integer built = report.packagesBuilt();
    Integer cached = report.packagesCached();
    if (built != null && cached != null) {
      of.put("goenv.packages.built", built).put("goenv.packages.cached", cached);
    }
    if (timed.size() > MOST) {
      of.put("goenv.actions.dropped", timed.size() - MOST);
      timed.sort((a, b) -> Long.compare(length(b), length(a)));
      timed = new ArrayList<>(timed.subList(0, MOST));
    }
    List<Signals.Span> spans = new ArrayList<>();
    spans.add(
        new Signals.Span(
            "goenv:" + report.goal() + " " + target,
            goal,
            trace.parent(),
            startNs,
            endNs,
            of,
            failed ? "go exited with an error" : null));
    stages(report, timed, startNs, goal, spans);
    return new Signals(spans, List.of(), metrics(report, startNs, endNs, failed));
  }

  /** Those that ran, and of which it is known when. */
  private static List<ActionTime> timed(BuildReport report) {
    List<ActionTime> timed = new ArrayList<>();
    for (ActionTime action : report.actions()) {
      if (action.startNs() != null
          && action.endNs() != null
          && action.stage() != null
          && !action.cached()) {
        timed.add(action);
      }
    }
    return timed;
  }

  private static long length(ActionTime action) {
    Long start = action.startNs();
    Long end = action.endNs();
    return start == null || end == null ? 0 : end - start;
  }

  /** A stage lasts from the start of its first action to the end of its last. */
  private void stages(
      BuildReport report,
      List<ActionTime> timed,
      long startNs,
      String goal,
      List<Signals.Span> spans) {
    Map<String, List<ActionTime>> stages = new LinkedHashMap<>();
    for (ActionTime action : timed) {
      stages.computeIfAbsent(String.valueOf(action.stage()), any -> new ArrayList<>()).add(action);
    }
    for (Map.Entry<String, List<ActionTime>> each : stages.entrySet()) {
      long first = Long.MAX_VALUE;
      long last = 0;
      String stage = Trace.spanId(random);
      int place = spans.size();
      for (ActionTime action : each.getValue()) {
        Long start = action.startNs();
        Long end = action.endNs();
        if (start == null || end == null) {
          continue;
        }
        first = Math.min(first, start);
        last = Math.max(last, end);
        spans.add(action(report, action, startNs + start, startNs + end, stage));
      }
      Attributes of = attributes().put("goenv.stage", each.getKey());
      of.put("goenv.actions", each.getValue().size());
      spans.add(
          place,
          new Signals.Span(each.getKey(), stage, goal, startNs + first, startNs + last, of, null));
    }
  }

  private Signals.Span action(
      BuildReport report, ActionTime action, long startNs, long endNs, String stage) {
    String path = action.importPath();
    Attributes of = attributes().put("goenv.stage", action.stage());
    of.put("goenv.mode", action.mode()).put("goenv.package", path);
    of.put("goenv.tool.duration_ns", action.toolNs())
        .put("goenv.queue.duration_ns", action.queueNs());
    String error = null;
    PackageTest test =
        action.mode().equals(TestTimes.RUN_MODE) ? tested(report.tests(), path) : null;
    if (test != null) {
      boolean failed = test.state() == TestTimes.State.FAILED;
      of.put("test.suite.name", test.importPath());
      of.put("test.suite.run.status", failed ? "failure" : "success");
      error = failed ? "a test failed" : null;
    }
    String name = clean.apply(path == null ? action.mode() : action.stage() + " " + path);
    return new Signals.Span(name, Trace.spanId(random), stage, startNs, endNs, of, error);
  }

  private static @Nullable PackageTest tested(@Nullable TestTimes tests, @Nullable String path) {
    if (tests != null && path != null) {
      for (PackageTest each : tests.packages()) {
        boolean same = path.equals(each.importPath()) || path.equals(each.importPath() + ".test");
        if (same && each.state().ran()) {
          return each;
        }
      }
    }
    return null;
  }

  private List<Signals.Histogram> metrics(
      BuildReport report, long startNs, long endNs, boolean failed) {
    List<Signals.Histogram> metrics = new ArrayList<>();
    Attributes whole = attributes().put("goenv.goal", report.goal());
    whole.put("goenv.goos", report.goos()).put("goenv.goarch", report.goarch());
    whole.put("cicd.pipeline.task.run.result", failed ? "failure" : "success");
    metrics.add(
        new Signals.Histogram(
            report.goal().equals(BuildReport.BUILD)
                ? "goenv.build.duration"
                : "goenv.test.duration",
            "Wall time of the go command",
            startNs,
            endNs,
            List.of(seconds(report.wallNs())),
            whole));
    for (StageTime stage : report.stages()) {
      List<Double> seconds = new ArrayList<>();
      for (ActionTime action : report.actions()) {
        if (stage.stage().equals(action.stage()) && !action.cached()) {
          seconds.add(seconds(action.toolNs()));
        }
      }
      Long total = stage.totalNs();
      if (seconds.isEmpty() && total != null) {
        seconds.add(seconds(total));
      }
      Attributes of = attributes().put("goenv.stage", stage.stage());
      of.put("goenv.goos", report.goos()).put("goenv.goarch", report.goarch());
      if (!seconds.isEmpty()) {
        metrics.add(
            new Signals.Histogram(
                "goenv.stage.duration",
                "Time of the actions of a stage",
                startNs,
                endNs,
                seconds,
                of));
      }
    }
    return metrics;
  }

  private static double seconds(long nanos) {
    return nanos / 1e9;
  }

  private static long nanos(Instant time) {
    return time.getEpochSecond() * 1_000_000_000L + time.getNano();
  }

  private Attributes attributes() {
    return new Attributes(clean);
  }
}
