package io.github.goenv.timing.graph;

import io.github.goenv.timing.BuildReport.StageTime;
import io.github.goenv.timing.BuildReport.ToolTime;
import io.github.goenv.timing.CommandLine;
import io.github.goenv.timing.Durations;
import io.github.goenv.timing.Mode;
import io.github.goenv.timing.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Adds up times by stage. Actions run in parallel, and one waits while others run: no sum of these
 * is a part of the wall time but that of loading.
 */
final class StageTable {
  private final Map<String, Row> rows = new TreeMap<>(Stage.ORDER);

  /** Counts what a trace says of the time before the first action. */
  void add(GoTrace trace) {
    add(Stage.LOAD, trace.loads());
    add(Stage.DOWNLOAD, trace.downloads());
  }

  private void add(String stage, List<Long> times) {
    for (Long time : times) {
      row(stage).times.add(time);
    }
  }

  /**
   * Counts an action's tool time for its stage, the rest of its run as go's own work, and its
   * waiting.
   *
   * @param tools the tool time by program; empty when that is not known
   */
  void add(GoAction action, String mode, String stage, List<ToolTime> tools) {
    for (ToolTime tool : tools) {
      add(tool.tool(), tool.ns(), tool.cpuNs());
    }
    if (tools.isEmpty() && !action.tools().isEmpty()) {
      add(stage, action.realNs(), action.cpuNs());
    }
    if (action.ran() && Mode.isKnown(mode)) {
      row(Stage.GO).times.add(action.ownNs());
    }
    if (action.queueNs() > 0) {
      row(Stage.QUEUE).times.add(action.queueNs());
    }
  }

  private void add(String stage, long nanos, long cpuNs) {
    Row row = row(stage);
    row.times.add(nanos);
    row.cpuNs += cpuNs;
  }

  /** Says that the CPU time of programs that are none of Go's is not known. */
  void forgetCpuOfOthers() {
    for (Map.Entry<String, Row> entry : rows.entrySet()) {
      entry.getValue().cpuKnown &= CommandLine.isGoTool(entry.getKey());
    }
  }

  /** Says that no CPU time is known. */
  void forgetCpu() {
    for (Row row : rows.values()) {
      row.cpuKnown = false;
    }
  }

  List<StageTime> times() {
    List<StageTime> times = new ArrayList<>(rows.size());
    for (Map.Entry<String, Row> entry : rows.entrySet()) {
      Durations of = entry.getValue().times;
      // The graph has the CPU time of tools only.
      boolean known =
          Stage.isTools(entry.getKey())
              && !entry.getKey().equals(Stage.RUN)
              && entry.getValue().cpuKnown;
      Long cpu = known ? Long.valueOf(entry.getValue().cpuNs) : null;
      times.add(time(entry.getKey(), of, cpu));
    }
    return times;
  }

  private static StageTime time(String stage, Durations of, @Nullable Long cpuNs) {
    return new StageTime(
        stage,
        of.count(),
        stage.equals(Stage.QUEUE) ? null : Long.valueOf(of.total()),
        of.mean(),
        of.percentile(50),
        of.percentile(95),
        of.max(),
        cpuNs,
        null,
        null);
  }

  private Row row(String stage) {
    Row row = rows.get(stage);
    if (row == null) {
      row = new Row();
      rows.put(stage, row);
    }
    return row;
  }

  private static final class Row {
    private final Durations times = new Durations();
    private long cpuNs;
    private boolean cpuKnown = true;
  }
}
