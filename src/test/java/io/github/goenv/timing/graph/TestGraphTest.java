package io.github.goenv.timing.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.timing.BuildComparison;
import io.github.goenv.timing.BuildKind;
import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.BuildReport.StageTime;
import io.github.goenv.timing.BuildReportJson;
import io.github.goenv.timing.Miss;
import io.github.goenv.timing.Reason;
import io.github.goenv.timing.Reasons;
import io.github.goenv.timing.Regression;
import io.github.goenv.timing.TestComparison;
import io.github.goenv.timing.TestComparison.Cause;
import io.github.goenv.timing.TestTimes.Goal;
import io.github.goenv.timing.TestTimes.PackageTest;
import io.github.goenv.timing.TestTimes.State;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Reports of recorded runs of go test. */
class TestGraphTest {
  private static final State RAN = State.PASSED;
  private static final State KEPT = State.CACHED;
  private static final String A = "example.com/m/a";
  private static final String B = "example.com/m/b";
  private static final String D = "example.com/m/d";

  private final BuildReport first = TestReports.of("go1.26-tests", RAN, RAN, State.NONE, RAN);
  private final BuildReport kept =
      TestReports.of("go1.26-tests-kept", KEPT, KEPT, State.NONE, KEPT);
  private final BuildReport changed =
      TestReports.of("go1.26-tests-changed", KEPT, RAN, State.NONE, KEPT);

  @Test
  void aTestProgramIsAStageAndNoneOfGosOwnWork() {
    StageTime run = stage(first, "run");
    assertThat(run.count()).isEqualTo(3); // c has no tests
    assertThat(run.totalNs()).isBetween(300_000_000L, 340_000_000L);
    assertThat(run.cpuNs()).isNull();
    assertThat(stage(first, "go").maxNs()).isLessThan(run.maxNs());
    assertThat(stage(first, "link").count()).isEqualTo(3);
    assertThat(first.criticalPath()).last().matches(step -> step.stage().equals("run"));
    assertThat(first.notes()).isEmpty();
  }

  @Test
  void aKeptResultIsNoRun() {
    assertThat(kept.stages()).noneMatch(stage -> stage.stage().equals("run"));
    assertThat(kept.stages()).noneMatch(stage -> stage.stage().equals("link"));
    assertThat(BuildKind.of(kept)).isEqualTo(BuildKind.WARM);
    for (PackageTest each : kept.tests().packages()) {
      assertThat(each.runNs()).as(each.importPath()).isNull();
      assertThat(each.sumNs()).as(each.importPath()).isZero();
    }
  }

  @Test
  void timesOfAPackageAreThoseOfItsTestProgramToo() {
    PackageTest a = first.tests().packages().get(0);
    // What is linked again is not always run again.
    assertThat(changed.tests().packages().get(0).linkNs()).isPositive();
    assertThat(changed.tests().packages().get(0).runNs()).isNull();
    // a as it is, a with its tests, a_test, and the main package of a.test
    assertThat(a.compileNs()).isEqualTo(26_460_163L + 28_926_071L + 24_605_808L + 71_622_681L);
    assertThat(a.linkNs()).isEqualTo(387_543_438L);
    assertThat(a.vetNs()).isEqualTo(15_732_518L + 45_826_037L + 10_674_229L);
    assertThat(a.runNs()).isBetween(306_000_000L, 306_999_999L);
    assertThat(first.tests().longest().get(0)).isEqualTo(a);
    assertThat(first.tests().packages().get(2).runNs()).isNull();
  }

  @Test
  void aGraphAloneDoesNotTellWhatRan() {
    BuildReport foreign = TestReports.foreign("go1.26-tests-kept");
    assertThat(foreign.goal()).isEqualTo("test");
    assertThat(foreign.tests().packages())
        .extracting(PackageTest::state)
        .containsExactlyInAnyOrder(State.UNKNOWN, State.UNKNOWN, State.NONE, State.UNKNOWN);
    assertThat(TestReports.foreign("go1.26-tests").tests().longest().get(0).runNs()).isPositive();
    BuildReport build =
        ForeignBuild.report(new Recording(Fixtures.graph("go1.26-hello-cold")), "linux", "amd64");
    assertThat(build.tests()).isNull();
    assertThat(build.goal()).isEqualTo("build");
  }

