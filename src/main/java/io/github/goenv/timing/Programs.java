package io.github.goenv.timing;

import io.github.goenv.timing.BuildReport.ActionTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a build was asked for, and what of it was linked, by the actions of its report. */
final class Programs {
  private Programs() {}

  /**
   * The packages that go was asked for: those of actions that no other waits for. Where one action
   * only holds several together, as for {@code ./...}, they are the packages that it waits for.
   */
  static Set<String> asked(BuildReport report) {
    Map<Integer, ActionTime> all = new HashMap<>();
    Set<Integer> used = new HashSet<>();
    for (ActionTime action : report.actions()) {
      all.put(action.id(), action);
      used.addAll(action.deps());
    }
    Set<String> asked = new HashSet<>();
    for (ActionTime action : report.actions()) {
      if (!used.contains(action.id())) {
        add(asked, action, action.deps(), all);
      }
    }
    return asked;
  }

  private static void add(
      Set<String> asked, ActionTime root, List<Integer> deps, Map<Integer, ActionTime> all) {
    String path = root.importPath();
    if (path != null) {
      asked.add(path);
      return;
    }
    for (Integer dep : deps) {
      ActionTime action = all.get(dep);
      String of = action == null ? null : action.importPath();
      if (of != null) {
        asked.add(of);
      }
    }
  }

  /** The packages that are linked to programs, those included that are up to date. */
  static Set<String> all(BuildReport report) {
    Set<String> programs = new HashSet<>();
    for (ActionTime action : report.actions()) {
      String path = action.importPath();
      if (path != null && action.mode().equals("link")) {
        programs.add(path);
      }
    }
    return programs;
  }

  /** The programs that were linked; one that was there and up to date is not. */
  static Set<String> linked(BuildReport report) {
    Set<String> linked = new HashSet<>();
    for (ActionTime action : report.actions()) {
      String path = action.importPath();
      if (path != null && action.mode().equals("link") && action.toolNs() > 0) {
        linked.add(path);
      }
    }
    return linked;
  }
}
