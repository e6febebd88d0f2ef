package io.github.goenv.timing.page;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;

/**
 * How many actions ran and waited for a worker over time, and how many cores their programs kept
 * busy: the CPU time of an action is spread evenly over its run, for nothing finer was measured.
 */
final class CoreUse {
  private static final long MICRO = 1_000_000;

  private CoreUse() {}

  /** Takes what held from one moment on. */
  interface Steps {
    void step(long atNs, int running, int waiting, double cores) throws IOException;
  }

  static void walk(Spans spans, Steps to) throws IOException {
    Change[] changes = changes(spans);
    int running = 0;
    int waiting = 0;
    long cores = 0;
    for (int i = 0; i < changes.length; i++) {
      Change change = changes[i];
      running += change.running;
      waiting += change.waiting;
      cores += change.microCores;
      if (i + 1 == changes.length || changes[i + 1].atNs != change.atNs) {
        to.step(change.atNs, running, waiting, (double) cores / MICRO);
      }
    }
  }

  private static Change[] changes(Spans spans) {
    Change[] changes = new Change[spans.size() * 3];
    int count = 0;
    for (int i = 0; i < spans.size(); i++) {
      if (!spans.drawn(i)) {
        continue;
      }
      long start = spans.start(i);
      long end = spans.end(i);
      long queue = Math.min(start, Math.max(0, spans.action(i).queueNs()));
      long cores =
          end == start ? 0 : Math.round((double) spans.action(i).cpuNs() / (end - start) * MICRO);
      if (queue > 0) {
        changes[count++] = new Change(start - queue, 0, 1, 0);
      }
      changes[count++] = new Change(start, 1, queue > 0 ? -1 : 0, cores);
      changes[count++] = new Change(end, -1, 0, -cores);
    }
    Change[] all = Arrays.copyOf(changes, count);
    Arrays.sort(all, new ByTime());
    return all;
  }

  private record Change(long atNs, int running, int waiting, long microCores) {}

  private static final class ByTime implements Comparator<Change> {
    @Override
    public int compare(Change one, Change other) {
      return Long.compare(one.atNs, other.atNs);
    }
  }
}
