package io.github.goenv.fleet.page;

import io.github.goenv.fleet.Fleet;
import io.github.goenv.fleet.Found;
import io.github.goenv.fleet.Machine;
import io.github.goenv.page.PageWriter;
import io.github.goenv.report.Standing;
import io.github.goenv.text.Texts;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What each check found, and on which machines. */
final class ChecksPart {
  /** Messages of a check, and machines of a message; the rest is counted. */
  private static final int MOST_MESSAGES = 8;

  private static final int MOST_MACHINES = 40;

  private final Fleet fleet;
  private final PageWriter page;
  private final Map<String, Map<String, Set<String>>> found = new LinkedHashMap<>();

  ChecksPart(Fleet fleet, PageWriter page) {
    this.fleet = fleet;
    this.page = page;
    for (Machine machine : fleet.machines()) {
      for (Found each : machine.findings()) {
        found
            .computeIfAbsent(each.id(), id -> new LinkedHashMap<>())
            .computeIfAbsent(each.message(), message -> new LinkedHashSet<>())
            .add(machine.name());
      }
    }
  }

  void write() throws IOException {
    page.raw("<h2 id=\"checks\">").say("fleet.page.checks").raw("</h2>\n");
    if (found.isEmpty()) {
      page.raw("<p>").say("fleet.page.no-findings").raw("</p>\n");
    }
    List<Fleet.Row> rows = fleet.rows();
    for (int i = 0; i < rows.size(); i++) {
      check(i, rows.get(i), found.getOrDefault(rows.get(i).id(), Map.of()));
    }
  }

  private void check(int at, Fleet.Row row, Map<String, Set<String>> messages) throws IOException {
    page.raw("<details id=\"check-" + at + "\"><summary><code>");
    page.value(row.id()).raw("</code> ").say(texts -> title(row.id(), texts)).raw(" ");
    for (Standing standing : Standing.values()) {
      if (row.count(standing) > 0) {
        page.raw("<span class=\"chip " + standing.word() + "\">" + row.count(standing) + " ");
        page.say("compare.standing." + standing.word()).raw("</span> ");
      }
    }
    page.raw("</summary>\n<dl>\n");
    int shown = 0;
    for (Map.Entry<String, Set<String>> each : messages.entrySet()) {
      if (shown++ == MOST_MESSAGES) {
        break;
      }
      page.raw("<dt>").value(each.getKey()).raw("</dt><dd>");
      machines(List.copyOf(each.getValue()));
      page.raw("</dd>\n");
    }
    page.raw("</dl>\n");
    if (messages.size() > MOST_MESSAGES) {
      String rest = String.valueOf(messages.size() - MOST_MESSAGES);
      page.raw("<p class=\"quiet\">").say("fleet.page.rest", "count", rest).raw("</p>\n");
    }
    page.raw("</details>\n");
  }

  private void machines(List<String> names) throws IOException {
    page.say("fleet.page.machine-list", "count", String.valueOf(names.size())).raw(": ");
    List<String> some = names.subList(0, Math.min(MOST_MACHINES, names.size()));
    page.value(String.join(", ", some));
    if (names.size() > MOST_MACHINES) {
      page.raw(" ").say("fleet.page.more", "count", String.valueOf(names.size() - MOST_MACHINES));
    }
  }

  /** Nothing for a check that this version does not know. */
  private static String title(String id, Texts texts) {
    String title = texts.text(id + ".title", Map.of());
    return title.equals(id + ".title") ? "" : title;
  }
}
