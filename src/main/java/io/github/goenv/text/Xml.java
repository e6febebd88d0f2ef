package io.github.goenv.text;

import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/**
 * Texts of any origin in XML 1.0. What it cannot hold at all (§2.2: most control characters,
 * unpaired surrogates, U+FFFE and U+FFFF) becomes the replacement character.
 */
public final class Xml {
  private static final char REPLACEMENT = '\uFFFD';

  private Xml() {}

  /** {@code text} between tags. */
  public static String text(String text) {
    return escaped(text, false);
  }

  /** Writes {@code text} between tags. */
  public static void text(String text, Writer out) throws IOException {
    out.write(escaped(text, false));
  }

  /** Writes an attribute with a space before it; its value keeps ends of lines and tabs. */
  public static void attribute(String name, String value, Writer out) throws IOException {
    out.write(' ');
    out.write(name);
    out.write("=\"");
    out.write(escaped(value, true));
    out.write('"');
  }

  private static String escaped(String text, boolean attribute) {
    char[] chars = text.toCharArray(); // in a short run faster than the string itself
    Pieces out = null;
    int from = 0;
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      if (c > '>' && c < Character.MIN_SURROGATE || c == ' ') { // most are
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < chars.length
          && Character.isLowSurrogate(chars[i + 1])) {
        i++;
        continue;
      }
      String by = replaced(c, attribute);
      if (by != null) {
        out = out == null ? new Pieces(chars) : out;
        out.add(from, i).add(by);
        from = i + 1;
      }
    }
    return out == null ? text : out.add(from, chars.length).toString();
  }

  /** What stands for {@code c}; null for itself. */
  private static @Nullable String replaced(char c, boolean attribute) {
    return switch (c) {
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '&' -> "&amp;";
      case '"' -> attribute ? "&quot;" : null;
      case '\r' -> "&#13;"; // a reader makes a line feed of a bare one, §2.11
      case '\n' -> attribute ? "&#10;" : null;
      case '\t' -> attribute ? "&#9;" : null;
      default ->
          c < 0x20 || Character.isSurrogate(c) || c >= 0xFFFE ? String.valueOf(REPLACEMENT) : null;
    };
  }
}
