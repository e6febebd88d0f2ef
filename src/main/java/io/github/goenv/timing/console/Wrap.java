package io.github.goenv.timing.console;

import io.github.goenv.text.Cells;
import io.github.goenv.timing.Units;
import java.util.List;

/** Breaks text at spaces, but not between a number and its unit. */
final class Wrap {
  private Wrap() {}

  /**
   * Adds {@code text} to {@code lines}, later lines two cells further in; long words stay whole.
   */
  static void into(List<String> lines, String indent, String text, int width) {
    StringBuilder line = new StringBuilder(indent);
    int used = indent.length();
    boolean bare = true;
    for (String bound : Units.bound(text).split(" ", -1)) {
      String word = bound.replace(Units.BOUND, ' ');
      int cells = Cells.of(word);
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
