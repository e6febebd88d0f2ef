package io.github.goenv.timing.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordingPartsTest {

  /** Graphs as go writes them: the root first, ids in the order of the file or with gaps. */
  @Test
  void aProgramHasWhatItDependsOnAndNothingElse() {
    Random random = new Random(20261129);
    for (int round = 0; round < 300; round++) {
      int size = 2 + random.nextInt(40);
      int gap = 1 + random.nextInt(3);
      List<GoAction> actions = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        List<Integer> deps = new ArrayList<>();
        for (int j = i + 1; j < size; j++) {
          if (random.nextInt(6) == 0) {
            deps.add(j * gap);
          }
        }
        if (random.nextInt(20) == 0) {
          deps.add(size * gap); // of an action that is not there
        }
        boolean link = i > 0 && random.nextInt(4) == 0;
        actions.add(
            action(i * gap, link ? "link" : "build", "example.com/p" + i, deps, "build/" + i));
      }
      Recording whole = new Recording(ActionGraph.of(actions));
      RecordingParts parts = new RecordingParts(whole);
      for (GoAction program : actions) {
        String path = String.valueOf(program.importPath());
        if (!program.mode().equals("link")) {
          assertThat(parts.of(path)).isSameAs(whole);
          assertThat(parts.buildId(path)).isNull();
          continue;
        }
        assertThat(parts.of(path).graph())
            .isInstanceOfSatisfying(
                ActionGraph.class,
                graph -> {
                  assertThat(graph.actions().get(0)).isEqualTo(program);
                  assertThat(graph.actions().stream().map(GoAction::id))
                      .containsExactlyInAnyOrderElementsOf(below(program, actions));
                  assertThat(graph.actions().subList(1, graph.actions().size()).stream())
                      .isSortedAccordingTo((a, b) -> Integer.compare(a.id(), b.id()));
                });
        assertThat(parts.buildId(path)).isEqualTo(program.buildId());
      }
    }
  }

  @Test
  void theOneThatInstallsIsTheRoot() {
    GoAction install = action(1, "link-install", "example.com/a", List.of(2), null);
    GoAction link = action(2, "link", "example.com/a", List.of(), "a/b");
    Recording whole =
        new Recording(
            ActionGraph.of(List.of(action(0, "go build", null, List.of(1), null), install, link)));
    RecordingParts parts = new RecordingParts(whole);
    assertThat(parts.of("example.com/a").graph())
        .isInstanceOfSatisfying(
            ActionGraph.class, graph -> assertThat(graph.actions()).containsExactly(install, link));
    assertThat(parts.buildId("example.com/a")).isEqualTo("a/b");
  }

  @Test
  void ofTwoProgramsWithOnePathNoneIsKnownByIt() {
    Recording whole =
        new Recording(
            ActionGraph.of(
                List.of(
                    action(0, "go build", null, List.of(1, 2, 3), null),
                    action(1, "link", "example.com/a", List.of(), "a/b"),
                    action(2, "link", "example.com/a", List.of(), "a/c"),
                    action(3, "link", "example.com/b", List.of(), null))));
    RecordingParts parts = new RecordingParts(whole);
    for (String path : new String[] {"example.com/a", "example.com/b"}) {
      assertThat(parts.buildId(path)).isEqualTo(LinkedPrograms.buildId(whole, path)).isNull();
    }
  }

  private static Set<Integer> below(GoAction root, List<GoAction> actions) {
    Map<Integer, GoAction> all = new TreeMap<>();
    actions.forEach(each -> all.put(each.id(), each));
    Set<Integer> found = new TreeSet<>();
    add(root.id(), all, found);
    return found;
  }

  private static void add(int id, Map<Integer, GoAction> all, Set<Integer> found) {
    GoAction action = all.get(id);
    if (action != null && found.add(id)) {
      action.deps().forEach(each -> add(each, all, found));
    }
  }

  private static GoAction action(
      int id, String mode, @Nullable String path, List<Integer> deps, @Nullable String buildId) {
    return new GoAction(id, mode, path, deps, List.of(), "action", buildId, 1, 1, 2, 0, 0, 0);
  }
}
