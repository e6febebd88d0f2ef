package io.github.goenv.timing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.timing.BuildReport.ActionTime;
import io.github.goenv.timing.BuildReport.Note;
import io.github.goenv.timing.BuildReport.StageTime;
import io.github.goenv.timing.BuildReport.State;
import io.github.goenv.timing.BuildReport.Step;
import io.github.goenv.timing.graph.ActionGraph;
import io.github.goenv.timing.graph.Fixtures;
import io.github.goenv.timing.graph.GoAction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every recorded Go version, judged by counts taken from the raw text in another way. */
class RecordedBuildsTest {
  static Stream<String> fixtures() {
    return Fixtures.GO_VERSIONS.stream()
        .flatMap(
            go ->
                Stream.of("hello-cold", "hello-warm", "cgo-cold", "broken")
                    .map(name -> "go" + go + "-" + name));
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void sumsAgreeWithTheRawFileToTheNanosecond(String name) {
    String raw = Fixtures.text(name);
    BuildReport report = Fixtures.report(name, !name.endsWith("broken"));
    long stages = 0;
    long stageCpu = 0;
    int stageCount = 0;
    for (StageTime stage : report.stages()) {
      Long cpu = stage.cpuNs();
      if (stage.ofTools()) {
        stages += stage.totalNs();
        stageCpu += cpu == null ? 0 : cpu;
        stageCount += stage.count();
      } else {
        assertThat(cpu).as("the graph has the CPU time of tools alone").isNull();
      }
    }
    assertThat(stages).isEqualTo(sum(raw, "CmdReal"));
    assertThat(stageCpu).isEqualTo(sum(raw, "CmdUser") + sum(raw, "CmdSys"));
    assertThat(stageCount).isEqualTo(count(raw, "\"Cmd\": \\["));

    long actions = 0;
    long packages = 0;
    for (ActionTime action : report.actions()) {
      actions += action.toolNs();
    }
    for (PackageTimes of : PackageTimes.of(report)) {
      packages += of.toolNs();
    }
    assertThat(actions).isEqualTo(stages);
    assertThat(packages).isEqualTo(stages);
    assertThat(report.actions()).hasSize(count(raw, "\"ID\": "));
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void everyActionIsUnderstood(String name) {
    BuildReport report = Fixtures.report(name, true);
    assertThat(report.timing().state()).isEqualTo(State.COMPLETE);
    assertThat(report.notes()).isEmpty();
    for (ActionTime action : report.actions()) {
      assertThat(action.stage()).isNotNull().doesNotContain("other");
      assertThat(action.mode()).doesNotContain("/");
      assertThat(action.startNs()).isNotNull().isNotNegative();
      assertThat(action.endNs()).isNotNull().isGreaterThanOrEqualTo(action.startNs());
    }
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void goesOwnWorkIsTheRestOfEachRun(String name) {
    ActionGraph graph = Fixtures.graph(name);
    long expected = 0;
    for (GoAction action : graph.actions()) {
      expected += Math.max(0, action.doneNs() - action.startNs() - action.realNs());
    }
    List<StageTime> stages = Fixtures.report(name, true).stages();
    StageTime last = stages.get(stages.size() - 1);
    assertThat(last.stage()).isEqualTo("go");
    assertThat(last.totalNs()).isEqualTo(expected).isPositive();
    assertThat(last.count()).isEqualTo(graph.actions().size());
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void theLongestChainFitsIntoTheBuild(String name) {
    BuildReport report = Fixtures.report(name, true);
    long chain = 0;
    for (Step step : report.criticalPath()) {
      chain += step.toolNs();
    }
    assertThat(chain).isLessThanOrEqualTo(report.wallNs());
    assertThat(report.criticalPath().isEmpty()).isEqualTo(name.endsWith("warm"));
    if (name.endsWith("cold")) {
      assertThat(report.criticalPath().get(report.criticalPath().size() - 1).stage())
          .isEqualTo("link");
    }
  }

  @ParameterizedTest
  @CsvSource({
    // go, built cold, of them with assembly, cgo's from the cache
    "1.21, 42, 11, 22",
    "1.22, 45, 12, 23",
    "1.23, 53, 12, 29",
    "1.24, 55, 13, 31",
    "1.25, 60, 13, 40",
    "1.26, 61, 14, 41",
    "1.27, 59, 15, 41",
  })
  void countsPackagesAndStages(String go, int packages, int mixed, int cgoCached) {
    BuildReport cold = Fixtures.report("go" + go + "-hello-cold", true);
    assertThat(cold.packagesBuilt()).isEqualTo(packages);
    assertThat(cold.packagesCached()).isZero();
    Map<String, Integer> stages = counts(cold);
    assertThat(stages).containsEntry("compile", packages - mixed);
    assertThat(stages).containsEntry("compile+asm", mixed);
    assertThat(stages).containsEntry("link", 1);

    BuildReport warm = Fixtures.report("go" + go + "-hello-warm", true);
    assertThat(warm.packagesBuilt()).isZero();
    assertThat(warm.packagesCached()).isEqualTo(packages);
    assertThat(counts(warm)).containsOnlyKeys("go");

    BuildReport cgo = Fixtures.report("go" + go + "-cgo-cold", true);
    assertThat(cgo.packagesBuilt()).isEqualTo(2);
    assertThat(cgo.packagesCached()).isEqualTo(cgoCached);
  }

  @ParameterizedTest
  @CsvSource({"1.21", "1.22", "1.23", "1.24", "1.25"})
  void cgoIsOneMixedActionUpToGo125(String go) {
    assertThat(counts(Fixtures.report("go" + go + "-cgo-cold", true)))
        .containsOnlyKeys("cgo+cc+compile", "cgo+cc+compile+asm", "link", "go");
  }

  @ParameterizedTest
  @CsvSource({"1.26", "1.27"})
  void cgoIsMostlySplitSinceGo126(String go) {
    Map<String, Integer> stages = counts(Fixtures.report("go" + go + "-cgo-cold", true));
    assertThat(stages).containsEntry("cgo", 2).containsEntry("cc", 18);
    assertThat(stages)
        .containsOnlyKeys("cgo", "cc", "cgo+cc+compile", "cgo+cc+compile+asm", "link", "go");
  }

  @ParameterizedTest
  @MethodSource("versions")
  void aFailedCompileIsNeitherBuiltNorCached(String go) {
    BuildReport report = Fixtures.report("go" + go + "-broken", false);
    assertThat(report.packagesBuilt()).isZero();
    assertThat(report.notes())
        .containsExactly(new Note("not-built", Map.of("failed", "1", "skipped", "1")));
    for (ActionTime action : report.actions()) {
      String path = action.importPath();
      if (path != null && path.startsWith("example.com/broken")) {
        assertThat(action.cached()).as(path).isFalse();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("versions")
  void anInterruptedBuildHasNoTimes(String go) {
    ActionGraph graph = Fixtures.graph("go" + go + "-interrupted");
    assertThat(graph.state()).isEqualTo(ActionGraph.State.NOT_RUN);
    BuildReport report = Fixtures.report(Fixtures.run(false, 4_000_000_000L, null), graph);
    assertThat(report.timing())
        .isEqualTo(new BuildReport.TimingStatus(State.MISSING, "interrupted", null));
    assertThat(report.packagesBuilt()).isNull();
    assertThat(report.packagesCached()).isNull();
    assertThat(report.stages()).isEmpty();
    assertThat(report.actions()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1.25", "1.26", "1.27"})
  void waitingOfAPackageIsThatOfTheGraph(String go) {
    String name = "go" + go + "-hello-cold";
    Map<String, Long> expected = new TreeMap<>();
    for (GoAction action : Fixtures.graph(name).actions()) {
      String path = action.importPath();
      if (path != null) {
        expected.merge(path, action.startNs() - action.readyNs(), Long::sum);
      }
    }
    Map<String, Long> waited = new TreeMap<>();
    for (ActionTime action : Fixtures.report(name, true).actions()) {
      if (action.importPath() != null) {
        waited.merge(action.importPath(), action.queueNs(), Long::sum);
      }
    }
    assertThat(expected).containsAllEntriesOf(waited);
    assertThat(waited.values()).anyMatch(each -> each > 0);
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void waitingIsAStageOfItsOwn(String name) {
    Durations waits = new Durations();
    for (GoAction action : Fixtures.graph(name).actions()) {
      if (action.startNs() > action.readyNs()) {
        waits.add(action.startNs() - action.readyNs());
      }
    }
    StageTime queue = Fixtures.report(name, true).stages().get(0);
    assertThat(queue)
        .isEqualTo(
            new StageTime(
                "queue",
                waits.count(),
                null,
                waits.mean(),
                waits.percentile(50),
                waits.percentile(95),
                waits.max(),
                null,
                null,
                null));
    assertThat(queue.count()).isPositive();
  }

  @ParameterizedTest
  @CsvSource({
    "1.21, cover, cover+compile", "1.26, cover, cover", "1.27, cover, cover",
    "1.21, profile, ", "1.26, profile, preprofile", "1.27, profile, preprofile",
    "1.21, vet, vet", "1.26, vet, vet", "1.27, vet, vet",
  })
  void otherKindsOfWorkHaveTheirStages(String go, String kind, String stage) {
    BuildReport report = Fixtures.report("go" + go + "-kinds-" + kind, true);
    assertThat(report.notes()).isEmpty();
    Map<String, Integer> counts = counts(report);
    if (stage == null) {
      assertThat(counts).as("before Go 1.23 the compiler read the profile").containsKey("compile");
    } else {
      assertThat(counts).containsKey(stage);
    }
    assertThat(counts.keySet()).allMatch(it -> !it.contains("other"));
  }

  static List<String> versions() {
    return Fixtures.GO_VERSIONS;
  }

  private static Map<String, Integer> counts(BuildReport report) {
    Map<String, Integer> counts = new TreeMap<>();
    for (StageTime stage : report.stages()) {
      if (!stage.stage().equals("queue")) {
        counts.put(stage.stage(), stage.count());
      }
    }
    return counts;
  }

  private static long sum(String raw, String field) {
    BigInteger sum = BigInteger.ZERO;
    for (String number : numbers(raw, field)) {
      sum = sum.add(new BigInteger(number));
    }
    return sum.longValueExact();
  }

  private static List<String> numbers(String raw, String field) {
    List<String> numbers = new ArrayList<>();
    Matcher matcher = Pattern.compile("\"" + field + "\": ([0-9]+)").matcher(raw);
    while (matcher.find()) {
      numbers.add(matcher.group(1));
    }
    return numbers;
  }

  private static int count(String raw, String regex) {
    return (int) Pattern.compile(regex).matcher(raw).results().count();
  }
}
