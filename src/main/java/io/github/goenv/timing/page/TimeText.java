package io.github.goenv.timing.page;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Durations for people, as the console writes them: three digits or so, the unit always said. The
 * page's script does the same.
 */
final class TimeText {
  private static final long MILLI = 1_000_000;

  private TimeText() {}

  /** For example {@code 83.4 s}, {@code 1.20 s}, {@code 174 ms}, {@code 3.4 ms}. */
  static String of(long nanos) {
    if (nanos == 0) {
      return "0 ms";
    }
    if (nanos >= 999_500_000L) {
      int digits = nanos >= 99_950_000_000L ? 0 : nanos >= 9_995_000_000L ? 1 : 2;
      return rounded(nanos, 1_000 * MILLI, digits) + " s";
    }
    int digits = nanos >= 9_950_000L ? 0 : nanos >= 95_000L ? 1 : 2;
    return rounded(nanos, MILLI, digits) + " ms";
  }

  /** {@code value / unit} with that many digits after the point, rounded half up. */
  static String rounded(long value, long unit, int digits) {
    return BigDecimal.valueOf(value)
        .divide(BigDecimal.valueOf(unit), digits, RoundingMode.HALF_UP)
        .toPlainString();
  }
}
