package io.github.goenv.timing.console;

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
        widths[i] = Math.max(widths[i], width(row[i]));
      }
    }
    List<String> lines = new ArrayList<>(rows.size());
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder(indent);
      for (int i = 0; i < row.length; i++) {
        String space = " ".repeat(widths[i] - width(row[i]));
        line.append(i == 0 ? row[i] + space : "  " + space + row[i]);
      }
      lines.add(line.toString());
    }
    return lines;
  }

  /** Cells a console needs for a text: two for Chinese, Japanese and Korean characters. */
  static int width(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      boolean wide =
          (c >= 0x1100 && c <= 0x115F)
              || (c >= 0x2E80 && c <= 0xA4CF)
              || (c >= 0xAC00 && c <= 0xD7A3)
              || (c >= 0xF900 && c <= 0xFAFF)
              || (c >= 0xFE30 && c <= 0xFE6F)
              || (c >= 0xFF00 && c <= 0xFF60)
              || (c >= 0x20000 && c <= 0x3FFFD);
      width += wide ? 2 : 1;
      i += Character.charCount(c);
    }
    return width;
  }
}
