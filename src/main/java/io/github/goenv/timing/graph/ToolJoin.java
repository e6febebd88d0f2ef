package io.github.goenv.timing.graph;

import io.github.goenv.timing.BuildReport.ToolTime;
import io.github.goenv.timing.CommandLine;
import io.github.goenv.timing.Mode;
import io.github.goenv.timing.Stage;
import io.github.goenv.timing.graph.ToolLog.Run;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds, for each action, what the helper measured of the tools it ran: by package and tool, and
 * where several actions of a package ran the same tool, by when it started. An action is split only
 * when every run of a Go tool that the graph names was measured. The helper does not see the C
 * compiler: its time is what is left of the action's.
 */
final class ToolJoin {
  /** Go has two or three actions of one package with the same tool. */
  private static final int MOST_ACTIONS = 64;

  private final List<GoAction> actions;
  private final Map<String, Group> groups = new HashMap<>();
  private final List<Map<String, long[]>> measured = new ArrayList<>();
  private final List<List<ToolTime>> times = new ArrayList<>();
  private int missing;
  private int unmatched;
  private int byDifference;
  private long helperNs;
  private boolean cpuOfOthers = true;

  private ToolJoin(List<GoAction> actions) {
    this.actions = actions;
  }

  static ToolJoin of(List<GoAction> actions, List<Run> runs) {
    ToolJoin self = new ToolJoin(actions);
    for (int i = 0; i < actions.size(); i++) {
      self.need(i);
    }
    for (Run run : runs) {
      self.offer(run);
    }
    for (Group group : self.groups.values()) {
      self.join(group);
    }
    for (int i = 0; i < actions.size(); i++) {
      self.times.add(self.split(actions.get(i), self.measured.get(i)));
    }
    return self;
  }

  /** What each kind of program took in an action, by its place; empty when that is not known. */
  List<ToolTime> times(int place) {
    return times.get(place);
  }

  /** How many runs of Go's tools were not measured. */
  int missing() {
    return missing;
  }

  /** How many measured runs belong to no action. */
  int unmatched() {
    return unmatched;
  }

  /** How many actions ran Go's tools and other programs. */
  int byDifference() {
    return byDifference;
  }

  /** What starting tools by the helper added to the tool times of the graph. */
  long helperNs() {
    return helperNs;
  }

  /**
   * Whether the graph has the CPU time of what the helper started, as on Unix, so that what is left
   * is that of other programs.
   */
  boolean knowsCpuOfOthers() {
    return cpuOfOthers;
  }

  private void need(int place) {
    GoAction action = actions.get(place);
    measured.add(new TreeMap<>(Stage.ORDER));
    for (String tool : action.tools()) {
      if (CommandLine.isGoTool(tool)) {
        missing++;
        group(tool, action.importPath()).need(place);
      }
    }
  }

  private void offer(Run run) {
    // The helper also starts, for its version, the C compiler.
    if (CommandLine.isGoTool(run.tool())) {
      unmatched++;
      group(run.tool(), run.importPath()).runs.add(run);
    }
  }

  private Group group(String tool, @Nullable String importPath) {
    String key = tool + ' ' + (importPath == null ? "" : importPath);
    Group group = groups.get(key);
    if (group == null) {
      group = new Group();
      groups.put(key, group);
    }
    return group;
  }

  private void join(Group group) {
    if (group.places.size() > MOST_ACTIONS) {
      return;
    }
    group.runs.sort(new ByStart());
    List<Run> left = new ArrayList<>();
    for (Run run : group.runs) {
      if (!give(run, group, true)) {
        left.add(run);
      }
    }
    for (Run run : left) {
      give(run, group, false);
    }
  }

  /** Gives a run to the action during which it started, or to the one nearest to that. */
  private boolean give(Run run, Group group, boolean during) {
    int best = -1;
    long least = Long.MAX_VALUE;
    for (int i = 0; i < group.places.size(); i++) {
      long distance = distance(actions.get(group.places.get(i)), run.startNs());
      if (group.needs.get(i) > 0 && distance < least && !(during && distance > 0)) {
        best = i;
        least = distance;
      }
    }
    if (best < 0) {
      return false;
    }
    group.needs.set(best, group.needs.get(best) - 1);
    Map<String, long[]> of = measured.get(group.places.get(best));
    long[] sums = of.get(run.tool());
    if (sums == null) {
      sums = new long[3];
      of.put(run.tool(), sums);
    }
    sums[0]++;
    sums[1] += run.realNs();
    sums[2] += run.cpuNs();
    missing--;
    unmatched--;
    return true;
  }

  private static long distance(GoAction action, long at) {
    if (!action.ran() || at < 0) {
      return Long.MAX_VALUE - 1;
    }
    return Math.max(0, Math.max(action.startNs() - at, at - action.doneNs()));
  }

  private List<ToolTime> split(GoAction action, Map<String, long[]> measuredTools) {
    List<ToolTime> split = new ArrayList<>();
    List<String> others = new ArrayList<>();
    int goTools = 0;
    for (String tool : action.tools()) {
      if (CommandLine.isGoTool(tool)) {
        goTools++;
      } else {
        others.add(tool);
      }
    }
    long realNs = action.realNs();
    long cpuNs = action.cpuNs();
    int found = 0;
    for (Map.Entry<String, long[]> tool : measuredTools.entrySet()) {
      long[] sums = tool.getValue();
      found += (int) sums[0];
      realNs -= sums[1];
      cpuNs -= sums[2];
      split.add(new ToolTime(tool.getKey(), (int) sums[0], sums[1], sums[2]));
    }
    if (found < goTools) {
      return List.of();
    }
    if (others.isEmpty()) {
      helperNs += Math.max(0, realNs);
      return split;
    }
    byDifference += goTools > 0 ? 1 : 0;
    cpuOfOthers &= cpuNs >= 0;
    String label = Stage.of(Mode.name(action.mode()), others, action.tools());
    split.add(new ToolTime(label, others.size(), Math.max(0, realNs), Math.max(0, cpuNs)));
    return split;
  }

  /** Runs of one tool for one package, and the places of the actions that need them. */
  private static final class Group {
    private final List<Run> runs = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>(1);
    private final List<Integer> needs = new ArrayList<>(1);

    void need(int place) {
      int last = places.size() - 1;
      if (last >= 0 && places.get(last) == place) {
        needs.set(last, needs.get(last) + 1);
      } else {
        places.add(place);
        needs.add(1);
      }
    }
  }

  private static final class ByStart implements Comparator<Run> {
    @Override
    public int compare(Run one, Run other) {
      return Long.compare(one.startNs(), other.startNs());
    }
  }
}
