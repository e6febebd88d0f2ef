package io.github.goenv.report.ci;

/** Texts that Markdown shows as they are. Source: CommonMark 0.31, §2.4, §4.5, §6.1. */
final class Markdown {
  private Markdown() {}

  /** Running text; every ASCII punctuation character may be escaped. */
  static String text(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("\\`*_[]<>#|~&$".indexOf(c) >= 0) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }

  /** A value between as many backquotes as it needs. */
  static String code(String value) {
    if (value.isBlank()) {
      return "\"" + value + "\"";
    }
    String quotes = "`".repeat(longestRun(value) + 1);
    boolean pad =
        value.startsWith("`")
            || value.endsWith("`")
            || value.startsWith(" ") && value.endsWith(" ");
    return quotes + (pad ? " " : "") + value + (pad ? " " : "") + quotes;
  }

  /** A block of code, each line indented. */
  static String block(String indent, String language, String code) {
    String fence = "`".repeat(Math.max(3, longestRun(code) + 1));
    return indent
        + fence
        + language
        + "\n"
        + indent
        + code.replace("\n", "\n" + indent)
        + "\n"
        + indent
        + fence
        + "\n";
  }

  private static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
