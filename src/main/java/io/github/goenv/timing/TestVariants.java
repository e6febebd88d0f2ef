package io.github.goenv.timing;

import io.github.goenv.timing.BuildReport.ActionTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Packages that {@code go test} compiles more than once. The tests in the package itself make a
 * second {@code p} of it, and whatever imports that is compiled once more too; go calls these
 * {@code p [p.test]} ({@code go help packages}), but its action graph has the same path for both.
 */
final class TestVariants {
  private static final String TEST = ".test";

  private final Map<Integer, ActionTime> builds = new HashMap<>();
  private final Map<String, List<ActionTime>> byPath = new HashMap<>();
  private final Map<Integer, String> names = new HashMap<>();

  private TestVariants(List<ActionTime> actions) {
    for (ActionTime action : actions) {
      String path = action.importPath();
      if (path != null && Mode.isPackageBuild(action.mode())) {
        builds.put(action.id(), action);
        byPath.computeIfAbsent(path, each -> new ArrayList<>()).add(action);
      }
    }
  }

  /** The names of those that are compiled for one test alone, by the ids of their actions. */
  static Map<Integer, String> of(List<ActionTime> actions) {
    TestVariants self = new TestVariants(actions);
    for (ActionTime action : actions) {
      String path = action.importPath();
      if (path != null && action.mode().equals("link") && path.endsWith(TEST)) {
        self.program(path, action.deps());
      }
    }
    return self.names;
  }

  /** A test program is linked of all packages it consists of. */
  private void program(String program, List<Integer> deps) {
    ActionTime own = null;
    List<ActionTime> doubtful = new ArrayList<>();
    for (Integer dep : deps) {
      ActionTime build = builds.get(dep);
      if (build != null && isSeveral(build)) {
        doubtful.add(build);
        own = (build.importPath() + TEST).equals(program) ? build : own;
      }
    }
    if (own == null) {
      return;
    }
    Set<Integer> reach = new HashSet<>(Set.of(own.id()));
    for (ActionTime build : doubtful) {
      if (reaches(build, reach, new HashSet<>())) {
        names.put(build.id(), build.importPath() + " [" + program + "]");
      }
    }
  }

  private boolean isSeveral(ActionTime build) {
    List<ActionTime> same = byPath.get(String.valueOf(build.importPath()));
    return same != null && same.size() > 1;
  }

  /** Whether a package imports, directly or not, one of those that are known to. */
  private boolean reaches(@Nullable ActionTime from, Set<Integer> known, Set<Integer> seen) {
    if (from == null || !seen.add(from.id())) {
      return false;
    }
    if (known.contains(from.id())) {
      return true;
    }
    for (Integer dep : from.deps()) {
      ActionTime build = builds.get(dep);
      if (build != null && isSeveral(build) && reaches(build, known, seen)) {
        known.add(from.id());
        return true;
      }
    }
    return false;
  }
}
