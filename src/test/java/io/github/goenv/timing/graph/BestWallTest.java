package io.github.goenv.timing.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.graph.Schedules.Work;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BestWallTest {
  @Test
  void manyWorkersReachItAndFewDoNotGetBelow() {
    Random random = new Random(17);
    Schedules schedules = new Schedules(random);
    for (int round = 0; round < 300; round++) {
      Work work = schedules.work();
      long before = random.nextInt(1_000_000_000);
      long after = random.nextInt(1_000_000_000);
      Long best = null;
      for (int workers : new int[] {work.runs().size(), 1, 2, 3, 4}) {
        List<GoAction> actions = Schedules.run(work, workers, Schedules.ORIGIN + before);
        long wall = Schedules.end(actions) - Schedules.ORIGIN + after;
        Long of = bestWall(actions, wall);
        assertThat(of).isNotNull().isLessThanOrEqualTo(wall);
        if (best == null) {
          assertThat(of).as("with a worker for each action").isEqualTo(wall);
          best = of;
        }
        assertThat(of).as("the same work with %d workers", workers).isEqualTo(best);
      }
    }
  }

  @Test
  void isNeverAboveTheWallTimeWhateverTheClocksSay() {
    Random random = new Random(18);
    Schedules schedules = new Schedules(random);
    for (int round = 0; round < 300; round++) {
      List<GoAction> actions = Schedules.run(schedules.work(), 2, Schedules.ORIGIN);
      long wall = 1L + random.nextInt(2_000_000_000);
      assertThat(bestWall(actions, wall)).isBetween(0L, wall);
    }
  }

  @ParameterizedTest
  @MethodSource("io.github.goenv.timing.RecordedBuildsTest#fixtures")
  void aRecordedBuildHasOne(String name) {
    BuildReport report = Fixtures.report(name, true);
    assertThat(report.bestWallNs()).isPositive().isLessThanOrEqualTo(report.wallNs());
    long chain = 0;
    for (BuildReport.Step step : report.criticalPath()) {
      chain += step.toolNs();
    }
    assertThat(report.bestWallNs()).isGreaterThanOrEqualTo(chain);
  }

  @Test
  void isNotKnownWhenTheClockMovedOrTheBuildDidNotEnd() {
    GoAction good = action(0, 5, 9_000_000_000L, 1);
    GoAction moved = action(1, 5, 7, 9_000_000_000L);
    GoAction never = action(2, GoAction.NEVER, GoAction.NEVER, 0);
    assertThat(bestWall(List.of(good), 10_000_000_000L)).isEqualTo(10_000_000_000L);
    assertThat(bestWall(List.of(good, moved), 10_000_000_000L)).isNull();
    assertThat(bestWall(List.of(never, good), 10_000_000_000L)).isNull();
  }

  private static GoAction action(int id, long start, long end, long tool) {
    return new GoAction(
        id, "build", "p", List.of(), List.of("compile"), null, null, start, start, end, tool, 0, 0);
  }

  private static Long bestWall(List<GoAction> actions, long wall) {
    return Fixtures.report(Fixtures.run(true, wall, null), ActionGraph.of(actions)).bestWallNs();
  }
}
