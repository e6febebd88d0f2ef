package io.github.goenv.timing.page;

import java.util.Arrays;

/**
 * What each action that started a program really waited for: of the actions with a program that it
 * depends on, directly or through actions without one, the one that ended last. At most one for
 * each action, so what is drawn of it grows with the actions and not with the dependencies.
 */
final class LastWait {
  /** It waited for no action with a program. */
  static final int NOTHING = -1;

  private LastWait() {}

  /** For each action the place of the one it waited for; {@link #NOTHING} also in a cycle. */
  static int[] of(Spans spans) {
    int[][] deps = spans.deps();
    int[] last = new int[spans.size()];
    Arrays.fill(last, NOTHING);
    for (int at : dependenciesFirst(deps)) {
      for (int dep : deps[at]) {
        int found = spans.program(dep) ? dep : last[dep];
        if (found != NOTHING && (last[at] == NOTHING || spans.end(found) > spans.end(last[at]))) {
          last[at] = found;
        }
      }
    }
    return last;
  }

  /** Topological order without recursion; actions in, or behind, a cycle are skipped. */
  private static int[] dependenciesFirst(int[][] deps) {
    int size = deps.length;
    int[] uses = new int[size];
    for (int[] each : deps) {
      for (int dep : each) {
        uses[dep]++;
      }
    }
    int[][] users = new int[size][];
    for (int i = 0; i < size; i++) {
      users[i] = new int[uses[i]];
    }
    int[] waiting = new int[size];
    int[] order = new int[size];
    int filled = 0;
    for (int i = 0; i < size; i++) {
      waiting[i] = deps[i].length;
      for (int dep : deps[i]) {
        users[dep][--uses[dep]] = i;
      }
      if (waiting[i] == 0) {
        order[filled++] = i;
      }
    }
    for (int head = 0; head < filled; head++) {
      for (int user : users[order[head]]) {
        if (--waiting[user] == 0) {
          order[filled++] = user;
        }
      }
    }
    return Arrays.copyOf(order, filled);
  }
}
