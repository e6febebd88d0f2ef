package io.github.goenv.timing;

import java.util.Arrays;

/** A growing list of durations and its statistics, in nanoseconds. */
public final class Durations {
  private long[] values = new long[16];
  private int count;
  private long total;
  private boolean sorted;

  public void add(long nanos) {
    if (count == values.length) {
      values = Arrays.copyOf(values, count * 2);
    }
    values[count++] = nanos;
    total += nanos;
    sorted = false;
  }

  public int count() {
    return count;
  }

  public long total() {
    return total;
  }

  /** The arithmetic mean, rounded half up; 0 of nothing. */
  public long mean() {
    return count == 0 ? 0 : total / count + (total % count * 2 >= count ? 1 : 0);
  }

  public long max() {
    return percentile(100);
  }

  /**
   * The percentile by nearest rank: the smallest value that at least {@code percent} per cent of
   * the values do not exceed, hence always one that was measured; 0 of nothing.
   *
   * @param percent 1 to 100
   */
  public long percentile(int percent) {
    if (count == 0) {
      return 0;
    }
    if (!sorted) {
      Arrays.sort(values, 0, count);
      sorted = true;
    }
    long rank = ((long) percent * count + 99) / 100;
    return values[(int) rank - 1];
  }
}
