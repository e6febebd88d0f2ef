package io.github.goenv.timing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Undoes Go's {@code strconv.Quote}. */
public final class GoQuote {
  private GoQuote() {}

  /**
   * Index of the quote that closes the one at {@code open}, or -1 when there is none.
   *
   * @param open index of a {@code "}
   */
  public static int closing(String text, int open) {
    for (int i = open + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '"') {
        return i;
      }
    }
    return -1;
  }

  /**
   * What was quoted between two quotes, or null when an escape is none of Go's. Bytes given as
   * {@code \x} or in octal are read as UTF-8, as Go's strings are.
   */
  public static @Nullable String unquote(String text, int from, int to) {
    if (text.indexOf('\\', from) < 0 || text.indexOf('\\', from) >= to) {
      return text.substring(from, to);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(to - from);
    int i = from;
    while (i < to) {
      int escape = text.indexOf('\\', i);
      if (escape < 0 || escape >= to) {
        append(out, text.substring(i, to));
        break;
      }
      append(out, text.substring(i, escape));
      i = escape(text, escape + 1, to, out);
      if (i < 0) {
        return null;
      }
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Appends the escape whose letter is at {@code at}; the index after it, or -1. */
  private static int escape(String text, int at, int to, ByteArrayOutputStream out) {
    if (at >= to) {
      return -1;
    }
    char c = text.charAt(at);
    int simple = "abfnrtv\\\"'".indexOf(c);
    if (simple >= 0) {
      out.write("\u0007\b\f\n\r\t\u000b\\\"'".charAt(simple));
      return at + 1;
    }
    int digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 3;
    boolean octal = c >= '0' && c <= '7';
    if (digits == 3 && !octal) {
      return -1;
    }
    int from = octal ? at : at + 1;
    if (from + digits > to) {
      return -1;
    }
    long value = 0;
    for (int i = from; i < from + digits; i++) {
      int digit = Character.digit(text.charAt(i), octal ? 8 : 16);
      if (digit < 0 || text.charAt(i) > 'f') {
        return -1;
      }
      value = value * (octal ? 8 : 16) + digit;
    }
    if (digits <= 3) {
      if (value > 255) {
        return -1;
      }
      out.write((int) value);
    } else {
      if (value > Character.MAX_CODE_POINT || (value >= 0xD800 && value <= 0xDFFF)) {
        return -1;
      }
      append(out, Character.toString((int) value));
    }
    return from + digits;
  }

  private static void append(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
