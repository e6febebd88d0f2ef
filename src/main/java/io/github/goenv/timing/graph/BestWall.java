package io.github.goenv.timing.graph;

import org.jspecify.annotations.Nullable;

/**
 * The shortest a build could be with any number of cores: the time before its first action and
 * after its last, which nothing runs in parallel with, and the chain of dependent actions with the
 * longest runs. It takes each run for as long as it was; with less competition for the cores some
 * would be shorter.
 */
final class BestWall {
  private BestWall() {}

  /**
   * Nanoseconds, at most {@code wallNs}; null when the build did not come to its end, its clock was
   * set, or its actions wait for one another in a cycle.
   */
  static @Nullable Long of(ActionGraph graph, CriticalPath path, long wallNs) {
    if (graph.state() != ActionGraph.State.COMPLETE || path.leftOut() > 0) {
      return null;
    }
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (GoAction action : graph.actions()) {
      if (action.clockMoved()) {
        return null;
      }
      if (action.ran()) {
        first = Math.min(first, action.startNs());
        last = Math.max(last, action.doneNs());
      }
    }
    // Another clock measured the wall time: the actions may seem to take a little longer than it.
    long outside = GoAction.isSpan(first, last) ? Math.max(0, wallNs - (last - first)) : 0;
    return Math.min(wallNs, outside + path.runsNs());
  }
}
