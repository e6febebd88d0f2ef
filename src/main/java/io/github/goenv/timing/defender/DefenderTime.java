package io.github.goenv.timing.defender;

import java.time.DateTimeException;
import java.time.OffsetDateTime;

/**
 * Durations and moments as PowerShell writes those of a performance report. With {@code -Raw} both
 * are 100-nanosecond ticks, moments since 1601 (UTC). Without, a duration is a {@code TimeSpan},
 * shown as {@code 123.4567ms} with the decimal separator of the user's culture.
 */
final class DefenderTime {
  /** No readable duration. */
  static final long NONE = -1;

  /** No readable moment. */
  static final long NEVER = Long.MIN_VALUE;

  private static final long TICK_NS = 100;
  private static final long TICKS_PER_MILLI = 10_000;

  /** 1970-01-01 in ticks since 1601-01-01. */
  private static final long EPOCH_TICKS = 116_444_736_000_000_000L;

  /** 2100-01-01 in milliseconds since 1970. */
  private static final long LATEST_MILLIS = 4_102_444_800_000L;

  private static final int MAX_LENGTH = 64;

  private DefenderTime() {}

  /** Nanoseconds of a duration, {@link #NONE} when it is none or negative. */
  static long nanos(String text) {
    String span = text.strip();
    if (span.isEmpty() || span.length() > MAX_LENGTH || !isDigit(span.charAt(0))) {
      return NONE;
    }
    try {
      if (span.indexOf(':') >= 0) {
        return clock(span);
      }
      if (span.endsWith("ms")) {
        return decimal(span.substring(0, span.length() - 2).strip(), 1_000_000L);
      }
      if (span.endsWith("us")) {
        return decimal(span.substring(0, span.length() - 2).strip(), 1_000L);
      }
      if (span.endsWith("sec")) {
        return decimal(span.substring(0, span.length() - 3).strip(), 1_000_000_000L);
      }
      return Math.multiplyExact(whole(span, 0, span.length()), TICK_NS);
    } catch (ArithmeticException | NumberFormatException e) {
      return NONE;
    }
  }

  /** {@code [d.]hh:mm:ss[.fffffff]}, as {@code TimeSpan.ToString} writes it, or with {@code d:}. */
  private static long clock(String span) {
    String[] parts = span.split(":", -1);
    int hours = parts.length - 3;
    if (hours < 0 || hours > 1) {
      return NONE;
    }
    String day = hours == 1 ? parts[0] : "0";
    String hour = parts[hours];
    int dot = hour.indexOf('.');
    if (dot >= 0 && hours == 0) {
      day = hour.substring(0, dot);
      hour = hour.substring(dot + 1);
    }
    long h = whole(hour, 0, hour.length());
    long m = whole(parts[hours + 1], 0, parts[hours + 1].length());
    long seconds = decimal(parts[hours + 2], 1_000_000_000L);
    if (h > 23 || m > 59 || seconds >= 60_000_000_000L) {
      return NONE;
    }
    long minutes =
        Math.addExact(Math.multiplyExact(whole(day, 0, day.length()), 1_440L), h * 60 + m);
    return Math.addExact(Math.multiplyExact(minutes, 60_000_000_000L), seconds);
  }

  /** A number with an optional fraction behind a point or comma, times {@code unit}. */
  private static long decimal(String text, long unit) {
    int separator = Math.max(text.indexOf('.'), text.indexOf(','));
    if (separator < 0) {
      return Math.multiplyExact(whole(text, 0, text.length()), unit);
    }
    long part = 0;
    long scale = unit;
    for (int i = separator + 1; i < text.length(); i++) {
      scale /= 10;
      part += scale * whole(text, i, i + 1);
    }
    return Math.addExact(Math.multiplyExact(whole(text, 0, separator), unit), part);
  }

  /**
   * Digits alone: no sign, no space, no separator.
   *
   * @throws NumberFormatException when they are none
   */
  static long whole(String text, int from, int to) {
    if (from == to) {
      throw new NumberFormatException("no digit");
    }
    long value = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!isDigit(c)) {
        throw new NumberFormatException("no digit");
      }
      value = Math.addExact(Math.multiplyExact(value, 10L), (long) (c - '0'));
    }
    return value;
  }

  /**
   * Milliseconds since 1970, {@link #NEVER} when the text does not tell: a time in the words of the
   * user's culture has no time zone, and its order of day and month is a guess.
   */
  static long millis(String text) {
    String time = text.strip();
    if (time.isEmpty() || time.length() > MAX_LENGTH) {
      return NEVER;
    }
    try {
      if (time.startsWith("/Date(") && time.endsWith(")/")) {
        int to = 6;
        while (isDigit(time.charAt(to))) {
          to++;
        }
        return plausible(whole(time, 6, to));
      }
      if (time.indexOf('T') > 0) {
        return plausible(OffsetDateTime.parse(time).toInstant().toEpochMilli());
      }
      long ticks = whole(time, 0, time.length());
      return plausible(Math.floorDiv(ticks - EPOCH_TICKS, TICKS_PER_MILLI));
    } catch (ArithmeticException | NumberFormatException | DateTimeException e) {
      return NEVER;
    }
  }

  private static long plausible(long millis) {
    return millis >= 0 && millis < LATEST_MILLIS ? millis : NEVER;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
