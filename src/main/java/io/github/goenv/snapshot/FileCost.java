package io.github.goenv.snapshot;

import io.github.goenv.fact.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one small file costs in a directory: to write it, close it, open it again, read and delete
 * it. That is not the time of a scanner alone: disk, file system and network are in it.
 *
 * @param place the name of the place, as in {@link Place}, or {@link #VOLUME}
 * @param directory where the files were
 * @param times absent when there is no such directory
 */
public record FileCost(String place, String directory, Fact<Times> times) {
  /** In the place of a name: a directory on another local volume, for comparison. */
  public static final String VOLUME = "volume";

  /** The shortest median; null when nothing was measured. */
  public static @Nullable Times fastest(List<FileCost> costs) {
    Times fastest = null;
    for (FileCost cost : costs) {
      Times times = cost.times.orNull();
      if (times != null && (fastest == null || times.medianNs < fastest.medianNs)) {
        fastest = times;
      }
    }
    return fastest;
  }

  /**
   * Times of whole files, in nanoseconds.
   *
   * @param files how many were measured, at least 1
   * @param medianNs half of the files took no longer
   * @param p95Ns 95 per cent of the files took no longer
   */
  public record Times(int files, long medianNs, long p95Ns) {
    /** From here on files are slow wherever they are: 10,000 of them take 50 s. */
    private static final long SLOW_NS = 5_000_000;

    /** Below this a difference does not matter: 10,000 files take less than 10 s. */
    private static final long FAST_NS = 1_000_000;

    /** A directory that costs so many times as much as another one is slow. */
    private static final int FACTOR = 3;

    /** Whether it is slow: by itself, or beside the fastest of its neighbours. */
    public boolean slow(@Nullable Times fastest) {
      return medianNs >= SLOW_NS
          || medianNs >= FAST_NS && fastest != null && medianNs / FACTOR >= fastest.medianNs;
    }
  }
}
