package io.github.goenv.report;

import io.github.goenv.text.Cells;
import java.util.ArrayList;
import java.util.List;

/** Rows as lines with aligned columns. */
public final class TableLines {
  private TableLines() {}

  /** The lines; every row has as many cells as the first. */
  public static List<String> of(List<List<String>> rows) {
    int columns = rows.get(0).size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], Cells.of(row.get(i)));
      }
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        line.append(i == columns - 1 ? row.get(i) : Cells.pad(row.get(i), widths[i] + 2));
      }
      lines.add(line.toString());
    }
    return lines;
  }
}
