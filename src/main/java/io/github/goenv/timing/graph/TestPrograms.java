package io.github.goenv.timing.graph;

import io.github.goenv.timing.Stage;
import io.github.goenv.timing.TestTimes;
import io.github.goenv.timing.TestTimes.PackageTest;
import io.github.goenv.timing.TestTimes.State;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The test programs in an action graph of {@code go test}. Go records no command and no time of
 * them, only the run of the action {@code test run}, which starts one, or finds that there are no
 * tests, or takes a result from the cache: which of these it was, the graph does not tell (Go 1.21
 * to 1.26, {@code runTestActor.Act} in cmd/go/internal/test).
 */
final class TestPrograms {
  private TestPrograms() {}

  /**
   * The graph with each test program that ran as a program of its action, which took all of that
   * action's run: starting it, and keeping its result, are in its time.
   *
   * @param tests what became of the tests; null for a build, whose graph stays as it is
   */
  static ActionGraph in(ActionGraph graph, @Nullable TestTimes tests) {
    if (tests == null) {
      return graph;
    }
    List<GoAction> actions = new ArrayList<>(graph.actions().size());
    for (GoAction action : graph.actions()) {
      boolean ran =
          action.mode().equals(TestTimes.RUN_MODE)
              && action.ran()
              && tests.mayHaveRun(action.importPath());
      actions.add(ran ? action.running(Stage.RUN) : action);
    }
    return new ActionGraph(actions, graph.state());
  }

  /** What the graph alone tells of tests; null when it is not of tests. */
  static @Nullable TestTimes named(ActionGraph graph) {
    Set<String> programs = new HashSet<>();
    for (GoAction action : graph.actions()) {
      String path = action.importPath();
      if (path != null && action.mode().equals("link")) {
        programs.add(path);
      }
    }
    List<PackageTest> packages = new ArrayList<>();
    for (GoAction action : graph.actions()) {
      String path = action.importPath();
      if (path != null && action.mode().equals(TestTimes.RUN_MODE)) {
        State state = programs.contains(path + ".test") ? State.UNKNOWN : State.NONE;
        packages.add(new PackageTest(path, state, null, null, null, null, null));
      }
    }
    return packages.isEmpty()
        ? null
        : new TestTimes(TestTimes.Goal.TEST, packages, List.of(), 0, 0);
  }
}
