package io.github.goenv.lint;

/**
 * A place as Go's tools write it, {@code FILE:LINE:COLUMN} or {@code FILE:LINE}.
 *
 * @param file may have colons itself, as on Windows; empty where there is none
 * @param line 0 where there is none
 * @param column 0 where there is none
 */
record Position(String file, int line, int column) {
  /** No place. */
  static final Position NONE = new Position("", 0, 0);

  /** Reads a whole text; what has no numbers at its end is a file. */
  static Position of(String text) {
    if (text.isEmpty() || text.equals("-")) { // go/token: a place that is not known
      return NONE;
    }
    int last = number(text, text.length());
    if (last < 0) {
      return new Position(text, 0, 0);
    }
    int before = number(text, last);
    return before < 0
        ? new Position(text.substring(0, last), value(text, last, text.length()), 0)
        : new Position(
            text.substring(0, before), value(text, before, last), value(text, last, text.length()));
  }

  /** Where the colon before the digits that end at {@code end} is; -1 when there are none. */
  private static int number(String text, int end) {
    int at = end - 1;
    while (at > 0 && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at--;
    }
    return at > 0 && at < end - 1 && end - at < 10 && text.charAt(at) == ':' ? at : -1;
  }

  private static int value(String text, int colon, int end) {
    return Integer.parseInt(text.substring(colon + 1, end));
  }
}
