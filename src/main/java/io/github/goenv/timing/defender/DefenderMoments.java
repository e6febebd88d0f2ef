package io.github.goenv.timing.defender;

import java.util.Arrays;

/** When single scans ran, in milliseconds since 1970. */
final class DefenderMoments {
  /** Both clocks are the same machine's; this is for their steps and for rounding. */
  private static final long SLACK_MILLIS = 1_000;

  private long[] times = new long[16];
  private int size;

  void add(long start, long end) {
    if (start == DefenderTime.NEVER || end == DefenderTime.NEVER || end < start) {
      return;
    }
    if (2 * size == times.length) {
      times = Arrays.copyOf(times, times.length * 2);
    }
    times[2 * size] = start;
    times[2 * size + 1] = end;
    size++;
  }

  int size() {
    return size;
  }

  /** How many ran before {@code from} or after {@code to} and at no time between. */
  int outside(long from, long to) {
    int outside = 0;
    for (int i = 0; i < size; i++) {
      if (times[2 * i + 1] < from - SLACK_MILLIS || times[2 * i] > to + SLACK_MILLIS) {
        outside++;
      }
    }
    return outside;
  }
}
