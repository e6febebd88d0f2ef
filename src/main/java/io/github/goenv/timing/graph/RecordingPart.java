package io.github.goenv.timing.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The part of a recording that one of several programs needs. */
public final class RecordingPart {
  private RecordingPart() {}

  /**
   * The actions of a program and of all it depends on; loading and downloads are those of the whole
   * run.
   *
   * @param importPath its main package
   */
  public static Recording of(Recording whole, String importPath) {
    if (!(whole.graph() instanceof ActionGraph graph)) {
      return whole;
    }
    Map<Integer, GoAction> byId = new HashMap<>();
    GoAction root = null;
    for (GoAction action : graph.actions()) {
      byId.put(action.id(), action);
      if (importPath.equals(action.importPath()) && action.mode().startsWith("link")) {
        // The one that installs comes first, and waits for the one that links.
        root = root == null || action.mode().equals("link-install") ? action : root;
      }
    }
    if (root == null) {
      return whole;
    }
    Set<Integer> needed = new HashSet<>();
    List<GoAction> open = new ArrayList<>(List.of(root));
    while (!open.isEmpty()) {
      GoAction action = open.remove(open.size() - 1);
      if (needed.add(action.id())) {
        for (int id : action.deps()) {
          GoAction dependency = byId.get(id);
          if (dependency != null) {
            open.add(dependency);
          }
        }
      }
    }
    List<GoAction> part = new ArrayList<>(List.of(root));
    for (GoAction action : graph.actions()) {
      if (needed.contains(action.id()) && action.id() != root.id()) {
        part.add(action);
      }
    }
    return new Recording(ActionGraph.of(part), whole.trace(), whole.tools());
  }
}
