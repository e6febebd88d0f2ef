package io.github.goenv.timing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The chain of dependent actions with the most tool time: no number of cores makes a build with the
 * same tool times shorter. Actions in a circle, which go never writes, are left out.
 *
 * @param actions the chain in the order it runs, without actions that started no program
 * @param leftOut how many actions are in, or depend on, a circle
 * @param strangers how many dependencies name an action that is not in the graph
 */
record CriticalPath(List<GoAction> actions, int leftOut, int strangers) {

  static CriticalPath of(List<GoAction> graph) {
    return new Search(graph).run();
  }

  private static final class Search {
    private final List<GoAction> graph;
    private final int[][] deps;
    private final int[] waiting;
    private final int[][] users;
    private int strangers;

    Search(List<GoAction> graph) {
      this.graph = graph;
      int size = graph.size();
      deps = new int[size][];
      waiting = new int[size];
      users = new int[size][];
      Map<Integer, Integer> places = new HashMap<>(size * 2);
      for (int i = 0; i < size; i++) {
        places.put(graph.get(i).id(), i);
      }
      int[] useCount = new int[size];
      for (int i = 0; i < size; i++) {
        link(i, places, useCount);
      }
      for (int i = 0; i < size; i++) {
        users[i] = new int[useCount[i]];
      }
      for (int i = 0; i < size; i++) {
        for (int dep : deps[i]) {
          users[dep][--useCount[dep]] = i;
        }
      }
    }

    private void link(int at, Map<Integer, Integer> places, int[] useCount) {
      List<Integer> ids = graph.get(at).deps();
      int[] found = new int[ids.size()];
      int count = 0;
      for (Integer id : ids) {
        Integer place = places.get(id);
        if (place == null) {
          strangers++;
        } else {
          found[count++] = place;
          useCount[place]++;
        }
      }
      deps[at] = Arrays.copyOf(found, count);
      waiting[at] = count;
    }

    /** Longest path in topological order (Kahn), without recursion: chains can be long. */
    CriticalPath run() {
      int size = graph.size();
      int[] queue = new int[size];
      int filled = 0;
      for (int i = 0; i < size; i++) {
        if (waiting[i] == 0) {
          queue[filled++] = i;
        }
      }
      long[] length = new long[size];
      int[] before = new int[size];
      int last = -1;
      for (int head = 0; head < filled; head++) {
        int at = queue[head];
        before[at] = -1;
        for (int dep : deps[at]) {
          if (before[at] < 0 || length[dep] > length[before[at]]) {
            before[at] = dep;
          }
        }
        length[at] = graph.get(at).realNs() + (before[at] < 0 ? 0 : length[before[at]]);
        if (last < 0 || length[at] > length[last]) {
          last = at;
        }
        for (int user : users[at]) {
          if (--waiting[user] == 0) {
            queue[filled++] = user;
          }
        }
      }
      List<GoAction> chain = new ArrayList<>();
      for (int at = last; at >= 0; at = before[at]) {
        if (graph.get(at).realNs() > 0) {
          chain.add(graph.get(at));
        }
      }
      Collections.reverse(chain);
      return new CriticalPath(List.copyOf(chain), size - filled, strangers);
    }
  }
}
