package io.github.goenv.app.gobuild;

import io.github.goenv.app.Amounts;
import io.github.goenv.app.TextTable;
import io.github.goenv.text.Text;
import io.github.goenv.text.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One table of all that the modules of a build have built, the slowest first. */
final class ReactorSummary {
  /** Rows that are shown; the others are summed up in a line. */
  private static final int MOST = 20;

  private static final int NUMBERS_FROM = 2;
  private static final int NUMBERS_TO = 5;

  private ReactorSummary() {}

  /**
   * What one module built for one target.
   *
   * @param module its artifact id
   * @param time of go; null when the run that built it is that of another module
   * @param built packages compiled; null when not known
   * @param cached packages from the build cache; null when not known
   * @param bytes size of the program; null when it has no single one
   */
  record Row(
      String module,
      String target,
      @Nullable Duration time,
      @Nullable Integer built,
      @Nullable Integer cached,
      @Nullable Long bytes) {}

  /** The lines of the table. */
  static List<String> lines(List<Row> rows, Texts texts) {
    List<Row> sorted = new ArrayList<>(rows);
    // Stable: equal ones stay in order.
    sorted.sort(Comparator.comparing(ReactorSummary::time).reversed());
    List<String> lines = new ArrayList<>();
    Duration sum = Duration.ZERO;
    for (Row row : rows) {
      sum = sum.plus(time(row));
    }
    lines.add(
        Text.of(
                "build.reactor",
                "count",
                Integer.toString(rows.size()),
                "modules",
                Long.toString(rows.stream().map(Row::module).distinct().count()),
                "time",
                Amounts.seconds(sum))
            .in(texts));
    int shown = rows.size() > MOST + 1 ? MOST : rows.size();
    TextTable table = new TextTable(NUMBERS_FROM, NUMBERS_TO);
    table.add(
        text(texts, "build.column.module"),
        text(texts, "build.column.target"),
        text(texts, "build.column.time"),
        text(texts, "build.column.packages"),
        text(texts, "build.column.cached"),
        text(texts, "build.column.size"));
    for (Row row : sorted.subList(0, shown)) {
      table.add(
          row.module(),
          row.target(),
          row.time() == null ? "-" : Amounts.seconds(row.time()),
          number(row.built()),
          number(row.cached()),
          row.bytes() == null ? "-" : Amounts.size(row.bytes()));
    }
    lines.addAll(table.lines());
    if (shown < sorted.size()) {
      lines.add(
          "  "
              + Text.of(
                      "build.reactor.more",
                      "count",
                      Integer.toString(sorted.size() - shown),
                      "most",
                      Amounts.seconds(time(sorted.get(shown))))
                  .in(texts));
    }
    return lines;
  }

  private static Duration time(Row row) {
    return row.time() == null ? Duration.ZERO : row.time();
  }

  private static String text(Texts texts, String key) {
    return texts.text(key, Map.of());
  }

  private static String number(@Nullable Integer number) {
    return number == null ? "-" : number.toString();
  }
}
