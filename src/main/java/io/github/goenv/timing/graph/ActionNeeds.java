package io.github.goenv.timing.graph;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which actions of a graph each of them waits for; actions are their places in the file. */
final class ActionNeeds {
  private final int[][] needs;

  /**
   * @param needs for each action those it waits for itself; what is no action counts for nothing
   */
  ActionNeeds(int[][] needs) {
    this.needs = needs;
  }

  /** Those of a graph. */
  static ActionNeeds of(List<GoAction> actions) {
    Map<Integer, Integer> places = new HashMap<>();
    for (int i = 0; i < actions.size(); i++) {
      places.put(actions.get(i).id(), i);
    }
    int[][] needs = new int[actions.size()][];
    for (int i = 0; i < needs.length; i++) {
      List<Integer> ids = actions.get(i).deps();
      int[] found = new int[ids.size()];
      for (int j = 0; j < found.length; j++) {
        found[j] = places.getOrDefault(ids.get(j), -1);
      }
      needs[i] = found;
    }
    return new ActionNeeds(needs);
  }

  /** An action and all that it waits for. */
  BitSet below(int action) {
    BitSet found = new BitSet(needs.length);
    int[] open = new int[needs.length];
    open[0] = action;
    found.set(action);
    for (int count = 1; count > 0; ) {
      for (int each : needs[open[--count]]) {
        if (each >= 0 && each < needs.length && !found.get(each)) {
          found.set(each);
          open[count++] = each;
        }
      }
    }
    return found;
  }

  /**
   * How many of some actions one waits for, itself among them.
   *
   * @param counted the actions that count
   */
  int count(int action, BitSet counted) {
    BitSet all = below(action);
    all.and(counted);
    return all.cardinality();
  }
}
