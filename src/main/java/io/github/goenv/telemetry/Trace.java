package io.github.goenv.telemetry;

import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The trace that all goals of one run of Maven are in: that of {@code TRACEPARENT} (W3C Trace
 * Context), or one of its own.
 *
 * @param id 32 hexadecimal digits
 * @param parent the span that started Maven; null when nobody said
 * @param sampled whether whoever started Maven keeps spans
 */
public record Trace(String id, @Nullable String parent, boolean sampled) {

  /**
   * The trace.
   *
   * @param traceparent value of the variable; null or malformed for a trace of its own
   */
  public static Trace of(@Nullable String traceparent, RandomGenerator random) {
    if (traceparent != null) {
      String[] parts = traceparent.strip().split("-", -1);
      boolean form =
          parts.length >= 4
              && hex(parts[0], 2)
              && !parts[0].equals("ff")
              && (!parts[0].equals("00") || parts.length == 4)
              && hex(parts[1], 32)
              && hex(parts[2], 16)
              && hex(parts[3], 2);
      if (form && !zero(parts[1]) && !zero(parts[2])) {
        return new Trace(parts[1], parts[2], (HexFormat.fromHexDigits(parts[3]) & 1) == 1);
      }
    }
    return new Trace(bytes(random, 16), null, true);
  }

  /** An id for a span. */
  public static String spanId(RandomGenerator random) {
    return bytes(random, 8);
  }

  private static String bytes(RandomGenerator random, int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    bytes[0] |= 1; // all zeros are no id
    return HexFormat.of().formatHex(bytes);
  }

  private static boolean hex(String text, int digits) {
    if (text.length() != digits) {
      return false;
    }
    for (int i = 0; i < digits; i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
        return false;
      }
    }
    return true;
  }

  private static boolean zero(String digits) {
    return digits.chars().allMatch(c -> c == '0');
  }
}
