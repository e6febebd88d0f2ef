package io.github.goenv.timing;

import java.math.BigDecimal;

/** Nanoseconds as decimal milliseconds and back, exactly. */
final class Millis {
  private static final int NANOS_PER_MILLI = 1_000_000;

  private Millis() {}

  /** For example {@code 12.345678}, {@code 3}, {@code 0.05}: no zeros at the end, no exponent. */
  static String write(long nanos) {
    long whole = Math.abs(nanos / NANOS_PER_MILLI);
    int rest = (int) Math.abs(nanos % NANOS_PER_MILLI);
    StringBuilder out = new StringBuilder(24);
    if (nanos < 0) {
      out.append('-');
    }
    out.append(whole);
    if (rest > 0) {
      String digits = Integer.toString(NANOS_PER_MILLI + rest);
      int end = digits.length();
      while (digits.charAt(end - 1) == '0') {
        end--;
      }
      out.append('.').append(digits, 1, end);
    }
    return out.toString();
  }

  /**
   * Nanoseconds of a JSON number in milliseconds.
   *
   * @throws NumberFormatException when it is no number
   * @throws ArithmeticException when it is finer than a nanosecond or too large
   */
  static long read(String millis) {
    return new BigDecimal(millis).movePointRight(6).longValueExact();
  }
}
