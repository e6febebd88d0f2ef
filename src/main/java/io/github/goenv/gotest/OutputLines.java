package io.github.goenv.gotest;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds in what a test printed the line that says what is wrong, and the place it names. */
final class OutputLines {
  /** Lines of one test whose sources are looked at. */
  private static final int LOOKED_AT = 50;

  private OutputLines() {}

  /**
   * A place in a source.
   *
   * @param file as printed
   * @param rest what follows it in the line, without the colon and spaces
   */
  record Place(String file, int line, String rest) {}

  /**
   * The last line that the test logged ({@code t.Log}, {@code t.Error}, {@code t.Fatal}, {@code
   * t.Skip}): four spaces, {@code FILE.go:LINE: TEXT}. {@code t.Fatal} and {@code t.Skip} are the
   * last that a test says. Go prints all of them alike, so a line that is known to log and no more
   * counts only where there is no other.
   *
   * @param logs whether the source has nothing but a call of {@code t.Log} there
   */
  static @Nullable Place logged(String output, Predicate<Place> logs) {
    Place found = null;
    Place only = null;
    int places = 0;
    for (int from = 0; from < output.length(); ) {
      int end = end(output, from);
      if (output.startsWith("    ", from) && end > from + 4 && output.charAt(from + 4) != ' ') {
        Place place = place(output.substring(from + 4, end));
        // The framework speaks of itself where it fails a test for a race or a leak.
        if (place != null && !place.file.equals("testing.go")) {
          only = place;
          if (++places > LOOKED_AT || !logs.test(place)) {
            found = place;
          }
        }
      }
      from = end + 1;
    }
    return found == null ? only : found;
  }

  /** The first line that begins with the text; null for none. */
  static @Nullable String line(String output, String begin) {
    for (int from = 0; from < output.length(); ) {
      int end = end(output, from);
      if (output.startsWith(begin, from)) {
        return output.substring(from, end).strip();
      }
      from = end + 1;
    }
    return null;
  }

  /**
   * The first frame of a trace of goroutines that is in one of the package's own tests: a path with
   * directories that ends in {@code _test.go}, else any that is not Go's own.
   */
  static @Nullable Place frame(String output, String after) {
    Place other = null;
    int begin = output.indexOf(after);
    for (int from = Math.max(0, begin); from < output.length(); ) {
      int end = end(output, from);
      if (end > from && Character.isWhitespace(output.charAt(from))) {
        Place place = place(output.substring(from, end).strip());
        boolean path = place != null && (place.file.indexOf('/') >= 0);
        if (path && place != null) {
          if (place.file.endsWith("_test.go")) {
            return place;
          }
          boolean own =
              place.file.contains("/src/testing/") || place.file.contains("/src/runtime/");
          other = other == null && !own ? place : other;
        }
      }
      from = end + 1;
    }
    return other;
  }

  private static int end(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  /** {@code FILE.go:LINE} with what follows; null when the line does not begin with that. */
  static @Nullable Place place(String line) {
    int at = line.indexOf(".go:");
    if (at <= 0) {
      return null;
    }
    int from = at + 4;
    int to = from;
    while (to < line.length() && line.charAt(to) >= '0' && line.charAt(to) <= '9') {
      to++;
    }
    if (to == from || to - from > 9) {
      return null;
    }
    String file = line.substring(0, at + 3);
    for (int i = 0; i < file.length(); i++) {
      if (file.charAt(i) == '\t' || file.charAt(i) == '"') {
        return null;
      }
    }
    int rest = to;
    while (rest < line.length() && ": \t".indexOf(line.charAt(rest)) >= 0) {
      rest++;
    }
    return new Place(file, Integer.parseInt(line.substring(from, to)), line.substring(rest));
  }
}
