package io.github.goenv.app.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads what {@code gofmt -l -d} prints: the name of a file, then its difference, whose lines begin
 * with {@code diff}, {@code -}, {@code +}, {@code @}, a space or a backslash.
 */
final class GofmtDiff {
  private final Set<String> asked;
  private final Map<String, List<String>> files = new LinkedHashMap<>();
  private List<String> current = new ArrayList<>();

  /**
   * @param asked the files as gofmt was given them
   */
  GofmtDiff(List<String> asked) {
    this.asked = new HashSet<>(asked);
  }

  void line(String line) {
    if (asked.contains(line)) {
      current = files.computeIfAbsent(line, unused -> new ArrayList<>());
    } else {
      current.add(line);
    }
  }

  /** Differences by file; without the header that names it twice. */
  Map<String, List<String>> files() {
    for (List<String> lines : files.values()) {
      lines.removeIf(line -> line.startsWith("diff "));
    }
    return files;
  }

  /** Whether lines differ in their ends alone, which are not in them. */
  static boolean lineEndsOnly(List<String> difference) {
    List<String> before = new ArrayList<>();
    List<String> after = new ArrayList<>();
    for (String line : difference) {
      if (line.startsWith("-") && !line.startsWith("--- ")) {
        before.add(line.substring(1));
      } else if (line.startsWith("+") && !line.startsWith("+++ ")) {
        after.add(line.substring(1));
      }
    }
    return !before.isEmpty() && before.equals(after);
  }
}
