package io.github.goenv.fleet;

import io.github.goenv.report.Standing;
import io.github.goenv.text.Cells;
import io.github.goenv.text.Punctuation;
import io.github.goenv.text.Text;
import io.github.goenv.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A fleet for people, on the console; the page has all of it. */
public final class FleetLines {
  /** Rows of a table; the rest is counted. */
  private static final int MOST = 20;

  private static final Standing[] COLUMNS = {
    Standing.ERROR, Standing.WARNING, Standing.INFO, Standing.UNKNOWN, Standing.ACCEPTED
  };

  private final FleetReport report;
  private final Texts texts;
  private final boolean unicode;
  private final List<String> lines = new ArrayList<>();

  private FleetLines(FleetReport report, Texts texts, boolean unicode) {
    this.report = report;
    this.texts = texts;
    this.unicode = unicode;
  }

  /** The lines. */
  public static List<String> of(FleetReport report, Texts texts, boolean unicode) {
    return new FleetLines(report, texts, unicode).all();
  }

  private List<String> all() {
    Fleet fleet = report.fleet();
    int errors = fleet.with(Standing.ERROR);
    say(
        fleet.machines().size() == 1 ? "fleet.total.one" : "fleet.total",
        "machines",
        String.valueOf(fleet.machines().size()),
        "errors",
        String.valueOf(errors),
        "warnings",
        String.valueOf(fleet.with(Standing.WARNING)));
    machines(fleet);
    checks(fleet);
    List<String> versions = new ArrayList<>();
    for (Fleet.Version version : fleet.versions()) {
      String name = version.version().isEmpty() ? text("fleet.no-go") : version.version();
      versions.add(
          text("fleet.version", "name", name, "count", String.valueOf(version.machines())));
    }
    say("fleet.versions", "versions", new Punctuation(texts).counts(versions));
    outliers();
    changes();
    if (!fleet.unread().isEmpty()) {
      say("fleet.unread", "count", String.valueOf(fleet.unread().size()));
      for (Unread unread : limited(fleet.unread())) {
        String reason = unread.reason().in(texts);
        lines.add("  " + new Punctuation(texts).labelled(unread.file(), reason));
      }
      rest(fleet.unread().size());
    }
    return lines;
  }

  private void machines(Fleet fleet) {
    List<String[]> rows = new ArrayList<>();
    rows.add(
        titles(text("fleet.column.machine"), text("fleet.column.system"), text("fleet.column.go")));
    for (Machine machine : limited(fleet.machines())) {
      String[] row = new String[3 + COLUMNS.length];
      row[0] = machine.name();
      row[1] = machine.os() + "/" + machine.arch();
      row[2] = machine.goVersion() == null ? "-" : machine.goVersion();
      for (int i = 0; i < COLUMNS.length; i++) {
        row[3 + i] = String.valueOf(machine.count(COLUMNS[i]));
      }
      rows.add(row);
    }
    table(rows, 3);
    rest(fleet.machines().size());
  }

  private void checks(Fleet fleet) {
    List<Fleet.Row> all = fleet.rows();
    if (all.isEmpty()) {
      return;
    }
    say("fleet.checks");
    List<String[]> rows = new ArrayList<>();
    rows.add(titles(text("fleet.column.check")));
    for (Fleet.Row each : limited(all)) {
      String[] row = new String[1 + COLUMNS.length];
      row[0] = each.id();
      for (int i = 0; i < COLUMNS.length; i++) {
        row[1 + i] = String.valueOf(each.count(COLUMNS[i]));
      }
      rows.add(row);
    }
    table(rows, 1);
    rest(all.size());
  }

  private String[] titles(String... first) {
    String[] titles = new String[first.length + COLUMNS.length];
    System.arraycopy(first, 0, titles, 0, first.length);
    for (int i = 0; i < COLUMNS.length; i++) {
      titles[first.length + i] = text("fleet.column." + COLUMNS[i].word());
    }
    return titles;
  }

  private void table(List<String[]> rows, int numbersFrom) {
    int[] widths = new int[rows.get(0).length];
    for (String[] row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], Cells.of(row[i]));
      }
    }
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String spaces = " ".repeat(widths[i] - Cells.of(row[i]));
        line.append("  ").append(i < numbersFrom ? row[i] + spaces : spaces + row[i]);
      }
      lines.add(line.toString().stripTrailing());
    }
  }

  private void outliers() {
    List<Outlier> outliers = report.outliers();
    if (outliers.isEmpty()) {
      return;
    }
    var machines = FleetWords.outliers(outliers);
    say("fleet.outliers", "count", String.valueOf(machines.size()));
    listed(machines);
  }

  private void changes() {
    FleetChanges changes = report.changes();
    if (changes == null) {
      return;
    }
    int count = changes.added().size() + changes.missing().size() + changes.steps().size();
    if (count == 0) {
      say("fleet.unchanged", "since", changes.since());
      return;
    }
    say("fleet.changes", "since", changes.since());
    names("fleet.added", changes.added());
    names("fleet.missing", changes.missing());
    listed(FleetWords.steps(changes.steps(), unicode ? "\u2192" : "->"));
  }

  private void listed(Map<String, List<Function<Texts, String>>> machines) {
    for (String machine : limited(List.copyOf(machines.keySet()))) {
      lines.add("  " + FleetWords.line(machine, machines.getOrDefault(machine, List.of()), texts));
    }
    rest(machines.size());
  }

  private void names(String key, List<String> names) {
    if (!names.isEmpty()) {
      String some = new Punctuation(texts).counts(limited(names));
      lines.add("  " + text(key, "count", String.valueOf(names.size()), "names", some));
      rest(names.size());
    }
  }

  private void rest(int all) {
    if (all > MOST) {
      lines.add("  " + text("fleet.more", "count", String.valueOf(all - MOST)));
    }
  }

  private static <T> List<T> limited(List<T> all) {
    return all.size() <= MOST ? all : all.subList(0, MOST);
  }

  private void say(String key, String... namesAndValues) {
    lines.add(text(key, namesAndValues));
  }

  private String text(String key, String... namesAndValues) {
    return Text.of(key, namesAndValues).in(texts);
  }
}
