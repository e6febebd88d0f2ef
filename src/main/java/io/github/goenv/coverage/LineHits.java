package io.github.goenv.coverage;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which lines ran: a line that statements of several blocks stand on has the highest count. */
final class LineHits {
  private LineHits() {}

  /**
   * Lines with statements, and how often they ran.
   *
   * @param source tells lines with code from those with comments or a brace alone; null when it
   *     cannot be read, so that all lines of a block are taken
   */
  static SortedMap<Integer, Long> of(List<Block> blocks, @Nullable GoSource source) {
    SortedMap<Integer, Long> lines = new TreeMap<>();
    for (Block block : blocks) {
      if (block.statements() == 0) {
        continue;
      }
      for (int line = block.startLine(); line <= block.endLine(); line++) {
        int from = line == block.startLine() ? block.startColumn() : 1;
        int to = line == block.endLine() ? block.endColumn() : Integer.MAX_VALUE;
        if (source == null || source.hasCode(line, from, to)) {
          lines.merge(line, block.count(), Math::max);
        }
      }
    }
    return lines;
  }
}
