package io.github.goenv.coverage;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Percentages as go prints them. */
public final class Percent {
  private Percent() {}

  /**
   * With one decimal, rounded as Go's {@code %.1f} does it: to the nearest by the exact value of
   * the double, of two equally near the even one. 0.0 where there are no statements ({@code
   * percent} in cmd/cover).
   */
  public static String of(Counts counts) {
    double percent = 100.0 * counts.covered() / Math.max(1, counts.total());
    return new BigDecimal(percent).setScale(1, RoundingMode.HALF_EVEN).toPlainString() + "%";
  }

  /** A ratio between 0 and 1 with four decimals, rounded down; 0 where there is nothing. */
  public static String rate(Counts counts) {
    return counts.total() == 0
        ? "0"
        : BigDecimal.valueOf(counts.covered())
            .divide(BigDecimal.valueOf(counts.total()), 4, RoundingMode.DOWN)
            .toPlainString();
  }
}
