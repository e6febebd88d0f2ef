package io.github.goenv.fleet.page;

import io.github.goenv.fleet.Fleet;
import io.github.goenv.fleet.Machine;
import io.github.goenv.page.PageWriter;
import io.github.goenv.report.Standing;
import io.github.goenv.text.Text;
import java.io.IOException;
import java.util.List;

/** Machines by findings: a row for each machine, a column for each check that found something. */
final class MatrixPart {
  private final Fleet fleet;
  private final PageWriter page;
  private final List<Fleet.Row> columns;

  MatrixPart(Fleet fleet, PageWriter page) {
    this.fleet = fleet;
    this.page = page;
    columns = fleet.rows();
  }

  void write() throws IOException {
    page.raw("<h2 id=\"matrix\">").say("fleet.page.matrix").raw("</h2>\n");
    filter();
    page.raw("<p class=\"quiet\">").say("fleet.page.legend").raw("</p>\n");
    page.raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\"");
    page.label(Text.of("fleet.page.matrix")).raw(">\n<table class=\"matrix\"><thead><tr>");
    head("fleet.column.machine");
    head("fleet.column.system");
    head("fleet.column.go");
    for (int i = 0; i < columns.size(); i++) {
      page.raw("<th scope=\"col\" class=\"check\"><a href=\"#check-" + i + "\">");
      page.value(columns.get(i).id()).raw("</a></th>");
    }
    page.raw("</tr></thead>\n<tbody>\n");
    for (Machine machine : fleet.machines()) {
      row(machine);
    }
    page.raw("</tbody></table></div>\n");
  }

  private void head(String key) throws IOException {
    page.raw("<th scope=\"col\">").say(key).raw("</th>");
  }

  private void row(Machine machine) throws IOException {
    page.raw("<tr><th scope=\"row\">").value(machine.name()).raw("</th><td>");
    page.value(machine.os() + "/" + machine.arch()).raw("</td><td>");
    page.value(machine.goVersion() == null ? "\u2013" : machine.goVersion()).raw("</td>");
    for (Fleet.Row column : columns) {
      Standing worst = machine.worst(column.id());
      page.raw(worst == null ? "<td></td>" : cell(worst));
    }
    page.raw("</tr>\n");
  }

  private static String cell(Standing standing) {
    return switch (standing) {
      case ERROR -> "<td class=\"e\">E</td>";
      case WARNING -> "<td class=\"w\">W</td>";
      case INFO -> "<td class=\"i\">N</td>";
      case UNKNOWN -> "<td class=\"u\">?</td>";
      case CRASHED -> "<td class=\"u\">!</td>";
      case ACCEPTED -> "<td class=\"a\">A</td>";
      case FOLLOWING -> "<td class=\"a\">F</td>";
      default -> "<td></td>";
    };
  }

  private void filter() throws IOException {
    page.raw("<div class=\"controls script\" role=\"search\"").label(Text.of("fleet.page.filter"));
    page.raw(">\n<div class=\"field\"><label for=\"find\">").say("fleet.page.filter.text");
    page.raw("</label><input id=\"find\" type=\"search\" autocomplete=\"off\"");
    page.raw(" spellcheck=\"false\"></div>\n<div class=\"field\"><label for=\"check\">");
    page.say("fleet.page.filter.check").raw("</label><select id=\"check\"><option value=\"\"");
    page.plain(Text.of("fleet.page.filter.all")).raw("</option>");
    for (int i = 0; i < columns.size(); i++) {
      page.raw("<option value=\"" + (i + 3) + "\"");
      page.plain(Text.of("fleet.value", "value", columns.get(i).id())).raw("</option>");
    }
    page.raw("</select></div>\n<p class=\"quiet\" role=\"status\"><span id=\"shown\"></span> ");
    page.say("fleet.page.shown").raw("</p></div>\n");
  }
}
