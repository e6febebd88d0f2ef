package io.github.goenv.timing;

import io.github.goenv.timing.BuildReport.ActionTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** When the actions of a build ran: on the wall, not added up. */
final class Runs {
  private final List<ActionTime> actions;
  private final Moment[] moments;

  /** Takes actions that ran; others are skipped. */
  Runs(List<ActionTime> actions) {
    this.actions = actions;
    Moment[] all = new Moment[actions.size() * 4];
    int count = 0;
    for (int i = 0; i < actions.size(); i++) {
      Long start = actions.get(i).startNs();
      Long end = actions.get(i).endNs();
      if (start == null || end == null || end <= start) {
        continue;
      }
      all[count++] = new Moment(start, i, 1, 0);
      all[count++] = new Moment(end, i, -1, 0);
      long queue = actions.get(i).queueNs();
      if (queue > 0) {
        all[count++] = new Moment(start - queue, i, 0, 1);
        all[count++] = new Moment(start, i, 0, -1);
      }
    }
    moments = Arrays.copyOf(all, count);
    Arrays.sort(moments, new ByTime());
  }

  /** Which actions are looked at. */
  interface Which {
    boolean takes(ActionTime action);
  }

  /** When the first action began, in nanoseconds from the start of the build; 0 of none. */
  long first() {
    for (Moment moment : moments) {
      if (moment.running > 0) {
        return moment.atNs;
      }
    }
    return 0;
  }

  /** The time in which at least one of some actions ran. */
  long spanNs(Which which) {
    long span = 0;
    long from = 0;
    int running = 0;
    for (Moment moment : moments) {
      if (moment.running != 0 && which.takes(actions.get(moment.action))) {
        span += running > 0 ? moment.atNs - from : 0;
        from = moment.atNs;
        running += moment.running;
      }
    }
    return span;
  }

  /**
   * For each action the time in which no other ran and none waited for a worker: what else there
   * was to do had to wait for it.
   */
  long[] aloneNs() {
    long[] alone = new long[actions.size()];
    long from = 0;
    int running = 0;
    int waiting = 0;
    int sum = 0; // of the places of those that run: the one that runs alone
    for (Moment moment : moments) {
      if (running == 1 && waiting == 0) {
        alone[sum] += moment.atNs - from;
      }
      from = moment.atNs;
      running += moment.running;
      waiting += moment.waiting;
      sum += moment.running * moment.action;
    }
    return alone;
  }

  private record Moment(long atNs, int action, int running, int waiting) {}

  private static final class ByTime implements Comparator<Moment> {
    @Override
    public int compare(Moment one, Moment other) {
      return Long.compare(one.atNs, other.atNs);
    }
  }
}
