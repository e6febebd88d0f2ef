package io.github.goenv.timing;

/** Durations for people: three digits or so, the unit always said. */
public final class DurationText {
  private DurationText() {}

  /**
   * For example {@code 83.4 s}, {@code 1.20 s}, {@code 174 ms}, {@code 3.4 ms}, {@code 0.02 ms},
   * {@code 0 ms}.
   */
  public static String of(long nanos) {
    if (nanos == 0) {
      return "0 ms";
    }
    if (nanos >= 99_950_000_000L) {
      return decimal(nanos, 1_000_000_000L, 0) + " s";
    }
    if (nanos >= 9_995_000_000L) {
      return decimal(nanos, 1_000_000_000L, 1) + " s";
    }
    if (nanos >= 999_500_000L) {
      return decimal(nanos, 1_000_000_000L, 2) + " s";
    }
    if (nanos >= 9_950_000L) {
      return decimal(nanos, 1_000_000L, 0) + " ms";
    }
    if (nanos >= 95_000L) {
      return decimal(nanos, 1_000_000L, 1) + " ms";
    }
    return decimal(nanos, 1_000_000L, 2) + " ms";
  }

  /** {@code value / unit} with {@code decimals} digits after the point, rounded half up. */
  public static String decimal(long value, long unit, int decimals) {
    long scale = 1;
    for (int i = 0; i < decimals; i++) {
      scale *= 10;
    }
    long step = unit / scale;
    long rounded = value / step + (value % step >= (step + 1) / 2 ? 1 : 0);
    if (decimals == 0) {
      return Long.toString(rounded);
    }
    String rest = Long.toString(scale + rounded % scale).substring(1);
    return rounded / scale + "." + rest;
  }
}
