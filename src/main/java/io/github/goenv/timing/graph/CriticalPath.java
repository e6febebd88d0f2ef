package io.github.goenv.timing.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The chain of dependent actions with the most tool time: no number of cores makes a build with the
 * same tool times shorter. Actions in a cycle, which go never writes, are skipped.
 *
 * @param actions the chain in the order it runs, without actions that started no program
 * @param runsNs the length of another chain: the one with the longest runs, tools and go's own work
 * @param leftOut how many actions are in, or depend on, a cycle
 * @param dangling how many dependencies are on an action that is not in the graph
 */
record CriticalPath(List<GoAction> actions, long runsNs, int leftOut, int dangling) {

  static CriticalPath of(List<GoAction> graph) {
    return new Search(graph).run();
  }

  private static final class Search {
    private final List<GoAction> graph;
    private final int[][] deps;
    private final int[] waiting;
    private final int[][] users;
    private int dangling;

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
          dangling++;
        } else {
          found[count++] = place;
          useCount[place]++;
        }
      }
      deps[at] = Arrays.copyOf(found, count);
      waiting[at] = count;
    }

    /** Longest paths in topological order (Kahn), without recursion: chains can be long. */
    CriticalPath run() {
      int size = graph.size();
      int[] order = new int[size];
      int sorted = sort(order);
      long[] tools = new long[size];
      long[] runs = new long[size];
      for (int i = 0; i < size; i++) {
        tools[i] = graph.get(i).realNs();
        runs[i] = graph.get(i).runNs();
      }
      int[] before = new int[size];
      List<GoAction> chain = new ArrayList<>();
      for (int at = longest(tools, order, sorted, before); at >= 0; at = before[at]) {
        if (graph.get(at).realNs() > 0) {
          chain.add(graph.get(at));
        }
      }
      Collections.reverse(chain);
      int last = longest(runs, order, sorted, before);
      return new CriticalPath(
          List.copyOf(chain), last < 0 ? 0 : runs[last], size - sorted, dangling);
    }

    /** Puts actions after all they wait for; how many there are outside of cycles. */
    private int sort(int[] queue) {
      int size = graph.size();
      int filled = 0;
      for (int i = 0; i < size; i++) {
        if (waiting[i] == 0) {
          queue[filled++] = i;
        }
      }
      for (int head = 0; head < filled; head++) {
        for (int user : users[queue[head]]) {
          if (--waiting[user] == 0) {
            queue[filled++] = user;
          }
        }
      }
      return filled;
    }

    /**
     * The last action of the longest chain, -1 when there is none.
     *
     * @param length how long each action is, and then the chain that ends with it
     * @param before set to the action before each in its chain, -1 for the first
     */
    private int longest(long[] length, int[] order, int sorted, int[] before) {
      int last = -1;
      for (int i = 0; i < sorted; i++) {
        int at = order[i];
        before[at] = -1;
        for (int dep : deps[at]) {
          if (before[at] < 0 || length[dep] > length[before[at]]) {
            before[at] = dep;
          }
        }
        length[at] += before[at] < 0 ? 0 : length[before[at]];
        if (last < 0 || length[at] > length[last]) {
          last = at;
        }
      }
      return last;
    }
  }
}
