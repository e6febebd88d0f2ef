package io.github.goenv.timing.page;

import java.math.BigDecimal;

/** Nanoseconds as exact decimal numbers of a larger unit. */
final class Decimals {
  private Decimals() {}

  /** Microseconds, for example {@code 12.345}: no zeros at the end, no exponent. */
  static String micros(long nanos) {
    return of(nanos, 3);
  }

  /** Milliseconds, for example {@code 12.345678}. */
  static String millis(long nanos) {
    return of(nanos, 6);
  }

  private static String of(long nanos, int digits) {
    return BigDecimal.valueOf(nanos, digits).stripTrailingZeros().toPlainString();
  }
}
