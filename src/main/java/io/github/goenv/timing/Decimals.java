package io.github.goenv.timing;

import java.math.BigDecimal;

/** Nanoseconds as exact decimal numbers of a larger unit, and back. */
public final class Decimals {
  private static final int MICRO = 1_000;
  private static final int MILLI = 1_000_000;

  private Decimals() {}

  /** Microseconds, for example {@code 12.345}: no zeros at the end, no exponent. */
  public static String micros(long nanos) {
    return of(nanos, MICRO);
  }

  /** Milliseconds, for example {@code 12.345678}. */
  public static String millis(long nanos) {
    return of(nanos, MILLI);
  }

  /**
   * Nanoseconds of a JSON number in milliseconds.
   *
   * @throws NumberFormatException when it is no number
   * @throws ArithmeticException when it is finer than a nanosecond or too large
   */
  public static long readMillis(String millis) {
    return new BigDecimal(millis).movePointRight(6).longValueExact();
  }

  private static String of(long nanos, int unit) {
    long whole = nanos / unit;
    int rest = (int) Math.abs(nanos % unit);
    StringBuilder out = new StringBuilder(24);
    if (nanos < 0 && whole == 0) {
      out.append('-');
    }
    out.append(whole);
    if (rest > 0) {
      String digits = Integer.toString(unit + rest);
      int end = digits.length();
      while (digits.charAt(end - 1) == '0') {
        end--;
      }
      out.append('.').append(digits, 1, end);
    }
    return out.toString();
  }
}
