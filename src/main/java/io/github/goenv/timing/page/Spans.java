package io.github.goenv.timing.page;

import io.github.goenv.timing.BuildReport.ActionTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The actions of a report that can be drawn over time, and who depends on whom. */
final class Spans {
  /** The stage of an action that started no program. */
  private static final String GO = "go";

  private final List<ActionTime> actions;

  Spans(List<ActionTime> actions) {
    this.actions = actions;
  }

  int size() {
    return actions.size();
  }

  ActionTime action(int at) {
    return actions.get(at);
  }

  /** Whether an action has a start and an end in that order; a clock that is set can turn them. */
  boolean drawn(int at) {
    Long start = actions.get(at).startNs();
    Long end = actions.get(at).endNs();
    return start != null && end != null && start >= 0 && start <= end;
  }

  /** Start of a drawn action. */
  long start(int at) {
    Long start = actions.get(at).startNs();
    return start == null ? 0 : start;
  }

  /** End of a drawn action. */
  long end(int at) {
    Long end = actions.get(at).endNs();
    return end == null ? 0 : end;
  }

  /** Whether a drawn action started a program. */
  boolean program(int at) {
    String stage = actions.get(at).stage();
    return drawn(at) && stage != null && !stage.equals(GO);
  }

  /** Places of the drawn actions by start, then by end, then as they are listed. */
  int[] byStart() {
    Integer[] order = new Integer[size()];
    int count = 0;
    for (int i = 0; i < order.length; i++) {
      if (drawn(i)) {
        order[count++] = i;
      }
    }
    Arrays.sort(order, 0, count, new ByStart());
    int[] places = new int[count];
    for (int i = 0; i < count; i++) {
      places[i] = order[i];
    }
    return places;
  }

  /** The places each action depends on; ids that are not in the report are ignored. */
  int[][] deps() {
    Map<Integer, Integer> places = new HashMap<>(size() * 2);
    for (int i = 0; i < size(); i++) {
      places.put(actions.get(i).id(), i);
    }
    int[][] deps = new int[size()][];
    for (int i = 0; i < deps.length; i++) {
      List<Integer> ids = actions.get(i).deps();
      int[] found = new int[ids.size()];
      int count = 0;
      for (Integer id : ids) {
        Integer place = places.get(id);
        if (place != null) {
          found[count++] = place;
        }
      }
      deps[i] = Arrays.copyOf(found, count);
    }
    return deps;
  }

  private final class ByStart implements Comparator<Integer> {
    @Override
    public int compare(Integer one, Integer other) {
      int byStart = Long.compare(start(one), start(other));
      int byEnd = byStart != 0 ? byStart : Long.compare(end(one), end(other));
      return byEnd != 0 ? byEnd : Integer.compare(one, other);
    }
  }
}
