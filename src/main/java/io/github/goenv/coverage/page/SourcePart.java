package io.github.goenv.coverage.page;

import io.github.goenv.coverage.Block;
import io.github.goenv.page.Html;
import io.github.goenv.page.Visible;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * A source, line by line: its number, a sign for whether it ran, and its text with the statements
 * that ran and those that did not marked to the byte, as {@code go tool cover -html} does.
 */
final class SourcePart {
  private static final byte NONE = 0;
  private static final byte RAN = 1;
  private static final byte MISSED = 2;

  private final Html html;
  private final String id;

  /**
   * @param id what the ids of lines begin with
   */
  SourcePart(Html html, String id) {
    this.html = html;
    this.id = id;
  }

  /**
   * Writes it.
   *
   * @param counts whether counts say how often, so that they are worth showing
   */
  void write(byte[] text, List<Block> blocks, SortedMap<Integer, Long> lines, boolean counts)
      throws IOException {
    byte[] marks = marks(text, blocks);
    html.raw("<pre class=\"src\" tabindex=\"0\">");
    int from = 0;
    for (int number = 1; from < text.length; number++) {
      int end = from;
      boolean ran = false;
      boolean missed = false;
      while (end < text.length && text[end] != '\n') {
        ran |= marks[end] == RAN;
        missed |= marks[end] == MISSED;
        end++;
      }
      line(number, lines, ran, missed, counts);
      text(text, marks, from, end);
      html.raw("\n");
      from = end + 1;
    }
    html.raw("</pre>\n");
  }

  private void line(
      int number, Map<Integer, Long> lines, boolean ran, boolean missed, boolean counts)
      throws IOException {
    Long hits = lines.get(number);
    String kind = hits == null ? "" : hits == 0 ? "n" : missed && ran ? "p" : "y";
    String sign = hits == null ? " " : hits == 0 ? "\u2717" : missed && ran ? "~" : "\u2713";
    html.raw("<i id=\"" + id + "L" + number + "\"");
    html.raw(kind.isEmpty() ? ">" : " class=\"" + kind + "\">");
    html.raw(padded(Integer.toString(number), 5) + " " + sign);
    if (counts) {
      html.raw(padded(hits == null ? "" : hits + "\u00d7", 8));
    }
    html.raw(" </i>");
  }

  private void text(byte[] text, byte[] marks, int from, int to) throws IOException {
    int end = to > from && text[to - 1] == '\r' ? to - 1 : to;
    int at = from;
    while (at < end) {
      int next = at;
      while (next < end && marks[next] == marks[at]) {
        next++;
      }
      String piece = new String(text, at, next - at, StandardCharsets.UTF_8);
      if (marks[at] == NONE || piece.isBlank()) {
        html.text(shown(piece));
      } else {
        html.raw(marks[at] == RAN ? "<b class=\"y\">" : "<b class=\"n\">");
        html.text(shown(piece)).raw("</b>");
      }
      at = next;
    }
  }

  /** A source may have what turns the text beside it; tabs stay. */
  private static String shown(String piece) {
    return Visible.line(piece);
  }

  private static String padded(String text, int width) {
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }

  /** A later block lies inside an earlier one where they overlap, so it wins. */
  private static byte[] marks(byte[] text, List<Block> blocks) {
    byte[] marks = new byte[text.length];
    int line = 1;
    int lineStart = 0;
    int[] starts = new int[1024];
    starts[1] = 0;
    for (int i = 0; i < text.length; i++) {
      if (text[i] == '\n') {
        line++;
        lineStart = i + 1;
        if (line == starts.length) {
          starts = Arrays.copyOf(starts, line * 2);
        }
        starts[line] = lineStart;
      }
    }
    for (Block block : blocks) {
      if (block.statements() > 0 && block.endLine() <= line) {
        int from = Math.min(text.length, starts[block.startLine()] + block.startColumn() - 1);
        int to = Math.min(text.length, starts[block.endLine()] + block.endColumn() - 1);
        for (int i = Math.max(0, from); i < to; i++) {
          marks[i] = block.count() > 0 ? RAN : MISSED;
        }
      }
    }
    return marks;
  }
}
