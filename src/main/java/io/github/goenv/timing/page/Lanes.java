package io.github.goenv.timing.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeSet;

/**
 * Lays actions on lanes so that no two of a lane overlap. An action lies on the lane of the worker
 * that ran it; one whose worker is not known, or whose worker was busy by the times written, lies
 * on the first lane without a worker that is free.
 */
final class Lanes {
  /** The lane of an action that cannot be drawn. */
  static final int NONE = -1;

  private final int[] laneOf;
  private final List<String> names = new ArrayList<>();

  private Lanes(int actions) {
    laneOf = new int[actions];
    Arrays.fill(laneOf, NONE);
  }

  static Lanes of(Spans spans) {
    Lanes lanes = new Lanes(spans.size());
    lanes.lay(spans);
    return lanes;
  }

  /** The lane of an action, from 0; {@link #NONE} when it is not drawn. */
  int lane(int action) {
    return laneOf[action];
  }

  /** What each lane is called: {@code worker 3}, or {@code lane 2} when it is no worker's. */
  List<String> names() {
    return List.copyOf(names);
  }

  private void lay(Spans spans) {
    Map<Integer, Integer> ofWorker = workers(spans);
    long[] until = new long[ofWorker.size()];
    Arrays.fill(until, Long.MIN_VALUE);
    PriorityQueue<Busy> busy = new PriorityQueue<>(new FirstFree());
    TreeSet<Integer> free = new TreeSet<>();
    for (int at : spans.byStart()) {
      long start = spans.start(at);
      Integer own = ofWorker.get(spans.action(at).worker());
      if (own != null && until[own] <= start) {
        laneOf[at] = own;
        until[own] = spans.end(at);
        continue;
      }
      for (Busy next = busy.peek(); next != null && next.until <= start; next = busy.peek()) {
        free.add(next.lane);
        busy.remove();
      }
      Integer lane = free.pollFirst();
      if (lane == null) {
        lane = names.size();
        names.add("lane " + (lane - ofWorker.size() + 1));
      }
      laneOf[at] = lane;
      busy.add(new Busy(lane, spans.end(at)));
    }
  }

  private Map<Integer, Integer> workers(Spans spans) {
    TreeSet<Integer> workers = new TreeSet<>();
    for (int i = 0; i < spans.size(); i++) {
      Integer worker = spans.action(i).worker();
      if (worker != null && spans.drawn(i)) {
        workers.add(worker);
      }
    }
    Map<Integer, Integer> ofWorker = new HashMap<>();
    for (Integer worker : workers) {
      ofWorker.put(worker, names.size());
      names.add("worker " + worker);
    }
    return ofWorker;
  }

  private record Busy(int lane, long until) {}

  private static final class FirstFree implements Comparator<Busy> {
    @Override
    public int compare(Busy one, Busy other) {
      int byTime = Long.compare(one.until, other.until);
      return byTime != 0 ? byTime : Integer.compare(one.lane, other.lane);
    }
  }
}
