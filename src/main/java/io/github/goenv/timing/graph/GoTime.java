package io.github.goenv.timing.graph;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Times as Go's {@code time.Time} writes them to JSON: RFC 3339 with up to nine decimals. */
final class GoTime {
  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private GoTime() {}

  /**
   * Nanoseconds since 1970-01-01T00:00:00Z, or {@link GoAction#NEVER} for Go's zero time.
   *
   * @throws DateTimeException when {@code text} is no such time
   * @throws ArithmeticException when it is outside the years 1678 to 2262
   */
  static long parse(String text) {
    int length = text.length();
    if (length < 20) {
      throw new DateTimeException("too short");
    }
    expect(text, 4, '-');
    expect(text, 7, '-');
    expect(text, 10, 'T');
    expect(text, 13, ':');
    expect(text, 16, ':');
    int year = number(text, 0, 4);
    if (year == 1) {
      return GoAction.NEVER;
    }
    long day = LocalDate.of(year, number(text, 5, 7), number(text, 8, 10)).toEpochDay();
    int hour = number(text, 11, 13);
    int minute = number(text, 14, 16);
    int second = number(text, 17, 19);
    if (hour > 23 || minute > 59 || second > 60) {
      throw new DateTimeException("no time of day");
    }
    int at = 19;
    long nanos = 0;
    if (text.charAt(at) == '.') {
      int from = ++at;
      while (at < length && isDigit(text.charAt(at))) {
        at++;
      }
      if (at == from || at - from > 9) {
        throw new DateTimeException("fraction");
      }
      nanos = number(text, from, at);
      for (int i = at - from; i < 9; i++) {
        nanos *= 10;
      }
    }
    long seconds = day * 86_400 + hour * 3_600L + minute * 60L + second - offset(text, at);
    return Math.addExact(Math.multiplyExact(seconds, NANOS_PER_SECOND), nanos);
  }

  private static int offset(String text, int at) {
    int length = text.length();
    if (at == length - 1 && text.charAt(at) == 'Z') {
      return 0;
    }
    if (at != length - 6 || (text.charAt(at) != '+' && text.charAt(at) != '-')) {
      throw new DateTimeException("offset");
    }
    expect(text, at + 3, ':');
    int seconds = number(text, at + 1, at + 3) * 3_600 + number(text, at + 4, at + 6) * 60;
    return text.charAt(at) == '-' ? -seconds : seconds;
  }

  private static int number(String text, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!isDigit(c)) {
        throw new DateTimeException("no digit");
      }
      value = value * 10 + (c - '0');
    }
    return value;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static void expect(String text, int at, char wanted) {
    if (text.charAt(at) != wanted) {
      throw new DateTimeException("separator");
    }
  }
}
