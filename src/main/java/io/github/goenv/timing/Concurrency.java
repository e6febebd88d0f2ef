package io.github.goenv.timing;

import io.github.goenv.timing.BuildReport.ActionTime;
import java.util.ArrayList;
import java.util.List;

/** How many actions ran, and how many waited for a worker, at each moment of a build. */
public final class Concurrency {
  private static final double MILLIONTHS = 1_000_000;

  /** Per action, in millionths: no machine has so many cores, and 60,000 can still be added up. */
  private static final long MOST_CORES = 1_000_000_000_000L;

  private Concurrency() {}

  /**
   * What is so from one moment to the next point.
   *
   * @param atNs since {@link BuildReport#startedAt}
   * @param running actions that workers are at; workers without one are idle
   * @param waiting actions that could run and have no worker
   * @param busyCores cores kept busy by the tools of those that run. How it goes up and down in a
   *     run nobody measured: each action's CPU time is spread evenly over its run
   */
  public record Point(long atNs, int running, int waiting, double busyCores) {}

  /** A change of the three numbers. */
  private record Step(long at, int running, int waiting, long busy) implements Comparable<Step> {
    @Override
    public int compareTo(Step other) {
      return Long.compare(at, other.at);
    }
  }

  /**
   * The points at which something changes, in order of time, all different; the last has nothing
   * running. Empty when no action has times. Before the first nothing ran.
   */
  public static List<Point> of(BuildReport report) {
    List<Step> steps = steps(report.actions());
    List<Point> points = new ArrayList<>();
    int running = 0;
    int waiting = 0;
    long busy = 0;
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      running += step.running;
      waiting += step.waiting;
      busy += step.busy;
      if (i + 1 == steps.size() || steps.get(i + 1).at != step.at) {
        points.add(new Point(step.at, running, waiting, busy / MILLIONTHS));
      }
    }
    return points;
  }

  private static List<Step> steps(List<ActionTime> actions) {
    List<Step> steps = new ArrayList<>(actions.size() * 3);
    for (ActionTime action : actions) {
      Long start = action.startNs();
      Long end = action.endNs();
      if (start == null || end == null) {
        continue;
      }
      if (action.queueNs() > 0) {
        steps.add(new Step(Math.max(0, start - action.queueNs()), 0, 1, 0));
        steps.add(new Step(start, 0, -1, 0));
      }
      if (end > start) {
        long busy = busy(action.cpuNs(), end - start);
        steps.add(new Step(start, 1, 0, busy));
        steps.add(new Step(end, -1, 0, -busy));
      }
    }
    steps.sort(null);
    return steps;
  }

  private static long busy(long cpuNs, long runNs) {
    return Math.min(MOST_CORES, Math.round(cpuNs * MILLIONTHS / runNs));
  }
}
