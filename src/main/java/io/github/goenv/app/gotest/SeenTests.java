package io.github.goenv.app.gotest;

import io.github.goenv.gotest.CaseResult;
import io.github.goenv.gotest.PackageResult;
import io.github.goenv.gotest.Problem;
import io.github.goenv.timing.TestTimes;
import io.github.goenv.timing.TestTimes.PackageTest;
import io.github.goenv.timing.TestTimes.SlowTest;
import io.github.goenv.timing.TestTimes.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one run of go said of its tests and their times; of all but the slowest no more than sums.
 */
final class SeenTests {
  private static final double NANOS = 1e9;

  private static final Comparator<SlowTest> SLOWEST =
      Comparator.comparingLong((SlowTest each) -> -each.ns())
          .thenComparing(SlowTest::importPath)
          .thenComparing(SlowTest::test);

  private final List<PackageTest> packages = new ArrayList<>();
  private List<SlowTest> slowest = new ArrayList<>();

  /** A package has ended. */
  synchronized void add(PackageResult result) {
    State state = state(result);
    int tests = state == State.UNBUILT ? 0 : result.cases().size();
    Long ran = state.ran() ? Long.valueOf(Math.round(result.seconds() * NANOS)) : null;
    packages.add(new PackageTest(result.importPath(), state, tests, null, null, null, ran));
    if (state.ran()) { // a kept result has the times of then
      slow(result);
    }
  }

  private static State state(PackageResult result) {
    return switch (result.state()) {
      case CACHED -> State.CACHED;
      case NO_TEST_FILES -> State.NONE;
      case PASSED, NONE_BEGAN -> result.failed() ? State.FAILED : State.PASSED;
      case FAILED -> isUnbuilt(result) ? State.UNBUILT : State.FAILED;
    };
  }

  private static boolean isUnbuilt(PackageResult result) {
    for (CaseResult each : result.cases()) {
      Problem problem = each.problem();
      if (problem != null
          && (problem.type() == Problem.Type.BUILD || problem.type() == Problem.Type.SETUP)) {
        return true;
      }
    }
    return false;
  }

  /** A test whose subtests took half of its time or more is told by these. */
  private void slow(PackageResult result) {
    Map<String, Double> within = new HashMap<>();
    for (CaseResult each : result.cases()) {
      int slash = each.name().lastIndexOf('/');
      if (slash > 0 && each.seconds() > 0) {
        within.merge(each.name().substring(0, slash), each.seconds(), Double::sum);
      }
    }
    for (CaseResult each : result.cases()) {
      boolean told = within.getOrDefault(each.name(), 0.0) * 2 >= each.seconds();
      if (each.seconds() > 0 && !told) {
        long ns = Math.round(each.seconds() * NANOS);
        slowest.add(new SlowTest(result.importPath(), each.name(), ns));
      }
      if (slowest.size() > 50 * TestTimes.MOST_TESTS) {
        slowest = most();
      }
    }
  }

  private List<SlowTest> most() {
    slowest.sort(SLOWEST);
    return new ArrayList<>(slowest.subList(0, Math.min(TestTimes.MOST_TESTS, slowest.size())));
  }

  /** What was said so far. */
  synchronized TestTimes times(TestTimes.Goal goal, int reruns, long rerunNs) {
    return new TestTimes(goal, packages, most(), reruns, rerunNs);
  }
}
