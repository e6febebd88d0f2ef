package io.github.goenv.timing.console;

/** The characters a console can show, and names made safe for it. */
enum Glyphs {
  ASCII(">", "..."),
  UNICODE("\u203a", "\u2026");

  private static final int LONGEST_NAME = 40;

  private final String arrow;
  private final String ellipsis;

  Glyphs(String arrow, String ellipsis) {
    this.arrow = arrow;
    this.ellipsis = ellipsis;
  }

  /** What stands between the links of a chain. */
  String arrow() {
    return arrow;
  }

  /** The mark for something omitted. */
  String ellipsis() {
    return ellipsis;
  }

  /**
   * The text without control characters, which could steer a terminal, and for {@link #ASCII}
   * without what it cannot show.
   */
  String clean(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean fine =
          c >= ' ' && c < 0x7F
              || this == UNICODE && c >= 0xA0 && Character.getType(c) != Character.FORMAT;
      if (!fine && out == null) {
        out = new StringBuilder(text);
      }
      if (!fine && out != null) {
        out.setCharAt(i, '?');
      }
    }
    return out == null ? text : out.toString();
  }

  /** A package's name, clean, and cut at the front when long: its end says more. */
  String name(String importPath) {
    String name = clean(importPath);
    return name.length() <= LONGEST_NAME
        ? name
        : ellipsis + name.substring(name.length() - LONGEST_NAME + ellipsis.length());
  }
}
