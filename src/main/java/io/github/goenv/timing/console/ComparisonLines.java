package io.github.goenv.timing.console;

import io.github.goenv.text.Texts;
import io.github.goenv.timing.BuildComparison;
import io.github.goenv.timing.BuildComparison.Delta;
import io.github.goenv.timing.BuildComparison.Setting;
import io.github.goenv.timing.BuildKind;
import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.DurationText;
import io.github.goenv.timing.KeptResults;
import io.github.goenv.timing.Miss;
import io.github.goenv.timing.Miss.Cause;
import io.github.goenv.timing.Regression;
import io.github.goenv.timing.TestComparison;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Two builds side by side, for the console. */
public final class ComparisonLines {
  private static final int MOST_PACKAGES = 10;
  private static final int MOST_NAMES = 5;
  private static final int WIDTH = 100;

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
    misses(of, lines);
    ran(of, lines);
    table("timing.column.stage", of.stages(), false, lines);
    table("timing.column.package", worth(of.packages()), true, lines);
    table("timing.compare.tests", worth(TestComparison.runs(before, of.after())), false, lines);
    return lines;
  }

  private static List<Delta> worth(List<Delta> deltas) {
    List<Delta> worth = new ArrayList<>();
    for (Delta delta : deltas) {
      if (Math.abs(delta.differenceNs()) >= WORTH_NS && worth.size() < MOST_PACKAGES) {
        worth.add(delta);
      }
    }
    return worth;
  }

  /** Why tests ran, by cause. */
  private void ran(BuildComparison of, List<String> lines) {
    Map<TestComparison.Cause, List<String>> byCause = new EnumMap<>(TestComparison.Cause.class);
    TestComparison.causes(of.before(), of.after())
        .forEach(
            (path, cause) -> byCause.computeIfAbsent(cause, each -> new ArrayList<>()).add(path));
    byCause.forEach(
        (cause, paths) -> {
          Map<String, String> args = new HashMap<>();
          args.put("count", Integer.toString(paths.size()));
          args.put("packages", list(paths));
          String flag = KeptResults.flag(of.after());
          args.put("flag", flag == null ? "" : glyphs.clean(flag));
          Wrap.into(lines, "  ", texts.text("timing.ran." + cause.code(), args), WIDTH);
        });
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
                  texts.text("timing.what." + of.after().goal(), Map.of()),
                  String.join(" ", of.flagsGone()),
                  String.join(" ", of.flagsNew())));
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

  /** By cause; what flags or settings have caused, be it through imports, is one cause. */
  private void misses(BuildComparison of, List<String> lines) {
    Map<Cause, List<Miss>> byCause = new EnumMap<>(Cause.class);
    int through = 0;
    for (Miss miss : of.misses()) {
      boolean settings = miss.bySettings();
      through += settings && miss.cause() != Cause.SETTINGS ? 1 : 0;
      Cause cause = settings ? Cause.SETTINGS : miss.cause();
      byCause.computeIfAbsent(cause, each -> new ArrayList<>()).add(miss);
    }
    for (Map.Entry<Cause, List<Miss>> entry : byCause.entrySet()) {
      List<Miss> misses = entry.getValue();
      Map<String, String> args = new HashMap<>();
      args.put("count", String.valueOf(misses.size()));
      args.put("packages", names(misses));
      String key = "timing.miss." + entry.getKey().code();
      if (entry.getKey() == Cause.SETTINGS) {
        args.put("names", String.join(", ", of.inputs()));
        args.put("through", String.valueOf(through));
        key += of.inputs().isEmpty() ? ".unrecorded" : through > 0 ? ".through" : "";
      } else if (entry.getKey() == Cause.DEPENDENCY) {
        Set<String> roots = roots(misses);
        args.put("roots", list(roots));
        key += roots.size() == 1 ? ".one" : "";
      }
      Wrap.into(lines, "  ", texts.text(key, args), WIDTH);
    }
  }

  private static Set<String> roots(List<Miss> misses) {
    Set<String> roots = new TreeSet<>();
    for (Miss miss : misses) {
      for (Miss.Root root : miss.roots()) {
        roots.add(root.importPath());
      }
    }
    return roots;
  }

  private String names(List<Miss> misses) {
    List<String> names = new ArrayList<>(misses.size());
    for (Miss miss : misses) {
      names.add(miss.importPath());
    }
    return list(names);
  }

  private String list(Collection<String> names) {
    StringBuilder list = new StringBuilder();
    int count = 0;
    for (String name : names) {
      list.append(count == 0 ? "" : ", ");
      if (count++ == MOST_NAMES) {
        return list.append(glyphs.ellipsis()).toString();
      }
      list.append(glyphs.name(name));
    }
    return list.toString();
  }

  /**
   * @param cpu whether CPU time is shown beside the time
   */
  private void table(String heading, List<Delta> deltas, boolean cpu, List<String> lines) {
    if (deltas.isEmpty()) {
      return;
    }
    Columns columns = new Columns();
    String[] heads = {
      heading,
      "timing.column.before",
      "timing.column.after",
      "timing.column.difference",
      "timing.column.cpu-before",
      "timing.column.cpu-after"
    };
    String[] words = new String[cpu ? heads.length : heads.length - 2];
    for (int i = 0; i < words.length; i++) {
      words[i] = texts.text(heads[i], Map.of());
    }
    columns.row(words);
    for (Delta delta : deltas) {
      String[] cells = {
        glyphs.name(delta.name()),
        time(delta.beforeNs()),
        time(delta.afterNs()),
        signed(delta.differenceNs()),
        time(delta.beforeCpuNs()),
        time(delta.afterCpuNs())
      };
      columns.row(Arrays.copyOf(cells, words.length));
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
