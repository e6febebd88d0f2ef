package io.github.goenv.timing.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What each of several programs needs of one recording. */
public final class RecordingParts {
  private final Recording whole;
  private final List<GoAction> actions;
  private final Map<Integer, GoAction> byId = new HashMap<>();

  /** By main package: the action that links the program, or that brings it to its place then. */
  private final Map<String, GoAction> roots = new HashMap<>();

  /** Finds the programs of a recording. */
  public RecordingParts(Recording whole) {
    this.whole = whole;
    actions = whole.graph() instanceof ActionGraph graph ? graph.actions() : List.of();
    for (GoAction action : actions) {
      byId.put(action.id(), action);
      String path = action.importPath();
      if (path != null && action.mode().startsWith("link")) {
        // The one that installs comes first, and waits for the one that links.
        if (!roots.containsKey(path) || action.mode().equals("link-install")) {
          roots.put(path, action);
        }
      }
    }
  }

  /**
   * The actions of a program and of all it depends on; loading and downloads are those of the whole
   * run.
   *
   * @param importPath its main package
   */
  public Recording of(String importPath) {
    GoAction root = roots.get(importPath);
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
    for (GoAction action : actions) {
      if (needed.contains(action.id()) && action.id() != root.id()) {
        part.add(action);
      }
    }
    return new Recording(ActionGraph.of(part), whole.trace(), whole.tools());
  }

  /**
   * What go calls the content of a program.
   *
   * @param importPath its main package
   * @return null when go does not tell
   */
  public @Nullable String buildId(String importPath) {
    return LinkedPrograms.buildId(whole, importPath);
  }
}
