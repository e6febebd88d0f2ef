package io.github.goenv.report.page;

import io.github.goenv.page.PageWriter;
import io.github.goenv.snapshot.Candidate;
import io.github.goenv.text.Text;
import java.io.IOException;
import java.util.Locale;

/** The order of PATH, who sets each entry, and what is found there. */
final class PathPart {
  /** Entries; a PATH with more has other troubles. */
  private static final int MOST = 300;

  private final SearchTable path;
  private final PageWriter page;

  PathPart(SearchTable path, PageWriter page) {
    this.path = path;
    this.page = page;
  }

  void write() throws IOException {
    page.raw("<section id=\"path\" aria-labelledby=\"path-title\">\n<h2 id=\"path-title\">");
    page.say("html.path").raw("</h2>\n");
    starts();
    page.raw("<table class=\"path\"><caption class=\"quiet\">");
    int count = path.rows().size();
    page.say(
        "html.path.caption",
        "count",
        Integer.toString(count),
        "length",
        Integer.toString(path.length()));
    page.raw("</caption>\n<thead><tr><th scope=\"col\" class=\"n\">").say("html.path.position");
    page.raw("</th><th scope=\"col\">").say("html.path.entry");
    page.raw("</th><th scope=\"col\">").say("html.path.finds");
    page.raw("</th><th scope=\"col\">").say("html.path.scope");
    page.raw("</th></tr></thead>\n<tbody>\n");
    for (SearchTable.Row row : path.rows().subList(0, Math.min(count, MOST))) {
      row(row);
    }
    page.raw("</tbody></table>\n");
    if (!path.missing().isEmpty()) {
      page.raw("<p>").say("html.path.fresh").raw("</p>\n<ul>\n");
      for (String entry : path.missing()) {
        page.raw("<li>").code(entry).raw("</li>\n");
      }
      page.raw("</ul>\n");
    }
    page.raw("</section>\n");
  }

  private void starts() throws IOException {
    page.raw("<dl class=\"starts\">\n");
    String last = "";
    for (SearchTable.Start start : path.starts()) {
      boolean again = start.command().equals(last);
      if (!again) {
        page.raw(last.isEmpty() ? "<div><dt>" : "</div>\n<div><dt>").code(start.command());
        page.raw("</dt>");
      }
      last = start.command();
      page.raw("<dd>");
      String file = start.path();
      if (file != null) {
        page.code(file);
      } else {
        page.say(start.unknown() ? "page.unknown" : "html.path.none");
      }
      page.raw(" <span class=\"quiet\">");
      page.say("html.path.by", "launchers", String.join(", ", start.launchers()));
      page.raw("</span></dd>");
    }
    page.raw(last.isEmpty() ? "</dl>\n" : "</div>\n</dl>\n");
  }

  private void row(SearchTable.Row row) throws IOException {
    boolean dead = !row.notes().isEmpty() && row.finds().isEmpty();
    page.raw("<tr class=\"" + (row.wins() ? "wins" : dead ? "dead" : "") + "\"><td class=\"n\">");
    page.raw(row.entry().position() + "</td><td class=\"entry\">");
    if (row.entry().text().isEmpty()) {
      page.say("label.empty");
    } else {
      page.code(row.entry().text());
    }
    for (SearchTable.Note note : row.notes()) {
      page.raw(" <span class=\"tag warn\">");
      page.say("html.note." + note.word, "position", Integer.toString(row.repeats()));
      page.raw("</span>");
    }
    page.raw("</td><td class=\"finds\">");
    for (SearchTable.Found found : row.finds()) {
      found(found);
    }
    page.raw("</td><td class=\"by\">").say("html.by-scope." + row.entry().scope());
    page.raw("</td></tr>\n");
  }

  private void found(SearchTable.Found found) throws IOException {
    Candidate candidate = found.candidate();
    page.raw("<span class=\"find " + (found.first() ? "first" : "later") + "\">");
    page.raw(found.first() ? "<b aria-hidden=\"true\">✓</b> " : "").code(candidate.command());
    String version = candidate.version().orNull();
    if (version != null) {
      page.raw(" ").value(version);
    }
    if (candidate.kind() != Candidate.Kind.PROGRAM) {
      String kind = candidate.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
      page.raw(" <span class=\"quiet\">").say(Text.of("html.file." + kind)).raw("</span>");
    }
    page.raw(" <span class=\"quiet\">");
    page.say(found.first() ? "html.path.first" : "html.path.later").raw("</span></span> ");
  }
}
