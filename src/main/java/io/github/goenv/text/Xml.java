package io.github.goenv.text;

import java.io.IOException;
import java.io.Writer;

/**
 * Texts of any origin in XML 1.0. What it cannot hold at all (§2.2: most control characters,
 * unpaired surrogates, U+FFFE and U+FFFF) becomes the replacement character.
 */
public final class Xml {
  private static final String REPLACEMENT = "\uFFFD";

  private Xml() {}

  /** {@code text} between tags. */
  public static String text(String text) {
    return escaped(Pieces.whole(text), false).toString();
  }

  /** Writes {@code text} between tags. */
  public static void text(Pieces text, Writer out) throws IOException {
    escaped(text, false).writeTo(out);
  }

  /** Writes an attribute with a space before it; its value keeps ends of lines and tabs. */
  public static void attribute(String name, String value, Writer out) throws IOException {
    out.write(' ');
    out.write(name);
    out.write("=\"");
    escaped(Pieces.whole(value), true).writeTo(out);
    out.write('"');
  }

  private static Pieces escaped(Pieces text, boolean attribute) {
    char[] chars = text.chars();
    int length = text.length();
    int at = next(chars, 0, length, attribute);
    if (at == length) {
      return text;
    }
    Pieces out = Pieces.of(chars);
    int from = 0;
    for (; at < length; at = next(chars, from, length, attribute)) {
      out.add(from, at).add(replaced(chars[at]));
      from = at + 1;
    }
    return out.add(from, length);
  }

  /** Where the next character is for which another stands; the length when there is none. */
  private static int next(char[] chars, int from, int length, boolean attribute) {
    for (int i = from; i < length; i++) {
      char c = chars[i];
      if (c > '>' && c < Character.MIN_SURROGATE || c == ' ') { // most are
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < length
          && Character.isLowSurrogate(chars[i + 1])) {
        i++;
      } else if (!stays(c, attribute)) {
        return i;
      }
    }
    return length;
  }

  private static boolean stays(char c, boolean attribute) {
    return switch (c) {
      case '<', '>', '&', '\r' -> false;
      case '"', '\n', '\t' -> !attribute;
      default -> c >= 0x20 && c < 0xFFFE && !Character.isSurrogate(c);
    };
  }

  /** What stands for {@code c}, which does not stay. */
  private static String replaced(char c) {
    return switch (c) {
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '&' -> "&amp;";
      case '"' -> "&quot;";
      case '\r' -> "&#13;"; // a reader makes a line feed of a bare one, §2.11
      case '\n' -> "&#10;";
      case '\t' -> "&#9;";
      default -> REPLACEMENT;
    };
  }
}
