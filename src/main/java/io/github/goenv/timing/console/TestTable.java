package io.github.goenv.timing.console;

import io.github.goenv.text.Texts;
import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.BuildReport.StageTime;
import io.github.goenv.timing.BuildReport.State;
import io.github.goenv.timing.DurationText;
import io.github.goenv.timing.KeptResults;
import io.github.goenv.timing.Stage;
import io.github.goenv.timing.TestTimes;
import io.github.goenv.timing.TestTimes.PackageTest;
import io.github.goenv.timing.TestTimes.SlowTest;
import io.github.goenv.timing.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the time of tests went, as lines for a console, at most {@value #WIDTH} cells wide. */
public final class TestTable {
  private static final int WIDTH = 100;
  private static final int PACKAGES = 5;
  private static final int TESTS = 3;

  /** Nobody asks where the time of a shorter run went. */
  private static final long LEAST_WALL_NS = 2_000_000_000L;

  /** Less is no test that is slow. */
  private static final long LEAST_TEST_NS = 100_000_000L;

  private final Texts texts;
  private final Glyphs glyphs;

  private TestTable(Texts texts, Glyphs glyphs) {
    this.texts = texts;
    this.glyphs = glyphs;
  }

  /**
   * The lines after a run of tests: none when it did not take long.
   *
   * @param unicode whether the console shows more than ASCII
   */
  public static List<String> brief(BuildReport report, boolean unicode, Texts texts) {
    TestTimes tests = report.tests();
    List<String> lines = new ArrayList<>();
    if (tests == null || report.wallNs() < LEAST_WALL_NS && isFine(report)) {
      return lines;
    }
    Glyphs glyphs = unicode ? Glyphs.UNICODE : Glyphs.ASCII;
    if (report.timing().state() == State.MISSING) {
      Wrap.into(lines, "", TimingTable.missing(report, texts, glyphs), WIDTH);
      return lines;
    }
    Wrap.into(lines, "", TimingTable.summary(report, texts), WIDTH);
    TimingTable.reasons(report, lines, texts, glyphs);
    lines.addAll(new TestTable(texts, glyphs).lines(report, tests));
    return lines;
  }

  private static boolean isFine(BuildReport report) {
    return report.timing().state() != State.MISSING;
  }

  /** The part of a whole report that is about tests. */
  static List<String> part(BuildReport report, TestTimes tests, Texts texts, Glyphs glyphs) {
    return new TestTable(texts, glyphs).lines(report, tests);
  }

  private List<String> lines(BuildReport report, TestTimes tests) {
    List<String> lines = new ArrayList<>();
    wrap(lines, tested(tests));
    String flag = KeptResults.flag(report);
    if (flag != null && tests.ran() > 0) {
      wrap(lines, texts.text("timing.tests.flag", Map.of("flag", glyphs.clean(flag))));
    }
    lines.addAll(packages(report, tests));
    slowest(lines, tests);
    if (tests.reruns() > 0) {
      String key = tests.reruns() == 1 ? "timing.tests.reruns.one" : "timing.tests.reruns";
      String count = Integer.toString(tests.reruns());
      wrap(
          lines, texts.text(key, Map.of("count", count, "time", DurationText.of(tests.rerunNs()))));
    }
    return lines;
  }

  private String tested(TestTimes tests) {
    int unknown = tests.count(TestTimes.State.UNKNOWN);
    if (unknown > 0) {
      return texts.text("timing.tests.unknown", Map.of("count", Integer.toString(unknown)));
    }
    return texts.text(
        tests.ran() == 1 ? "timing.tests.one" : "timing.tests",
        Map.of(
            "ran",
            Integer.toString(tests.ran()),
            "cached",
            Integer.toString(tests.count(TestTimes.State.CACHED))));
  }

  private List<String> packages(BuildReport report, TestTimes tests) {
    List<PackageTest> longest = new ArrayList<>();
    for (PackageTest each : tests.longest()) {
      if (longest.size() < PACKAGES && each.sumNs() > 0) {
        longest.add(each);
      }
    }
    if (longest.isEmpty()) {
      return List.of();
    }
    Columns columns = new Columns();
    columns.row(
        text("timing.tests.package"),
        text("timing.column.compile"),
        text("timing.column.link"),
        text("timing.column.vet"),
        text("timing.column.run"));
    for (PackageTest each : longest) {
      columns.row(
          glyphs.name(each.importPath()),
          time(each.compileNs()),
          time(each.linkNs()),
          time(each.vetNs()),
          each.state() == TestTimes.State.CACHED
              ? text("timing.tests.cached")
              : each.state() == TestTimes.State.UNBUILT
                  ? text("timing.tests.unbuilt")
                  : time(each.runNs()));
    }
    columns.row(all(report));
    return columns.lines("  ");
  }

  /** What all of it took, with the packages that tests only import. */
  private String[] all(BuildReport report) {
    long[] sums = new long[4];
    for (StageTime stage : report.stages()) {
      Long total = stage.totalNs();
      if (stage.ofTools() && total != null) {
        int column =
            switch (stage.stage()) {
              case "link" -> 1;
              case "vet" -> 2;
              case Stage.RUN -> 3;
              default -> 0;
            };
        sums[column] += total;
      }
    }
    String[] row = new String[sums.length + 1];
    row[0] = text("timing.tests.all");
    for (int i = 0; i < sums.length; i++) {
      row[i + 1] = time(sums[i]);
    }
    return row;
  }

  private void slowest(List<String> lines, TestTimes tests) {
    StringBuilder names = new StringBuilder();
    int shown = 0;
    for (SlowTest each : tests.slowest()) {
      if (shown == TESTS || each.ns() < LEAST_TEST_NS) {
        break;
      }
      names.append(shown++ == 0 ? "" : ", ");
      names.append(glyphs.name(each.importPath())).append(Units.BOUND);
      names.append(glyphs.name(each.test())).append(Units.BOUND).append(DurationText.of(each.ns()));
    }
    if (shown > 0) {
      wrap(lines, texts.text("timing.tests.slowest", Map.of("tests", names.toString())));
    }
  }

  private String text(String key) {
    return texts.text(key, Map.of());
  }

  private static String time(@Nullable Long nanos) {
    return nanos == null || nanos == 0 ? "-" : DurationText.of(nanos);
  }

  private static void wrap(List<String> lines, String text) {
    Wrap.into(lines, "  ", text, WIDTH);
  }
}
