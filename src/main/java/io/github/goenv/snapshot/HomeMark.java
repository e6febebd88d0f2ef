package io.github.goenv.snapshot;

/** The mark that stands for the home directory in a saved snapshot. */
enum HomeMark {
  /** {@code %USERPROFILE%}; a text that holds it itself is written with doubled percent signs. */
  WINDOWS("%USERPROFILE%", "%%USERPROFILE%%", "C:\\Users\\user"),
  /** {@code ~}; a text that holds it itself is written {@code ~~}. */
  UNIX("~", "~~", "/home/user");

  private final String mark;
  private final String escaped;
  private final String standIn;

  HomeMark(String mark, String escaped, String standIn) {
    this.mark = mark;
    this.escaped = escaped;
    this.standIn = standIn;
  }

  static HomeMark of(String os) {
    return os.equals("windows") ? WINDOWS : UNIX;
  }

  /** The home that {@link #expand} puts in the place of each mark. */
  String standIn() {
    return standIn;
  }

  /** {@code text} so that {@link #expand} gives it back, before the home is taken out. */
  String escape(String text) {
    return text.replace(mark, escaped);
  }

  /** {@code text} with the substitute home for each mark, and escaped marks as they were. */
  String expand(String text) {
    if (text.indexOf(mark) < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      if (text.startsWith(escaped, at)) {
        out.append(mark);
        at += escaped.length();
      } else if (text.startsWith(mark, at)) {
        out.append(standIn);
        at += mark.length();
      } else {
        out.append(text.charAt(at++));
      }
    }
    return out.toString();
  }
}
