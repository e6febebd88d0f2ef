package io.github.goenv.timing.graph;

import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.BuildReport.ActionTime;
import io.github.goenv.timing.TestTimes;
import io.github.goenv.timing.TestTimes.Goal;
import io.github.goenv.timing.TestTimes.PackageTest;
import io.github.goenv.timing.TestTimes.SlowTest;
import io.github.goenv.timing.TestTimes.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reports of recorded runs of {@code go test}, with what their events said. */
public final class TestReports {
  private TestReports() {}

  /** Packages of the module in {@code tests.txt}. */
  private static final List<String> PATHS =
      List.of("example.com/m/a", "example.com/m/b", "example.com/m/c", "example.com/m/d");

  /** One in which these became of a, b, c and d. */
  public static BuildReport of(String graph, State... states) {
    return of(graph, Goal.TEST, 0, 30_000_000_000L, List.of("-json"), states);
  }

  public static BuildReport of(
      String graph, Goal goal, int reruns, long wallNs, List<String> words, State... states) {
    List<PackageTest> packages = new ArrayList<>();
    boolean failed = false;
    for (int i = 0; i < states.length; i++) {
      failed |= states[i] == State.FAILED || states[i] == State.UNBUILT;
      Long run = states[i].ran() ? Long.valueOf(5_000_000L) : null;
      packages.add(new PackageTest(PATHS.get(i), states[i], 2, null, null, null, run));
    }
    List<SlowTest> slowest =
        List.of(
            new SlowTest(PATHS.get(0), "TestAdd", 150_000_000L),
            new SlowTest(PATHS.get(0), "TestTable/slow", 120_000_000L),
            new SlowTest(PATHS.get(1), "TestTwo", 1_000_000L));
    List<String> command = new ArrayList<>(List.of("/usr/local/go/bin/go", "test"));
    command.addAll(words);
    command.add("./...");
    BuildRun run =
        new BuildRun(
            "linux",
            "amd64",
            "go1.26.8",
            command,
            !failed,
            Instant.parse("2026-11-28T16:16:00Z"),
            wallNs,
            2,
            Map.of("GOVERSION", "go1.26.8"),
            List.of(),
            List.of(),
            new TestTimes(goal, packages, slowest, reruns, reruns * 1_000_000_000L));
    return BuildReports.of(run, new Recording(Fixtures.graph(graph)));
  }

  /** One whose two test programs ran for so long, both at once or one after the other. */
  public static BuildReport running(long firstNs, long secondNs, boolean together) {
    Instant begin = Instant.parse("2026-11-28T16:16:00Z");
    String graph =
        "["
            + action(0, "go test", null, "[1,2]", begin, 0, 0)
            + ","
            + action(1, "test run", PATHS.get(0), "[3]", begin, 0, firstNs)
            + ","
            + action(
                2,
                "test run",
                PATHS.get(1),
                "[4]",
                begin,
                together ? 0 : firstNs,
                together ? secondNs : firstNs + secondNs)
            + ","
            + action(3, "link", PATHS.get(0) + ".test", "[]", begin, 0, 0)
            + ","
            + action(4, "link", PATHS.get(1) + ".test", "[]", begin, 0, 0)
            + "]";
    List<PackageTest> packages = new ArrayList<>();
    for (String path : PATHS.subList(0, 2)) {
      packages.add(new PackageTest(path, State.PASSED, 1, null, null, null, null));
    }
    long wall = together ? Math.max(firstNs, secondNs) : firstNs + secondNs;
    BuildRun run =
        new BuildRun(
            "linux",
            "amd64",
            "go1.26.8",
            List.of("go", "test"),
            true,
            begin,
            wall,
            2,
            Map.of(),
            List.of(),
            List.of(),
            new TestTimes(Goal.TEST, packages, List.of(), 0, 0));
    return BuildReports.of(run, new Recording(Fixtures.read(graph)));
  }

  private static String action(
      int id, String mode, String path, String deps, Instant begin, long fromNs, long toNs) {
    return "{\"ID\":"
        + id
        + ",\"Mode\":\""
        + mode
        + "\",\"Package\":\""
        + (path == null ? "" : path)
        + "\",\"Deps\":"
        + deps
        + ",\"TimeReady\":\""
        + begin.plusNanos(fromNs)
        + "\",\"TimeStart\":\""
        + begin.plusNanos(fromNs)
        + "\",\"TimeDone\":\""
        + begin.plusNanos(toNs)
        + "\",\"Cmd\":null}";
  }

  /** What somebody else recorded. */
  public static BuildReport foreign(String graph) {
    return ForeignBuild.report(new Recording(Fixtures.graph(graph)), "linux", "amd64");
  }

  /** The actions of a mode. */
  public static List<ActionTime> actions(BuildReport report, String mode) {
    return report.actions().stream().filter(action -> action.mode().equals(mode)).toList();
  }

  /** One of each kind. */
  public static List<BuildReport> all() {
    State ran = State.PASSED;
    return List.of(
        of("go1.26-tests", ran, ran, State.NONE, ran),
        of("go1.26-tests-kept", State.CACHED, State.CACHED, State.NONE, State.CACHED),
        of("go1.26-tests", State.FAILED, ran, State.NONE, State.UNBUILT),
        of("go1.26-tests-changed", State.CACHED, ran, State.NONE, State.CACHED),
        of("go1.26-tests-kept", ran, ran, State.NONE, ran),
        of(
            "go1.26-tests",
            Goal.INTEGRATION_TEST,
            1,
            30_000_000_000L,
            List.of("-count=1"),
            ran,
            ran,
            State.NONE,
            ran),
        of(
            "go1.26-tests-kept",
            Goal.INTEGRATION_TEST,
            0,
            1_000_000_000L,
            List.of(),
            State.CACHED,
            State.CACHED,
            State.NONE,
            State.CACHED),
        of("go1.26-tests", Goal.TEST, 2, 1_000_000_000L, List.of(), ran, ran, State.NONE, ran),
        running(3_000_000_000L, 1_000_000_000L, false),
        running(3_000_000_000L, 3_000_000_000L, true),
        foreign("go1.26-tests"));
  }
}
