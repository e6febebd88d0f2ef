package io.github.goenv.timing.graph;

import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.BuildReport.ActionTime;
import io.github.goenv.timing.BuildReport.ModuleTime;
import io.github.goenv.timing.BuildReport.Note;
import io.github.goenv.timing.BuildReport.StageTime;
import io.github.goenv.timing.BuildReport.Step;
import io.github.goenv.timing.BuildReport.ToolTime;
import io.github.goenv.timing.CpuTimes;
import io.github.goenv.timing.Mode;
import io.github.goenv.timing.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an action graph says once it is added up. */
record GraphSummary(
    Instant origin,
    String precision,
    int built,
    int cached,
    @Nullable Long bestWallNs,
    List<StageTime> stages,
    List<ActionTime> actions,
    List<Step> criticalPath,
    List<ModuleTime> modules,
    List<Note> notes) {

  static GraphSummary of(ActionGraph read, BuildRun run, Recording recording) {
    ActionGraph graph = TestPrograms.in(read, run.tests());
    long origin = origin(graph, run.startedAt());
    StageTable stages = new StageTable();
    GraphNotes notes = new GraphNotes();
    Workers workers = Workers.of(graph.actions(), recording.trace());
    notes.see(recording.trace(), workers.ofAnotherBuild());
    if (recording.trace() instanceof GoTrace trace && !workers.ofAnotherBuild()) {
      stages.add(trace);
    }
    ToolJoin tools = join(graph, recording.tools());
    notes.see(recording.tools(), tools);
    List<ActionTime> times = new ArrayList<>(graph.actions().size());
    int built = 0;
    int cached = 0;
    for (GoAction action : graph.actions()) {
      String mode = Mode.name(action.mode());
      String stage = Stage.of(mode, action.tools());
      List<ToolTime> split = tools == null ? List.of() : tools.times(times.size());
      times.add(time(action, mode, stage, origin, workers.of(times.size()), split));
      stages.add(action, mode, stage, split);
      notes.see(action, mode, stage);
      if (Mode.isPackageBuild(mode)) {
        cached += action.cached() ? 1 : 0;
        built += !action.tools().isEmpty() && action.buildId() != null ? 1 : 0;
      }
    }
    if (tools != null && !tools.knowsCpuOfOthers()) {
      stages.forgetCpuOfOthers();
    }
    if (moreThanPossible(times, run)) {
      stages.forgetCpu();
      notes.seeImpossibleCpu();
    }
    CriticalPath path = CriticalPath.of(graph.actions());
    List<StageTime> sums = stages.times();
    Map<Integer, @Nullable Long> cpu = cpu(times, sums);
    notes.see(path);
    return new GraphSummary(
        Instant.ofEpochSecond(0, origin),
        tools != null && tools.missing() == 0 ? BuildReport.EXACT : BuildReport.ACTION,
        built,
        cached,
        BestWall.of(graph, path, run.wallNs()),
        sums,
        times,
        steps(path, cpu),
        ModuleTimes.of(graph.actions(), cpu, run.modules(), run.goVersion()),
        notes.all(run.success()));
  }

  /**
   * Whether the system says of more CPU time than there was. A quarter and a second are for what it
   * rounds up: Windows counts in steps of 15.6 ms for each process.
   */
  private static boolean moreThanPossible(List<ActionTime> times, BuildRun run) {
    Integer cpus = run.cpus();
    if (cpus == null) {
      return false;
    }
    double sum = 0;
    for (ActionTime time : times) {
      sum += time.cpuNs();
    }
    return sum > 1.25 * cpus * run.wallNs() + 1e9;
  }

  /** A helper that was never started, because go ran no tool, leaves no log. */
  private static @Nullable ToolJoin join(ActionGraph graph, @Nullable ToolLogging log) {
    if (log == null) {
      return null;
    }
    return ToolJoin.of(graph.actions(), log instanceof ToolLog known ? known.runs() : List.of());
  }

  /** The start of the process, or of the first action when a clock was set back in between. */
  private static long origin(ActionGraph graph, Instant startedAt) {
    long origin = nanos(startedAt);
    for (GoAction action : graph.actions()) {
      if (action.startNs() != GoAction.NEVER) {
        origin = Math.min(origin, action.startNs());
      }
      if (action.ran()) {
        origin = Math.min(origin, action.doneNs());
      }
    }
    return origin;
  }

  private static long nanos(Instant moment) {
    return Math.addExact(
        Math.multiplyExact(moment.getEpochSecond(), 1_000_000_000L), moment.getNano());
  }

  private static ActionTime time(
      GoAction action,
      String mode,
      String stage,
      long origin,
      @Nullable Integer worker,
      List<ToolTime> tools) {
    boolean ran = action.ran();
    long cpuNs = tools.isEmpty() ? action.cpuNs() : 0;
    for (ToolTime tool : tools) {
      cpuNs += tool.cpuNs();
    }
    return new ActionTime(
        action.id(),
        mode,
        action.importPath(),
        ran || !action.tools().isEmpty() ? stage : null,
        ran ? action.startNs() - origin : null,
        ran ? action.doneNs() - origin : null,
        action.realNs(),
        cpuNs,
        action.queueNs(),
        action.cached(),
        action.deps(),
        action.actionId(),
        action.buildId(),
        worker,
        tools);
  }

  /** By the id of the action; null where it is not known. */
  private static Map<Integer, @Nullable Long> cpu(List<ActionTime> times, List<StageTime> stages) {
    CpuTimes known = new CpuTimes(stages);
    Map<Integer, @Nullable Long> cpu = new HashMap<>(times.size() * 2);
    for (ActionTime time : times) {
      cpu.put(time.id(), known.of(time));
    }
    return cpu;
  }

  private static List<Step> steps(CriticalPath path, Map<Integer, @Nullable Long> cpu) {
    List<Step> steps = new ArrayList<>(path.actions().size());
    for (GoAction action : path.actions()) {
      String stage = Stage.of(Mode.name(action.mode()), action.tools());
      steps.add(new Step(action.importPath(), stage, action.realNs(), cpu.get(action.id())));
    }
    return steps;
  }
}
