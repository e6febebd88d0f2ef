package io.github.goenv.timing;

/** Keeps a number and its unit on one line. */
public final class Units {
  /** What cannot be broken at and looks like a space. */
  public static final char BOUND = '\u00A0';

  private Units() {}

  /**
   * The text with {@link #BOUND} between each number and its unit. {@code model.js} has the same
   * function for what is put together in the browser.
   */
  public static String bound(String text) {
    StringBuilder out = null;
    for (int i = 1; i + 1 < text.length(); i++) {
      if (text.charAt(i) == ' ' && isDigit(text.charAt(i - 1)) && isUnit(text, i + 1)) {
        out = out == null ? new StringBuilder(text) : out;
        out.setCharAt(i, BOUND);
      }
    }
    return out == null ? text : out.toString();
  }

  private static boolean isUnit(String text, int from) {
    int end = from;
    while (end < text.length() && isLetter(text.charAt(end))) {
      end++;
    }
    if (end == from) {
      return "%\u4E2A\u6B21\u884C\u5904\u7C7B\u5B57".indexOf(text.charAt(from))
          >= 0; // so in Chinese
    }
    if (end < text.length() && isDigit(text.charAt(end))) {
      return false;
    }
    return switch (text.substring(from, end)) {
      case "s", "ms", "min", "h" -> true;
      case "B", "kB", "MB", "GB", "KiB", "MiB", "GiB", "byte", "bytes" -> true;
      case "core", "cores" -> true;
      default -> false;
    };
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Letters of our units. */
  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
