package io.github.goenv.timing.graph;

import io.github.goenv.timing.graph.GoTrace.Execution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the worker of each action in the trace: by mode and package, and where several actions have
 * the same, in the order they started. An execution belongs to an action only when it began while
 * the action ran: cmd/go takes the times of both in one function ({@code Builder.Do}).
 */
final class Workers {
  /** Times of the trace are rounded to 250 ns, and Windows' clock has steps. */
  private static final long SLACK_NS = 1_000_000L;

  private static final Comparator<Execution> EXECUTIONS_BY_START = new ExecutionsByStart();

  private final List<GoAction> actions;
  private final @Nullable Integer[] workers;
  private final Map<String, Group> groups = new HashMap<>();
  private boolean traced;
  private boolean ran;
  private boolean joined;

  private Workers(List<GoAction> actions) {
    this.actions = actions;
    workers = new Integer[actions.size()];
  }

  /** What a graph and a trace have in common. */
  static Workers of(List<GoAction> actions, @Nullable Tracing trace) {
    Workers self = new Workers(actions);
    if (trace instanceof GoTrace known) {
      self.join(known);
    }
    return self;
  }

  /** The worker, from 1, of the action at a place; null when the trace does not tell. */
  @Nullable Integer of(int place) {
    return workers[place];
  }

  /** Whether actions ran and were traced, and none was both. */
  boolean ofAnotherBuild() {
    return traced && ran && !joined;
  }

  private void join(GoTrace trace) {
    traced = !trace.executions().isEmpty();
    for (Execution execution : trace.executions()) {
      Group group = groups.get(execution.action());
      if (group == null) {
        group = new Group();
        groups.put(execution.action(), group);
      }
      group.executions.add(execution);
    }
    for (int i = 0; i < actions.size(); i++) {
      ran |= actions.get(i).ran();
      Group group = actions.get(i).ran() ? groups.get(GoTrace.name(actions.get(i))) : null;
      if (group != null) {
        group.actions.add(i);
      }
    }
    for (Group group : groups.values()) {
      join(group);
    }
  }

  private void join(Group group) {
    if (group.executions.size() > 1) {
      group.executions.sort(EXECUTIONS_BY_START);
    }
    if (group.actions.size() > 1) {
      group.actions.sort(new ActionsByStart());
    }
    int next = 0;
    for (Integer at : group.actions) {
      GoAction action = actions.get(at);
      while (next < group.executions.size()
          && group.executions.get(next).startNs() < action.startNs() - SLACK_NS) {
        next++;
      }
      if (next < group.executions.size()
          && group.executions.get(next).startNs() <= action.doneNs() + SLACK_NS) {
        workers[at] = group.executions.get(next++).worker();
        joined = true;
      }
    }
  }

  /** Executions and actions, by their places, of one mode and package. */
  private static final class Group {
    private final List<Execution> executions = new ArrayList<>(1);
    private final List<Integer> actions = new ArrayList<>(1);
  }

  private static final class ExecutionsByStart implements Comparator<Execution> {
    @Override
    public int compare(Execution one, Execution other) {
      return Long.compare(one.startNs(), other.startNs());
    }
  }

  private final class ActionsByStart implements Comparator<Integer> {
    @Override
    public int compare(Integer one, Integer other) {
      return Long.compare(actions.get(one).startNs(), actions.get(other).startNs());
    }
  }
}
