package io.github.goenv.timing.console;

import io.github.goenv.text.Cells;
import java.util.ArrayList;
import java.util.List;

/** Rows of words set in columns: the first to the left, the others to the right. */
final class Columns {
  private final List<String[]> rows = new ArrayList<>();

  void row(String... words) {
    rows.add(words);
  }

  /** The lines, each starting with {@code indent}. */
  List<String> lines(String indent) {
    int[] widths = new int[rows.isEmpty() ? 0 : rows.get(0).length];
    for (String[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        widths[i] = Math.max(widths[i], Cells.of(row[i]));
      }
    }
    List<String> lines = new ArrayList<>(rows.size());
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder(indent);
      for (int i = 0; i < row.length; i++) {
        String space = " ".repeat(widths[i] - Cells.of(row[i]));
        line.append(i == 0 ? row[i] + space : "  " + space + row[i]);
      }
      lines.add(line.toString());
    }
    return lines;
  }
}
