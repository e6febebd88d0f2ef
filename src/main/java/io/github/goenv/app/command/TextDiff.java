package io.github.goenv.app.command;

import java.util.ArrayList;
import java.util.List;

/** The lines in which two texts differ: one block, from the first difference to the last. */
final class TextDiff {
  /** Unchanged lines around. */
  private static final int CONTEXT = 2;

  /** Follows the name of the file in the line that begins with {@code +++}. */
  static final String NOW = " now";

  /** Before the number of the first line that differs. */
  static final String LINE = "@@ line ";

  private TextDiff() {}

  /** Lines in the manner of {@code diff -u}; none where the texts are equal. */
  static List<String> of(String name, String before, String after) {
    if (before.equals(after)) {
      return List.of();
    }
    List<String> old = before.lines().toList();
    List<String> now = after.lines().toList();
    int shorter = Math.min(old.size(), now.size());
    int first = 0;
    while (first < shorter && old.get(first).equals(now.get(first))) {
      first++;
    }
    int same = 0;
    while (same < shorter - first
        && old.get(old.size() - 1 - same).equals(now.get(now.size() - 1 - same))) {
      same++;
    }
    int from = Math.max(0, first - CONTEXT);
    int after1 = Math.max(0, same - CONTEXT);
    List<String> lines = new ArrayList<>();
    lines.add("--- " + name + " before");
    lines.add("+++ " + name + NOW);
    lines.add(LINE + (first + 1) + " @@");
    old.subList(from, first).forEach(line -> lines.add(" " + line));
    old.subList(first, old.size() - same).forEach(line -> lines.add("-" + line));
    now.subList(first, now.size() - same).forEach(line -> lines.add("+" + line));
    now.subList(now.size() - same, now.size() - after1).forEach(line -> lines.add(" " + line));
    return lines;
  }
}
