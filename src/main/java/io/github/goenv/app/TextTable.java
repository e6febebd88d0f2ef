package io.github.goenv.app;

import io.github.goenv.text.Cells;
import java.util.ArrayList;
import java.util.List;

/** Rows of words in columns, indented by two spaces; made for fixed-width consoles. */
public final class TextTable {
  private static final int GAP = 2;

  private final int numbersFrom;
  private final int numbersTo;
  private final List<String[]> rows = new ArrayList<>();

  /**
   * @param numbersFrom the first column that stands to the right
   * @param numbersTo the last one
   */
  public TextTable(int numbersFrom, int numbersTo) {
    this.numbersFrom = numbersFrom;
    this.numbersTo = numbersTo;
  }

  /** Adds a row; all have as many columns as the first. */
  public void add(String... row) {
    rows.add(row.clone());
  }

  /** The lines, columns padded. */
  public List<String> lines() {
    int columns = rows.isEmpty() ? 0 : rows.get(0).length;
    int[] widths = new int[columns];
    for (String[] row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], Cells.of(row[i]));
      }
    }
    List<String> lines = new ArrayList<>(rows.size());
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        String spaces = " ".repeat(widths[i] - Cells.of(row[i]));
        boolean right = i >= numbersFrom && i <= numbersTo;
        line.append(" ".repeat(GAP))
            .append(right ? spaces : "")
            .append(row[i])
            .append(right ? "" : spaces);
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }
}
