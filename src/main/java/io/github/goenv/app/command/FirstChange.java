package io.github.goenv.app.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the files of a difference first differ: the lines of the files as they were, which are
 * those that a checkout has. Reads what gofmt, git and go mod tidy print, and {@link TextDiff}.
 */
final class FirstChange {
  private FirstChange() {}

  /** Lines from 1, by the name after {@code +++}, which has the prefix of the tool. */
  static Map<String, Integer> of(List<String> difference) {
    Map<String, Integer> first = new HashMap<>();
    String file = null;
    int line = 0;
    boolean context = true;
    for (int i = 0; i < difference.size(); i++) {
      String each = difference.get(i);
      if (header(difference, i)) {
        file = name(difference.get(i + 1));
        line = start(difference.get(i + 2));
        context = !difference.get(i + 2).startsWith(TextDiff.LINE);
        i += 2;
      } else if (file != null && each.startsWith(" ")) {
        line += context ? 1 : 0;
      } else if (file != null && (each.startsWith("-") || each.startsWith("+"))) {
        first.put(file, Math.max(1, end(difference, i) ? line - 1 : line));
        file = null;
      }
    }
    return first;
  }

  /** Whether nothing is there but what is added: the line would be the one after the last. */
  private static boolean end(List<String> lines, int at) {
    int next = at;
    while (next < lines.size() && lines.get(next).startsWith("+")) {
      next++;
    }
    return next > at && (next == lines.size() || !lines.get(next).startsWith(" "));
  }

  /** A line that was removed may begin with {@code --- }, too. */
  private static boolean header(List<String> lines, int at) {
    return at + 2 < lines.size()
        && lines.get(at).startsWith("--- ")
        && lines.get(at + 1).startsWith("+++ ")
        && lines.get(at + 2).startsWith("@@ ");
  }

  /** What follows a tab is a time, or nothing where the name has spaces. */
  private static String name(String line) {
    int tab = line.indexOf('\t');
    return line.substring(4, tab < 0 ? line.length() : tab);
  }

  /** The first number: {@code @@ -3,7 +3,8 @@}; 0 where there is none. */
  private static int start(String hunk) {
    int from = 3;
    while (from < hunk.length() && !digit(hunk.charAt(from))) {
      from++;
    }
    int end = from;
    while (end < hunk.length() && digit(hunk.charAt(end)) && end - from < 9) {
      end++;
    }
    return end == from ? 0 : Integer.parseInt(hunk.substring(from, end));
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }
}
