package io.github.goenv.timing.defender;

import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.BuildReport.Note;
import io.github.goenv.timing.BuildReport.StageTime;
import io.github.goenv.timing.CommandLine;
import io.github.goenv.timing.Stage;
import io.github.goenv.timing.defender.DefenderProgram.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Puts scans into the stages of a build. A program's scans belong to a stage when the program runs
 * in no other; a stage has its scans when those of all its programs are known and belong to it.
 */
final class DefenderJoin {
  private final DefenderScans scans;
  private final BuildReport build;
  private final DefenderNotes notes;

  /** Programs of Go in the report, that with the most scan time first. */
  private final Map<String, DefenderProgram> byName = new LinkedHashMap<>();

  /** The stages each program of Go runs in. */
  private final Map<String, List<String>> stages = new LinkedHashMap<>();

  DefenderJoin(DefenderScans scans, BuildReport build) {
    this.scans = scans;
    this.build = build;
    this.notes = new DefenderNotes(scans);
    for (DefenderProgram program : scans.programs()) {
      if (isGo(program)) {
        byName.put(program.name(), program);
      }
    }
    for (StageTime stage : build.stages()) {
      for (String program : programs(stage.stage())) {
        stages.computeIfAbsent(program, none -> new ArrayList<>()).add(stage.stage());
      }
    }
  }

  BuildReport join() {
    notes.rows();
    if (byName.isEmpty()) {
      notes.noGo();
      return with(without());
    }
    if (isOfAnotherTime()) {
      return with(without());
    }
    if (stages.isEmpty()) {
      notes.noStages(byName.values());
      return with(without());
    }
    List<StageTime> filled = new ArrayList<>(build.stages().size());
    for (StageTime stage : build.stages()) {
      filled.add(fill(stage));
    }
    notes.meaning();
    unplaced();
    missing();
    notes.others();
    return with(filled);
  }

  /** The same report with other stages and our notes, without those of another Defender report. */
  private BuildReport with(List<StageTime> joined) {
    List<Note> all = new ArrayList<>();
    for (Note note : build.notes()) {
      if (!note.code().startsWith(DefenderNotes.PREFIX)) {
        all.add(note);
      }
    }
    all.addAll(notes.all());
    return build.withStages(joined).withNotes(all);
  }

  private static boolean isGo(DefenderProgram program) {
    return program.kind() == Kind.GO_TOOL || program.kind() == Kind.GO;
  }

  /** The programs of Go that run in a stage; in those before the first action it is go itself. */
  private static List<String> programs(String stage) {
    if (stage.equals(Stage.GO) || stage.equals(Stage.LOAD) || stage.equals(Stage.DOWNLOAD)) {
      return List.of(Stage.GO);
    }
    List<String> programs = new ArrayList<>();
    for (String part : stage.split("\\+", -1)) {
      if (CommandLine.isGoTool(part)) {
        programs.add(part);
      }
    }
    return programs;
  }

  /** Whether a stage runs programs of Go and no other. */
  private static boolean isAllGo(String stage) {
    return stage.equals(Stage.GO)
        || (!programs(stage).isEmpty() && programs(stage).size() == stage.split("\\+", -1).length);
  }

  /** The stages without scans, also without those of another Defender report. */
  private List<StageTime> without() {
    List<StageTime> stages = new ArrayList<>(build.stages().size());
    for (StageTime stage : build.stages()) {
      stages.add(with(stage, null, null));
    }
    return stages;
  }

  /** The stage with its scans, or without when they are unknown. */
  private StageTime fill(StageTime stage) {
    if (!isAllGo(stage.stage())) {
      return with(stage, null, null);
    }
    long count = 0;
    long ns = 0;
    for (String name : programs(stage.stage())) {
      DefenderProgram program = byName.get(name);
      if (program == null || stagesOf(name).size() > 1) {
        return with(stage, null, null);
      }
      count += program.scans();
      ns += program.ns();
    }
    return with(stage, Math.toIntExact(count), ns);
  }

  private static StageTime with(StageTime stage, @Nullable Integer count, @Nullable Long ns) {
    return new StageTime(
        stage.stage(),
        stage.count(),
        stage.totalNs(),
        stage.meanNs(),
        stage.p50Ns(),
        stage.p95Ns(),
        stage.maxNs(),
        stage.cpuNs(),
        count,
        ns);
  }

  private List<String> stagesOf(String program) {
    List<String> of = stages.get(program);
    return of == null ? List.of() : of;
  }

  /** Programs of Go whose scans are known and are shown in no stage. */
  private void unplaced() {
    List<DefenderProgram> tools = new ArrayList<>();
    List<DefenderProgram> idle = new ArrayList<>();
    TreeSet<String> among = new TreeSet<>(Stage.ORDER);
    for (DefenderProgram program : scans.programs()) {
      List<String> of = isGo(program) ? stagesOf(program.name()) : List.of();
      if (isGo(program) && of.isEmpty()) {
        idle.add(program);
      } else if (program.kind() == Kind.GO && of.size() > 1) {
        notes.notSplitGo(program, of);
      } else if (program.kind() == Kind.GO_TOOL && !isFilled(of)) {
        tools.add(program);
        among.addAll(of);
      }
    }
    notes.notSplit(tools, among, build.precision());
    notes.notRun(idle);
  }

  /** Whether the only stage of a program has its scans. */
  private boolean isFilled(List<String> of) {
    for (StageTime stage : build.stages()) {
      if (of.size() == 1 && of.contains(stage.stage())) {
        return fill(stage).scans() != null;
      }
    }
    return false;
  }

  /** Programs of this build that the report does not list: unknown, which is not zero. */
  private void missing() {
    List<String> missing = new ArrayList<>();
    for (String program : stages.keySet()) {
      if (!byName.containsKey(program)) {
        missing.add(program);
      }
    }
    notes.notListed(missing);
  }

  /** Whether nothing was recorded during the build; also tells when only a part was. */
  private boolean isOfAnotherTime() {
    if (build.wallNs() <= 0) {
      return false;
    }
    long from = build.startedAt().toEpochMilli();
    long to = from + build.wallNs() / 1_000_000;
    if (scans.recorded().outside(from, to) > 0) {
      notes.recordedAtAnotherTime(byName.values());
      return true;
    }
    int listed = scans.moments().size();
    int outside = scans.moments().outside(from, to);
    if (listed > 0 && outside == listed) {
      notes.allOutside(listed, byName.values());
      return true;
    }
    notes.outside(outside, listed);
    return false;
  }
}
