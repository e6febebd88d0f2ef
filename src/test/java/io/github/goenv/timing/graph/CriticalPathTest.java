package io.github.goenv.timing.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CriticalPathTest {
  @Test
  void isTheLongestChainOfSmallGraphs() {
    Random random = new Random(42);
    for (int round = 0; round < 1_000; round++) {
      List<GoAction> graph = randomGraph(random, 1 + random.nextInt(9));
      CriticalPath path = CriticalPath.of(graph);
      assertThat(length(path)).isEqualTo(bruteForce(graph));
      assertThat(path.leftOut()).isZero();
      assertThat(path.dangling()).isZero();
      assertChained(graph, path);
    }
  }

  @Test
  void aCircleIsLeftOut() {
    CriticalPath path =
        CriticalPath.of(
            List.of(
                action(0, 5, 1),
                action(1, 50, 2),
                action(2, 50, 1),
                action(3, 7, 4),
                action(4, 1)));
    assertThat(path.leftOut()).isEqualTo(3);
    assertThat(length(path)).isEqualTo(8);
  }

  @Test
  void anActionThatWaitsForItselfIsLeftOut() {
    CriticalPath path = CriticalPath.of(List.of(action(0, 5, 0)));
    assertThat(path.actions()).isEmpty();
    assertThat(path.leftOut()).isOne();
  }

  @Test
  void countsDependenciesThatAreNotThere() {
    CriticalPath path = CriticalPath.of(List.of(action(0, 5, 1, 99, 98), action(1, 3)));
    assertThat(path.dangling()).isEqualTo(2);
    assertThat(length(path)).isEqualTo(8);
  }

  @Test
  void aChainCanBeLong() {
    List<GoAction> graph = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      graph.add(i == 99_999 ? action(i, 1) : action(i, 1, i + 1));
    }
    CriticalPath path = CriticalPath.of(graph);
    assertThat(length(path)).isEqualTo(100_000);
    assertThat(path.actions().get(0).id()).isEqualTo(99_999);
  }

  private static List<GoAction> randomGraph(Random random, int size) {
    List<Integer> ids = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      ids.add(i * 3);
    }
    Collections.shuffle(ids, random);
    List<GoAction> graph = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      List<Integer> deps = new ArrayList<>();
      for (int j = i + 1; j < size; j++) {
        if (random.nextInt(3) == 0) {
          deps.add(ids.get(j));
        }
      }
      graph.add(action(ids.get(i), random.nextInt(4) == 0 ? 0 : random.nextInt(100), deps));
    }
    Collections.shuffle(graph, random);
    return graph;
  }

  private static long bruteForce(List<GoAction> graph) {
    long best = 0;
    for (GoAction from : graph) {
      best = Math.max(best, bruteForce(graph, from));
    }
    return best;
  }

  private static long bruteForce(List<GoAction> graph, GoAction from) {
    long best = 0;
    for (GoAction other : graph) {
      if (from.deps().contains(other.id())) {
        best = Math.max(best, bruteForce(graph, other));
      }
    }
    return best + from.realNs();
  }

  /** Every link can be reached from the one after it. */
  private static void assertChained(List<GoAction> graph, CriticalPath path) {
    for (int i = 1; i < path.actions().size(); i++) {
      assertThat(reaches(graph, path.actions().get(i), path.actions().get(i - 1))).isTrue();
    }
  }

  private static boolean reaches(List<GoAction> graph, GoAction from, GoAction to) {
    if (from.equals(to)) {
      return true;
    }
    for (GoAction other : graph) {
      if (from.deps().contains(other.id()) && reaches(graph, other, to)) {
        return true;
      }
    }
    return false;
  }

  private static long length(CriticalPath path) {
    long length = 0;
    for (GoAction action : path.actions()) {
      length += action.realNs();
    }
    return length;
  }

  private static GoAction action(int id, long realNs, Integer... deps) {
    return action(id, realNs, List.of(deps));
  }

  private static GoAction action(int id, long realNs, List<Integer> deps) {
    return new GoAction(
        id, "build", "p" + id, deps, List.of("compile"), "a", "b", 0, 0, realNs, realNs, 0, 0);
  }
}
