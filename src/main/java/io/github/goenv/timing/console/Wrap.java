package io.github.goenv.timing.console;

import java.util.List;

/** Breaks text at spaces. */
final class Wrap {
  private Wrap() {}

  /**
   * Adds {@code text} to {@code lines}, later lines two cells further in; long words stay whole.
   */
  static void into(List<String> lines, String indent, String text, int width) {
    StringBuilder line = new StringBuilder(indent);
    int used = indent.length();
    boolean bare = true;
    for (String word : text.split(" ", -1)) {
      int cells = Columns.width(word);
      if (!bare && used + 1 + cells > width) {
        lines.add(line.toString());
        line = new StringBuilder(indent).append("  ");
        used = indent.length() + 2;
        bare = true;
      }
      if (!bare) {
        line.append(' ');
        used++;
      }
      line.append(word);
      used += cells;
      bare = false;
    }
    lines.add(line.toString());
  }
}
