package io.github.goenv.timing.console;

import io.github.goenv.text.Texts;
import io.github.goenv.timing.BuildComparison;
import io.github.goenv.timing.BuildComparison.Delta;
import io.github.goenv.timing.BuildComparison.Setting;
import io.github.goenv.timing.BuildKind;
import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.DurationText;
import io.github.goenv.timing.Miss;
import io.github.goenv.timing.Miss.Cause;
import io.github.goenv.timing.Regression;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Two builds side by side, for the console. */
public final class ComparisonLines {
  private static final int MOST_PACKAGES = 10;
  private static final int MOST_NAMES = 5;

  /** Less is no difference of one package that a reader could do anything about. */
  private static final long WORTH_NS = 20_000_000L;

  private final Texts texts;
  private final Glyphs glyphs;

  private ComparisonLines(Texts texts, boolean unicode) {
    this.texts = texts;
    this.glyphs = unicode ? Glyphs.UNICODE : Glyphs.ASCII;
  }

  /** The lines; never empty. */
  public static List<String> of(BuildComparison comparison, boolean unicode, Texts texts) {
    return new ComparisonLines(texts, unicode).lines(comparison);
  }

  private List<String> lines(BuildComparison of) {
    List<String> lines = new ArrayList<>();
    BuildReport before = of.before();
    lines.add(
        texts.text(
            "timing.compare.summary",
            Map.of(
                "before", DurationText.of(before.wallNs()),
                "after", DurationText.of(of.after().wallNs()),
                "when", before.startedAt().toString().substring(0, 19) + "Z",
                "kind", kind(before),
                "nowKind", kind(of.after()))));
    Regression.obstacle(before, of.after())
        .ifPresent(
            obstacle ->
                lines.add("  " + texts.text("timing.obstacle." + obstacle.code(), Map.of())));
    changes(of, lines);
    misses(of.misses(), lines);
    table("timing.column.stage", of.stages(), lines);
    List<Delta> worth = new ArrayList<>();
    for (Delta delta : of.packages()) {
      if (Math.abs(delta.differenceNs()) >= WORTH_NS && worth.size() < MOST_PACKAGES) {
        worth.add(delta);
      }
    }
    table("timing.column.package", worth, lines);
    return lines;
  }

  private String kind(BuildReport report) {
    return texts.text(BuildKind.of(report).key(), Map.of());
  }

  private void changes(BuildComparison of, List<String> lines) {
    String was = of.before().goVersion();
    String is = of.after().goVersion();
    if (was != null && is != null && !was.equals(is)) {
      lines.add("  " + change("Go", was, is));
    }
    for (Setting setting : of.settings()) {
      lines.add("  " + change(setting.name(), setting.before(), setting.after()));
    }
    if (!of.flagsGone().isEmpty() || !of.flagsNew().isEmpty()) {
      lines.add(
          "  "
              + change(
                  "go build", String.join(" ", of.flagsGone()), String.join(" ", of.flagsNew())));
    }
  }

  private String change(String name, String before, String after) {
    return texts.text(
        "timing.compare.change",
        Map.of("name", name, "before", shown(before), "after", shown(after)));
  }

  private String shown(String value) {
    return value.isEmpty() ? texts.text("timing.compare.nothing", Map.of()) : glyphs.clean(value);
  }

  private void misses(List<Miss> misses, List<String> lines) {
    Map<Cause, List<Miss>> byCause = new EnumMap<>(Cause.class);
    for (Miss miss : misses) {
      byCause.computeIfAbsent(miss.cause(), cause -> new ArrayList<>()).add(miss);
    }
    for (Map.Entry<Cause, List<Miss>> entry : byCause.entrySet()) {
      lines.add(
          "  "
              + texts.text(
                  "timing.miss." + entry.getKey().code(),
                  Map.of(
                      "count", String.valueOf(entry.getValue().size()),
                      "packages", names(entry.getValue()))));
    }
  }

  private String names(List<Miss> misses) {
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < misses.size() && i < MOST_NAMES; i++) {
      names.append(i == 0 ? "" : ", ").append(glyphs.name(misses.get(i).importPath()));
    }
    return misses.size() > MOST_NAMES ? names + ", " + glyphs.ellipsis() : names.toString();
  }

  private void table(String heading, List<Delta> deltas, List<String> lines) {
    if (deltas.isEmpty()) {
      return;
    }
    Columns columns = new Columns();
    columns.row(
        texts.text(heading, Map.of()),
        texts.text("timing.column.before", Map.of()),
        texts.text("timing.column.after", Map.of()),
        texts.text("timing.column.difference", Map.of()));
    for (Delta delta : deltas) {
      columns.row(
          glyphs.name(delta.name()),
          time(delta.beforeNs()),
          time(delta.afterNs()),
          signed(delta.differenceNs()));
    }
    lines.addAll(columns.lines("  "));
  }

  private static String time(@Nullable Long nanos) {
    return nanos == null ? "-" : DurationText.of(nanos);
  }

  private static String signed(long nanos) {
    return (nanos < 0 ? "-" : "+") + DurationText.of(Math.abs(nanos));
  }
}
