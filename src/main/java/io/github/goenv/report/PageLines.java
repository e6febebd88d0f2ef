package io.github.goenv.report;

import java.util.ArrayList;
import java.util.List;

/** A check's Markdown page as lines for a console. */
public final class PageLines {
  private final Style style;

  /** Lines in a style. */
  public PageLines(Style style) {
    this.style = style;
  }

  /**
   * The lines: headings without their marks, code indented and without its fences.
   *
   * @param subtitle a line put under the title
   */
  public List<String> of(String page, String subtitle) {
    List<String> lines = new ArrayList<>();
    boolean code = false;
    for (String line : page.strip().split("\n", -1)) {
      if (line.startsWith("```")) {
        code = !code;
      } else if (code) {
        lines.add("    " + style.good(line));
      } else if (line.startsWith("# ")) {
        lines.add(style.strong(line.substring(2)));
        lines.add(style.dim(subtitle));
      } else if (line.startsWith("## ")) {
        lines.add(style.strong(line.substring(3)));
      } else {
        lines.add(line.replace("`", ""));
      }
    }
    return lines;
  }
}
