package io.github.goenv.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.goenv.timing.BuildReport.ActionTime;
import io.github.goenv.timing.Concurrency.Point;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConcurrencyTest {
  @Test
  void agreesWithLookingAtEveryAction() {
    Random random = new Random(23);
    Schedules schedules = new Schedules(random);
    for (int round = 0; round < 200; round++) {
      int workers = 1 + random.nextInt(4);
      List<GoAction> actions = Schedules.run(schedules.work(), workers, Schedules.ORIGIN);
      agrees(report(actions), workers);
    }
  }

  @ParameterizedTest
  @MethodSource("io.github.goenv.timing.RecordedBuildsTest#fixtures")
  void aRecordedBuildHasNoMoreRunningThanWorkers(String name) {
    agrees(Fixtures.report(name, true), 2);
  }

  private static void agrees(BuildReport report, int workers) {
    List<Point> points = Concurrency.of(report);
    double running = 0;
    double waiting = 0;
    double busy = 0;
    for (int i = 0; i < points.size(); i++) {
      Point point = points.get(i);
      assertThat(point.running()).isBetween(0, workers);
      assertThat(point.busyCores()).isNotNegative();
      int run = 0;
      int wait = 0;
      for (ActionTime action : report.actions()) {
        long at = point.atNs();
        run += action.startNs() <= at && at < action.endNs() ? 1 : 0;
        wait += action.startNs() - action.queueNs() <= at && at < action.startNs() ? 1 : 0;
      }
      assertThat(point.running()).isEqualTo(run);
      assertThat(point.waiting()).isEqualTo(wait);
      if (i > 0) {
        Point before = points.get(i - 1);
        double length = point.atNs() - before.atNs();
        assertThat(length).isPositive();
        running += length * before.running();
        waiting += length * before.waiting();
        busy += length * before.busyCores();
      }
    }
    double runs = 0;
    double waits = 0;
    double cpu = 0;
    for (ActionTime action : report.actions()) {
      runs += action.endNs() - action.startNs();
      waits += action.queueNs();
      cpu += action.endNs() > action.startNs() ? action.cpuNs() : 0;
    }
    assertThat(running).isEqualTo(runs, within(1.0));
    assertThat(waiting).isEqualTo(waits, within(1.0));
    assertThat(busy).isEqualTo(cpu, within(1 + runs / 1e5));
    if (!points.isEmpty()) {
      Point last = points.get(points.size() - 1);
      assertThat(last).isEqualTo(new Point(last.atNs(), 0, 0, 0));
    }
  }

  @Test
  void nothingRanNothingIsShown() {
    assertThat(
            Concurrency.of(
                Fixtures.report(
                    Fixtures.run(true, 1, null), new Unreadable(Unreadable.Reason.EMPTY, ""))))
        .isEmpty();
  }

  private static BuildReport report(List<GoAction> actions) {
    BuildRun run = Fixtures.run(true, 1, null);
    return Fixtures.report(run, ActionGraph.of(actions));
  }
}
