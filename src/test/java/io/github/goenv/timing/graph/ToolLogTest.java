package io.github.goenv.timing.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.BuildReport.ActionTime;
import io.github.goenv.timing.BuildReport.Note;
import io.github.goenv.timing.BuildReport.StageTime;
import io.github.goenv.timing.BuildReport.ToolTime;
import io.github.goenv.timing.graph.ToolLog.Run;
import io.github.goenv.timing.graph.Unreadable.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToolLogTest {
  private static final String LINE =
      "goenv1\tcompile\t\"a b\"\t1795452028318973573\t20154080\t3177000\t6354000\t0\n";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"go1.24-hello", "go1.26-hello", "go1.24-cgo", "go1.26-cgo"})
  void sumsByToolAreThoseOfTheLog(String name) {
    Map<String, long[]> expected = new TreeMap<>();
    for (String line : Fixtures.unzipped(name + "-exact.log.gz").split("\n")) {
      String[] fields = line.split("\t");
      long[] sums = expected.computeIfAbsent(fields[1], it -> new long[2]);
      sums[0] += Long.parseLong(fields[4]);
      sums[1] += Long.parseLong(fields[5]) + Long.parseLong(fields[6]);
    }
    BuildReport report = exact(name + "-exact", Fixtures.log(name + "-exact"));
    assertThat(report.precision()).isEqualTo("exact");
    Map<String, long[]> actual = new TreeMap<>();
    long cc = 0;
    for (StageTime stage : report.stages()) {
      if (stage.stage().equals("cc")) {
        cc = stage.totalNs();
      } else if (stage.ofTools()) {
        actual.put(stage.stage(), new long[] {stage.totalNs(), stage.cpuNs()});
      }
    }
    assertThat(actual.keySet()).isEqualTo(expected.keySet());
    for (Map.Entry<String, long[]> tool : expected.entrySet()) {
      assertThat(actual.get(tool.getKey())).as(tool.getKey()).isEqualTo(tool.getValue());
    }
    assertThat(cc > 0).isEqualTo(name.endsWith("cgo"));
    long graph = 0;
    long split = cc;
    for (ActionTime action : report.actions()) {
      graph += action.toolNs();
    }
    for (long[] sums : expected.values()) {
      split += sums[0];
    }
    assertThat(split).as("the rest is the helper's").isBetween(graph * 8 / 10, graph);
    assertThat(report.notes())
        .extracting(Note::code)
        .doesNotContain("tools-missing", "tools-extra");
    assertThat(report.notes()).extracting(Note::code).contains("helper-time");
  }

  @Test
  void compileAndAsmAreSplit() {
    BuildReport report = exact("go1.26-hello-exact", Fixtures.log("go1.26-hello-exact"));
    for (ActionTime action : report.actions()) {
      if ("runtime".equals(action.importPath()) && action.toolNs() > 0) {
        assertThat(action.stage()).isEqualTo("compile+asm");
        assertThat(action.tools()).extracting(ToolTime::tool).containsExactly("compile", "asm");
        return;
      }
    }
    throw new AssertionError("no runtime");
  }

  @Test
  void anOrderOfLinesMeansNothing() {
    for (String name : List.of("go1.24-cgo-exact", "go1.26-cgo-exact")) {
      ToolLog log = Fixtures.log(name);
      List<Run> runs = new ArrayList<>(log.runs());
      Collections.shuffle(runs, new Random(6));
      assertThat(exact(name, new ToolLog(runs, 0))).isEqualTo(exact(name, log));
    }
  }

  @Test
  void whatWasNotMeasuredKeepsItsLabel() {
    ToolLog log = Fixtures.log("go1.26-hello-exact");
    List<Run> runs = new ArrayList<>();
    for (Run run : log.runs()) {
      if (!run.importPath().equals("runtime") || !run.tool().equals("asm")) {
        runs.add(run);
      }
    }
    BuildReport report = exact("go1.26-hello-exact", new ToolLog(runs, 0));
    assertThat(report.precision()).isEqualTo("action");
    int missing = log.runs().size() - runs.size();
    assertThat(missing).isPositive();
    assertThat(report.notes())
        .contains(new Note("tools-missing", Map.of("count", String.valueOf(missing))));
    assertThat(report.stages()).extracting(StageTime::stage).contains("asm", "compile+asm");
  }

  @Test
  void aLogOfAnotherBuildIsSaid() {
    BuildReport report = exact("go1.26-hello-cold", Fixtures.log("go1.26-cgo-exact"));
    assertThat(report.precision()).isEqualTo("action");
    assertThat(report.notes()).extracting(Note::code).contains("tools-missing", "tools-extra");
  }

  @Test
  void withoutALogTheReportSaysSoUnlessNoToolRan() {
    Unreadable none = new Unreadable(Reason.MISSING, "");
    BuildReport cold = exact("go1.26-hello-cold", none);
    assertThat(cold.precision()).isEqualTo("action");
    assertThat(cold.notes()).containsExactly(new Note("no-tool-log", Map.of("reason", "missing")));
    BuildReport warm = exact("go1.26-hello-warm", none);
    assertThat(warm.precision()).isEqualTo("exact");
    assertThat(warm.notes()).isEmpty();
  }

  /** Since Go 1.26 cgo runs in an action of its own, and again in that which compiles. */
  @Test
  void equalRunsAreToldApartByTheirTimes() {
    List<GoAction> actions =
        List.of(action(0, "build", 5_000, 9_000, 400), action(1, "cgo run", 1_000, 5_000, 500));
    List<Run> runs =
        List.of(new Run("cgo", "p", 6_000, 300, 30), new Run("cgo", "p", 1_500, 500, 50));
    ToolJoin join = ToolJoin.of(actions, runs);
    assertThat(join.times(0)).containsExactly(new ToolTime("cgo", 1, 300, 30));
    assertThat(join.times(1)).containsExactly(new ToolTime("cgo", 1, 500, 50));
    assertThat(join.missing()).isZero();
    assertThat(join.unmatched()).isZero();
    assertThat(join.helperNs()).isEqualTo(100);
  }

  @Test
  void aClockThatMovedDoesNotMatterForASingleAction() {
    ToolJoin join =
        ToolJoin.of(
            List.of(action(0, "build", 5_000, 9_000, 400)),
            List.of(new Run("cgo", "p", 99_000_000_000L, 300, 30)));
    assertThat(join.times(0)).containsExactly(new ToolTime("cgo", 1, 300, 30));
  }

  /** On Windows the graph has the CPU time of the helper, not of what it starts. */
  @Test
  void cpuTimeOfOtherProgramsIsNotGuessed() {
    GoAction mixed =
        new GoAction(
            0, "build", "p", List.of(), List.of("cgo", "gcc"), null, null, 0, 0, 9_000, 800, 10, 0);
    Recording recording =
        new Recording(
            ActionGraph.of(List.of(mixed)),
            null,
            new ToolLog(List.of(new Run("cgo", "p", 5, 300, 30)), 0));
    BuildReport report = BuildReports.of(Fixtures.run(true, 1, null), recording);
    Map<String, Long> cpu = new TreeMap<>();
    for (StageTime stage : report.stages()) {
      if (stage.cpuNs() != null) {
        cpu.put(stage.stage(), stage.cpuNs());
      }
    }
    assertThat(cpu).containsExactly(Map.entry("cgo", 30L));
    assertThat(report.actions().get(0).tools())
        .containsExactly(new ToolTime("cgo", 1, 300, 30), new ToolTime("cc", 1, 500, 0));
  }

  private static GoAction action(int id, String mode, long start, long end, long real) {
    return new GoAction(
        id, mode, "p", List.of(), List.of("cgo"), null, null, start, start, end, real, 0, 0);
  }

  private static BuildReport exact(String name, ToolLogging log) {
    return Fixtures.report(name, true, null, log);
  }

  @Test
  void readsALine() {
    assertThat(ToolLogReader.read(LINE))
        .isEqualTo(
            new ToolLog(
                List.of(
                    new Run(
                        "compile", "a b", 1795452028318973573L, 20_154_080, 3_177_000 + 6_354_000)),
                0));
    assertThat(ToolLogReader.read(LINE.replace("a b", "a [b.test]")).runs().get(0).importPath())
        .isEqualTo("a");
    assertThat(
            ToolLogReader.read(LINE.replace("a b", "\\u4f8b\\t</script>"))
                .runs()
                .get(0)
                .importPath())
        .isEqualTo("例\t</script>");
  }

  @ParameterizedTest
  @CsvSource({
    "goenv1, goenv2",
    "compile, ''",
    "'\t0\n', '\n'",
    "'\t0\n', '\t0\t0\n'",
    "'\t0\n', '\tx\n'",
    "20154080, -1",
    "20154080, 99999999999999999999",
    "3177000, 9223372036854775807",
    "1795452028318973573, ''",
    "'\"a b\"', 'a b'",
    "'a b', 'a\" b'",
    "'a b', '\\q'",
    "'\t', ' '",
  })
  void whatIsNoSuchLineIsCounted(String right, String wrong) {
    assertThat(LINE).contains(right);
    assertThat(ToolLogReader.read(LINE + LINE.replace(right, wrong) + LINE))
        .satisfies(
            log -> {
              assertThat(log.runs()).hasSize(2);
              assertThat(log.strange()).isOne();
            });
  }

  @Test
  void aTornLogIsUsedAsFarAsItGoes() {
    String text = Fixtures.unzipped("go1.26-hello-exact.log.gz");
    int before = 0;
    for (int cut = 0; cut < text.length(); cut += 1_021) {
      ToolLog log = ToolLogReader.read(text.substring(0, cut));
      boolean torn = cut > 0 && text.charAt(cut - 1) != '\n';
      assertThat(log.strange()).isEqualTo(torn ? 1 : 0);
      assertThat(log.runs()).hasSizeGreaterThanOrEqualTo(before);
      before = log.runs().size();
    }
    Random random = new Random(7);
    for (int round = 0; round < 500; round++) {
      StringBuilder damaged = new StringBuilder(text);
      for (int i = 0; i < 20; i++) {
        damaged.setCharAt(
            random.nextInt(damaged.length()), "\0\t\n\"\\9-\uD800".charAt(random.nextInt(8)));
      }
      assertThat(exact("go1.26-hello-exact", ToolLogReader.read(damaged.toString())).stages())
          .isNotEmpty();
    }
  }

  @Test
  void whatIsNoFileIsAReason() throws IOException {
    assertThat(ToolLogReader.read(folder.resolve("none")))
        .isEqualTo(new Unreadable(Reason.MISSING, ""));
    assertThat(ToolLogReader.read(folder)).isInstanceOf(Unreadable.class);
    Path empty = Files.createFile(folder.resolve("empty"));
    assertThat(ToolLogReader.read(empty)).isEqualTo(new ToolLog(List.of(), 0));
  }
}
