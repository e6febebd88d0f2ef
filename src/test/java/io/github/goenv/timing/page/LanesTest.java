package io.github.goenv.timing.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.timing.BuildReport.ActionTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LanesTest {
  @Test
  void noTwoOfALaneOverlapAndNoneIsLost() {
    Random random = new Random(77);
    for (int round = 0; round < 300; round++) {
      List<ActionTime> actions = new ArrayList<>();
      int workers = random.nextInt(4);
      for (int i = random.nextInt(60); i > 0; i--) {
        Long start = random.nextInt(9) == 0 ? null : Long.valueOf(random.nextInt(100) - 5);
        Long end = start == null ? null : Long.valueOf(start + random.nextInt(30) - 3);
        Integer worker = workers == 0 || random.nextInt(5) == 0 ? null : random.nextInt(workers);
        actions.add(action(i, start, end, worker));
      }
      check(new Spans(actions));
    }
  }

  private static void check(Spans spans) {
    Lanes lanes = Lanes.of(spans);
    for (int i = 0; i < spans.size(); i++) {
      assertThat(lanes.lane(i) != Lanes.NONE).isEqualTo(spans.drawn(i));
      for (int j = 0; j < i; j++) {
        if (spans.drawn(i) && spans.drawn(j) && lanes.lane(i) == lanes.lane(j)) {
          assertThat(spans.end(i) <= spans.start(j) || spans.end(j) <= spans.start(i)).isTrue();
        }
      }
    }
    Set<Integer> used = new HashSet<>();
    for (int i = 0; i < spans.size(); i++) {
      used.add(lanes.lane(i));
    }
    used.remove(Lanes.NONE);
    assertThat(used).hasSize(lanes.names().size());
  }

  @Test
  void packsAsFewLanesAsActionsRunAtOnce() {
    List<ActionTime> actions =
        List.of(
            action(1, 0L, 10L, null),
            action(2, 5L, 15L, null),
            action(3, 10L, 20L, null),
            action(4, 15L, 20L, null));
    Lanes lanes = Lanes.of(new Spans(actions));
    assertThat(lanes.names()).containsExactly("lane 1", "lane 2");
    assertThat(lanes.lane(2)).isZero();
    assertThat(lanes.lane(3)).isEqualTo(1);
  }

  @Test
  void anActionStaysWithItsWorkerUnlessTheClockSaysItWasBusy() {
    List<ActionTime> actions =
        List.of(
            action(1, 0L, 10L, 7),
            action(2, 10L, 15L, 7),
            action(3, 12L, 20L, 7),
            action(4, 0L, 1L, 2));
    Lanes lanes = Lanes.of(new Spans(actions));
    assertThat(lanes.names()).containsExactly("worker 2", "worker 7", "lane 1");
    assertThat(List.of(lanes.lane(0), lanes.lane(1), lanes.lane(2), lanes.lane(3)))
        .containsExactly(1, 1, 2, 0);
  }

  static ActionTime action(int id, Long start, Long end, Integer worker) {
    return new ActionTime(
        id, "build", "p" + id, "compile", start, end, 1, 1, 0, false, List.of(), null, null, worker,
        List.of());
  }
}
