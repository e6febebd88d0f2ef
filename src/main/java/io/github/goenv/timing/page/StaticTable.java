package io.github.goenv.timing.page;

import io.github.goenv.page.Html;
import io.github.goenv.text.Text;
import io.github.goenv.timing.DurationText;
import io.github.goenv.timing.Units;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the tables of a page that need no script. */
final class StaticTable {
  /** Columns of words; all others are numbers. */
  private static final Set<String> WORDS = Set.of("stage", "package", "state", "test");

  private final Html html;
  private final PageTexts texts;

  StaticTable(Html html, PageTexts texts) {
    this.html = html;
    this.texts = texts;
  }

  /** Begins a table, to its first column. */
  void begin(String caption) throws IOException {
    html.raw("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"");
    html.text(texts.in(caption)).raw("\" data-l=\"").raw(caption).raw("\">");
    html.raw("<table><caption>");
    text(caption);
    html.raw("</caption>\n<thead><tr>");
  }

  /** Adds columns. */
  void head(String... columns) throws IOException {
    for (String column : columns) {
      html.raw(WORDS.contains(column) ? "<th scope=\"col\">" : "<th scope=\"col\" class=\"n\">");
      text("page.column." + column);
      html.raw("</th>");
    }
  }

  /** Ends the columns; rows follow. */
  void rows() throws IOException {
    html.raw("</tr></thead>\n<tbody>\n");
  }

  /** Ends the table. */
  void end() throws IOException {
    html.raw("</tbody></table></div>\n");
  }

  /** Adds a time; null when it is unknown. */
  void time(@Nullable Long nanos) throws IOException {
    number(nanos == null ? null : DurationText.of(nanos));
  }

  /** Adds a number as it is to be read; null when it is unknown. */
  void number(@Nullable String text) throws IOException {
    html.raw("<td class=\"n\">");
    if (text == null) {
      text("page.unknown");
    } else {
      html.text(Units.bound(text));
    }
    html.raw("</td>");
  }

  private void text(String key) throws IOException {
    texts.write(Text.of(key), html);
  }
}