  @Test
  void packagesThatAreCompiledTwiceAreToldApart() {
    Map<String, String> causes = new TreeMap<>();
    for (Miss miss : BuildComparison.of(first, changed).misses()) {
      causes.put(miss.importPath(), miss.cause().code());
    }
    assertThat(causes)
        .containsOnly(
            Map.entry("example.com/m/a_test", "dependency"),
            Map.entry("example.com/m/b [example.com/m/a.test]", "own-inputs"),
            Map.entry("example.com/m/b [example.com/m/b.test]", "own-inputs"),
            Map.entry("example.com/m/b.test", "dependency"));
  }

  @Test
  void saysWhyTestsRanAsFarAsItIsKnown() {
    assertThat(TestComparison.causes(first, kept)).isEmpty();
    assertThat(TestComparison.causes(kept, changed)).containsExactly(Map.entry(B, Cause.PROGRAM));
    assertThat(TestComparison.causes(kept, first).values()).containsOnly(Cause.SAME_PROGRAM);
    // What it is linked of changed; its content did not.
    BuildReport linked = TestReports.of("go1.26-tests-changed", RAN, KEPT, State.NONE, KEPT);
    assertThat(TestComparison.causes(first, linked))
        .containsExactly(Map.entry(A, Cause.SAME_PROGRAM));
    BuildReport failed =
        TestReports.of("go1.26-tests", State.FAILED, State.UNBUILT, State.NONE, RAN);
    assertThat(TestComparison.causes(failed, first))
        .containsEntry(A, Cause.NOT_PASSED)
        .containsEntry(B, Cause.NOT_PASSED)
        .containsEntry(D, Cause.SAME_PROGRAM);
    assertThat(TestComparison.causes(TestReports.of("go1.26-tests", RAN), first))
        .containsEntry(B, Cause.NEW);
    assertThat(TestComparison.causes(TestReports.foreign("go1.26-tests"), first))
        .containsEntry(A, Cause.UNKNOWN);
    BuildReport counted =
        TestReports.of(
            "go1.26-tests",
            Goal.TEST,
            0,
            1,
            List.of("-json", "-count=1"),
            RAN,
            RAN,
            State.NONE,
            RAN);
    assertThat(TestComparison.causes(first, counted).values()).containsOnly(Cause.FLAG);
  }

  @Test
  void comparesLikeWithLike() {
    assertThat(Regression.obstacle(first, first).map(Regression.Obstacle::code))
        .contains("kind"); // some from the cache
    assertThat(Regression.obstacle(kept, kept)).isEmpty();
    BuildReport ran = TestReports.of("go1.26-tests-kept", RAN, KEPT, State.NONE, KEPT);
    assertThat(Regression.obstacle(kept, ran)).contains(Regression.Obstacle.RAN);
    BuildReport build = Fixtures.report("go1.26-hello-warm", true);
    assertThat(Regression.obstacle(build, kept)).contains(Regression.Obstacle.GOAL);
    assertThat(Regression.comparesPackages(build, kept)).isFalse();
    BuildReport integration =
        TestReports.of(
            "go1.26-tests-kept",
            Goal.INTEGRATION_TEST,
            0,
            1,
            List.of(),
            KEPT,
            KEPT,
            State.NONE,
            KEPT);
    assertThat(Regression.obstacle(integration, kept)).contains(Regression.Obstacle.GOAL);
    assertThat(TestComparison.runs(first, changed))
        .extracting(BuildComparison.Delta::name)
        .containsExactly(B);
    assertThat(TestComparison.runs(first, kept)).isEmpty();
  }

  @Test
  void saysWhyTestsTookLong() {
    assertThat(codes(TestReports.running(3_000_000_000L, 1_000_000_000L, false)))
        .containsExactly("run.alone");
    assertThat(codes(TestReports.running(3_000_000_000L, 3_000_000_000L, true)))
        .containsExactly("run");
    assertThat(codes(kept)).isEmpty();
  }

  @Test
  void aReportIsTheSameAfterItWasWritten() throws Exception {
    for (BuildReport report : TestReports.all()) {
      StringWriter out = new StringWriter();
      BuildReportJson.write(report, out);
      assertThat(BuildReportJson.read(new StringReader(out.toString()))).isEqualTo(report);
    }
  }

  private static List<String> codes(BuildReport report) {
    return Reasons.of(report).stream().map(Reason::code).toList();
  }

  private static StageTime stage(BuildReport report, String name) {
    return report.stages().stream()
        .filter(stage -> stage.stage().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
