package io.github.goenv.report;

/** Keeps texts of unknown origin writable. */
public final class WellFormed {
  private WellFormed() {}

  /** {@code text} with each unpaired surrogate, which UTF-8 cannot write, as {@code \\uD83D}. */
  public static String utf16(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (Character.isSurrogate(c) && !pair) {
        if (out == null) {
          out = new StringBuilder(text.length() + 8).append(text, 0, i);
        }
        out.append("\\u").append(Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT));
      } else if (out != null) {
        out.append(c);
      }
      if (pair) {
        i++;
        if (out != null) {
          out.append(text.charAt(i));
        }
      }
    }
    return out == null ? text : out.toString();
  }

  /** {@code text} on one line of a console: control characters are shown as code points. */
  public static String line(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean control = c < 0x20 || c >= 0x7F && c < 0xA0;
      if (control && out == null) {
        out = new StringBuilder(text.length() + 8).append(text, 0, i);
      }
      if (out != null) {
        if (c == '\n') {
          out.append("; ");
        } else if (control) {
          out.append("<U+00").append(c < 0x10 ? "0" : "");
          out.append(Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT)).append('>');
        } else {
          out.append(c);
        }
      }
    }
    return out == null ? text : out.toString();
  }
}
