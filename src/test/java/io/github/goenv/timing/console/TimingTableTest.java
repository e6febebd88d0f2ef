package io.github.goenv.timing.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.text.Cells;
import io.github.goenv.timing.BuildComparison;
import io.github.goenv.timing.BuildComparisonTest;
import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.BuildReport.Note;
import io.github.goenv.timing.BuildReport.Outcome;
import io.github.goenv.timing.BuildReport.StageTime;
import io.github.goenv.timing.BundleTexts;
import io.github.goenv.timing.Decimals;
import io.github.goenv.timing.DurationText;
import io.github.goenv.timing.ReasonsTest;
import io.github.goenv.timing.graph.Fixtures;
import io.github.goenv.timing.graph.ForeignBuild;
import io.github.goenv.timing.graph.GoTrace;
import io.github.goenv.timing.graph.Idle;
import io.github.goenv.timing.graph.Recording;
import io.github.goenv.timing.graph.TestReports;
import io.github.goenv.timing.graph.ToolLog;
import io.github.goenv.timing.graph.Unreadable;
import io.github.goenv.timing.graph.Unreadable.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TimingTableTest {
  private final BundleTexts texts = new BundleTexts();

  @Test
  void aColdBuild() {
    assertThat(ascii("go1.26-hello-cold"))
        .containsExactly(
            "go build linux/amd64: 11.5 s, 61 packages built, 0 from the cache, tools kept 1.0 of 2"
                + " cores busy",
            "  why: Nothing came from the build cache: all 61 packages were compiled, 60 of them Go's own. With a",
            "    cache (GOCACHE) that is kept between builds go compiles only what changed.",
            "  why: runtime, one of Go's own packages, kept everything waiting: for 5.14 s (45 % of the wall",
            "    time) nothing else could run. More cores do not help; a build cache that is kept does.",
            "  stage        count   total    mean      P50     P95     max     CPU",
            "  queue          126       -  183 ms  0.00 ms  993 ms  2.42 s       -",
            "  compile         47  5.47 s  116 ms    39 ms  541 ms  791 ms  3.23 s",
            "  compile+asm     14  10.4 s  742 ms   164 ms  5.79 s  5.79 s  7.76 s",
            "  link             1  136 ms  136 ms   136 ms  136 ms  136 ms  134 ms",
            "  go             126  716 ms  5.7 ms   2.3 ms   21 ms   52 ms       -",
            "  longest chain 10.0 s (88 % of the wall time, CPU 8.16 s): ... > internal/runtime/maps"
                + " 541 ms >",
            "    runtime 5.79 s > ... > syscall 959 ms > time 791 ms > internal/poll 325 ms > os 600 ms >"
                + " ...",
            "  with any number of cores 10.3 s, if each step took what it took here",
            "  most tool time: runtime 5.79 s (CPU 5.49 s), reflect 2.01 s (CPU 1.04 s), syscall 959 ms",
            "    (CPU 421 ms), time 791 ms (CPU 441 ms), os 600 ms (CPU 600 ms)");
  }

  @Test
  void aWarmBuildIsOneLine() {
    assertThat(ascii("go1.26-hello-warm"))
        .containsExactly("go build linux/amd64: 51 ms, 0 packages built, 61 from the cache");
  }

  @Test
  void aFailedBuildSaysSo() {
    String line = "  The build failed: these are the times of what had run.";
    assertThat(TimingTable.lines(Fixtures.report("go1.26-broken", false), false, texts))
        .contains(line)
        .doesNotHaveDuplicates();
    assertThat(ascii("go1.26-hello-cold")).doesNotContain(line);
  }

  @Test
  void aProgramOfSomebodyElseThatWasNotLinkedIsAFailure() {
    String link =
        "[{\"ID\":0,\"Mode\":\"link\",\"Package\":\"p\",\"TimeStart\":\"2026-11-23T13:00:00Z\","
            + "\"TimeDone\":\"2026-11-23T13:00:09Z\",\"Cmd\":[\"/go/pkg/tool/linux_amd64/link\"],"
            + "\"CmdReal\":8000000000,\"ActionID\":\"a\"ID}]";
    assertThat(foreign(link.replace("ID}", "}")).outcome()).isEqualTo(Outcome.FAILURE);
    assertThat(foreign(link.replace("ID}", ",\"BuildID\":\"a/b\"}")).outcome())
        .isEqualTo(Outcome.SUCCESS);
  }

  private static BuildReport foreign(String graph) {
    return ForeignBuild.report(new Recording(Fixtures.read(graph)), "os", "arch");
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void everyReasonHasASentence(Reason reason) {
    BuildReport report =
        Fixtures.report(Fixtures.run(true, 1, null), new Unreadable(reason, "\u001b[31m$[3]"));
    assertThat(String.join(" ", TimingTable.lines(report, false, texts)))
        .startsWith("No stage timing: ")
        .contains("(?[31m$[3])")
        .containsPattern("The build +is +not +affected\\.$");
  }

  @ParameterizedTest
  @MethodSource("io.github.goenv.timing.BuildReportJsonTest#fixtures")
  void fitsAnyConsole(String name) {
    BuildReport report = Fixtures.report(name, false);
    for (String line : TimingTable.lines(report, true, texts)) {
      assertThat(Cells.of(line)).as(line).isLessThanOrEqualTo(100);
    }
    for (String line : TimingTable.lines(report, false, texts)) {
      assertThat(line).matches("[ -~]{1,100}");
    }
  }

  @Test
  void hostileNamesDoNotSteerTheTerminal() {
    String path = "evil\u001b]0;x\u0007\u202e\u009b/" + "long/".repeat(60);
    String graph =
        "[{\"ID\":0,\"Mode\":\"b\\u001b[2J\",\"Package\":\""
            + path.replace("\u001b", "\\u001b").replace("\u0007", "\\u0007")
            + "\",\"TimeStart\":\"2026-11-23T13:00:00Z\","
            + "\"TimeDone\":\"2026-11-23T13:00:09Z\",\"Cmd\":[\"compile\"],\"CmdReal\":8000000000}]";
    BuildReport report =
        Fixtures.report(Fixtures.run(true, 9_000_000_000L, null), Fixtures.read(graph));
    List<String> lines = TimingTable.lines(report, true, texts);
    assertThat(String.join("", lines)).matches("[ -~\u2026\u203a]+").contains("\u2026");
    for (String line : lines) {
      assertThat(line.length()).isLessThanOrEqualTo(100);
    }
  }

  @Test
  void aNameOfEveryLanguageIsShownWhereItCanBe() {
    assertThat(Glyphs.UNICODE.clean("例え/é")).isEqualTo("例え/é");
    assertThat(Glyphs.ASCII.clean("例え/é")).isEqualTo("??/?");
  }

  @Test
  void wideHeadingsKeepTheColumnsStraight() {
    Columns columns = new Columns();
    columns.row("阶段", "总计");
    columns.row("compile", "1");
    assertThat(columns.lines("")).containsExactly("阶段     总计", "compile     1");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 ms",
    "4999, 0.00 ms",
    "5000, 0.01 ms",
    "94999, 0.09 ms",
    "95000, 0.1 ms",
    "9949999, 9.9 ms",
    "9950000, 10 ms",
    "999499999, 999 ms",
    "999500000, 1.00 s",
    "9994999999, 9.99 s",
    "9995000000, 10.0 s",
    "99949999999, 99.9 s",
    "99950000000, 100 s",
    "3600000000000, 3600 s",
    "9223372036854775807, 9223372037 s"
  })
  void durationsKeepTheirDigits(long nanos, String text) {
    assertThat(DurationText.of(nanos)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 0.000001",
    "1000000, 1",
    "12345678, 12.345678",
    "12300000, 12.3",
    "-1500000, -1.5",
    "-1, -0.000001",
    "9223372036854775807, 9223372036854.775807"
  })
  void millisecondsAreExact(long nanos, String millis) {
    assertThat(Decimals.millis(nanos)).isEqualTo(millis);
    assertThat(Decimals.readMillis(millis)).isEqualTo(nanos);
  }

  @Test
  void theBundleHasNoTextThatNothingUses() {
    TreeSet<String> used = new TreeSet<>();
    BundleTexts counting = texts;
    List<BuildReport> reports = new ArrayList<>();
    for (Reason reason : Reason.values()) {
      reports.add(Fixtures.report(Fixtures.run(true, 1, null), new Unreadable(reason, "")));
      reports.add(Fixtures.report(Fixtures.run(true, 1, null), new Unreadable(reason, "x")));
    }
    reports.add(Fixtures.report(Fixtures.run(true, 1, null), new Idle(60, List.of())));
    reports.add(Fixtures.report("go1.26-hello-cold", true));
    reports.add(Fixtures.report("go1.26-hello-warm", true));
    reports.add(
        ForeignBuild.report(new Recording(Fixtures.graph("go1.26-hello-cold")), "os", "arch"));
    reports.add(Fixtures.report("go1.26-broken", false));
    reports.add(Fixtures.report("go1.26-hello-cold", true, Fixtures.trace("go1.26-hello-warm")));
    reports.add(partial());
    reports.add(everyNote());
    reports.add(onePackage());
    reports.add(everyTraceNote());
    reports.add(noTrace());
    reports.add(cpu(9_000_000_000L));
    reports.add(partial().noted(new Note("not-exact", Map.of("reason", "long"))));
    reports.add(partial().noted(new Note("together", Map.of("count", "3"))));
    reports.add(partial().noted(new Note("untraced", Map.of())));
    reports.add(Fixtures.report("go1.26-cgo-exact", true, null, Fixtures.log("go1.26-cgo-exact")));
    reports.add(Fixtures.report("go1.26-cgo-exact", true, null, noLog()));
    reports.add(Fixtures.report("go1.26-cgo-exact", true, null, oddLog()));
    reports.addAll(ReasonsTest.reports());
    reports.addAll(TestReports.all());
    for (BuildReport report : reports) {
      TimingTable.lines(
          report,
          false,
          (key, args) -> {
            used.add(key);
            return counting.text(key, args);
          });
    }
    used.add("timing.reason.idle"); // of the page
    used.addAll(BuildComparisonTest.keys());
    for (BuildReport before : TestReports.all()) {
      for (BuildReport after : TestReports.all()) {
        ComparisonLines.of(
            BuildComparison.of(before, after),
            false,
            (key, args) -> {
              used.add(key);
              return counting.text(key, args);
            });
      }
    }
    used.add("timing.column.scans");
    used.add("timing.column.scan-time");
    TreeSet<String> written = new TreeSet<>(texts.all().stringPropertyNames());
    written.removeIf(key -> key.startsWith("timing.note.scan-")); // DefenderJoinTest walks these
    assertThat(used).isEqualTo(written);
  }

  @Test
  void scansHaveColumnsWhenTheyAreKnown() {
    List<StageTime> stages =
        List.of(
            new StageTime("asm", 3, 9_000_000L, 3_000_000, 2, 3, 4, null, null, null),
            new StageTime("link", 1, 9_000_000L, 9_000_000, 9, 9, 9, null, 12, 345_000_000L));
    BuildReport plain = onePackage();
    assertThat(TimingTable.lines(plain, false, texts).get(1)).doesNotContain("scan");
    assertThat(TimingTable.lines(plain.withStages(stages), false, texts).subList(1, 4))
        .satisfiesExactly(
            head -> assertThat(head).endsWith("max  CPU  scans  scan time"),
            asm -> assertThat(asm).endsWith("      -          -"),
            link -> assertThat(link).endsWith("     12     345 ms"));
  }

  /** Two cores for one second: Wine says of more. */
  @Test
  void cpuTimeThatCannotBeIsNotShown() {
    assertThat(TimingTable.lines(cpu(2_000_000_000L), false, texts))
        .anyMatch(line -> line.contains("tools kept 2.0 of 2 cores busy"))
        .anyMatch(line -> line.matches("  compile .* 2\\.00 s"));
    assertThat(TimingTable.lines(cpu(9_000_000_000L), false, texts))
        .noneMatch(line -> line.contains("cores busy"))
        .anyMatch(line -> line.matches("  compile .* -"))
        .anyMatch(line -> line.startsWith("  CPU times are not shown by stage: "));
  }

  private static BuildReport cpu(long nanos) {
    String graph =
        "[{\"ID\":0,\"Mode\":\"build\",\"Package\":\"p\",\"BuildID\":\"a/b\","
            + "\"TimeStart\":\"2026-11-23T13:00:00Z\",\"TimeDone\":\"2026-11-23T13:00:01Z\","
            + "\"Cmd\":[\"compile\"],\"CmdReal\":1000000000,\"CmdUser\":"
            + nanos
            + "}]";
    return Fixtures.report(Fixtures.run(true, 1_000_000_000L, null), Fixtures.read(graph));
  }

  private static BuildReport partial() {
    return Fixtures.report(
        Fixtures.run(false, 1, null),
        Fixtures.read(
            "[{\"ID\":0,\"Mode\":\"link\"},{\"ID\":1,\"Mode\":\"build\",\"TimeStart\":"
                + "\"2026-11-23T13:00:00Z\",\"TimeDone\":\"2026-11-23T13:00:09Z\"}]"));
  }

  @Test
  void onePackageIsOne() {
    assertThat(TimingTable.lines(onePackage(), false, texts).get(0))
        .contains(", 1 package built, 0 from the cache");
  }

  private static BuildReport onePackage() {
    return Fixtures.report(
        Fixtures.run(true, 1, null),
        Fixtures.read(
            "[{\"ID\":0,\"Mode\":\"build\",\"Package\":\"a\",\"ActionID\":\"x\",\"BuildID\":\"x/y\",\"Cmd\":[\"/go/pkg/tool/linux_amd64/compile\"],\"CmdReal\":1000000,"
                + "\"TimeReady\":\"2026-11-23T13:00:00Z\",\"TimeStart\":\"2026-11-23T13:00:00Z\","
                + "\"TimeDone\":\"2026-11-23T13:00:01Z\"}]"));
  }

  private static BuildReport everyTraceNote() {
    return Fixtures.report(
        "go1.26-hello-warm",
        true,
        new GoTrace(List.of(), List.of(5L), List.of("a@v1"), List.of(), true, 1));
  }

  private static Unreadable noLog() {
    return new Unreadable(Reason.MISSING, "");
  }

  private static ToolLog oddLog() {
    return new ToolLog(List.of(new ToolLog.Run("compile", "x", 1, 1, 1)), 1);
  }

  private static BuildReport noTrace() {
    return Fixtures.report("go1.26-hello-warm", true, new Unreadable(Reason.EMPTY, ""));
  }

  private static BuildReport everyNote() {
    StringBuilder graph = new StringBuilder("[");
    for (int i = 0; i < 30; i++) {
      graph.append(i == 0 ? "" : ",");
      graph.append("{\"ID\":").append(i).append(",\"Mode\":\"m").append(i).append("\",\"Deps\":[");
      graph.append(i == 3 ? "99" : i == 4 ? "4" : "").append("],\"Cmd\":[\"brotli\"],");
      graph.append("\"TimeStart\":\"2026-11-23T13:00:09Z\",\"TimeDone\":\"2026-11-23T13:00:00Z\"}");
    }
    graph.append(",{\"ID\":100,\"Mode\":\"build\",\"Cmd\":null}]");
    return Fixtures.report(Fixtures.run(false, 1, null), Fixtures.read(graph.toString()));
  }

  private List<String> ascii(String name) {
    return TimingTable.lines(Fixtures.report(name, true), false, texts);
  }
}
