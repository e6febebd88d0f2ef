package io.github.goenv.timing.graph;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each of several programs needs of one recording. */
public final class RecordingParts {
  private final Recording whole;
  private final List<GoAction> actions;

  private final ActionNeeds needs;

  /** By main package: the action that links the program, or that brings it to its place then. */
  private final Map<String, Integer> roots = new HashMap<>();

  private final Map<String, String> buildIds;

  /** Finds the programs of a recording. */
  public RecordingParts(Recording whole) {
    this.whole = whole;
    actions = whole.graph() instanceof ActionGraph graph ? graph.actions() : List.of();
    buildIds = LinkedPrograms.buildIds(whole);
    needs = ActionNeeds.of(actions);
    for (int i = 0; i < actions.size(); i++) {
      GoAction action = actions.get(i);
      String path = action.importPath();
      if (path != null && action.mode().startsWith("link")) {
        // The one that installs comes first, and waits for the one that links.
        if (!roots.containsKey(path) || action.mode().equals("link-install")) {
          roots.put(path, i);
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
    if (whole.graph() instanceof Idle idle) {
      Idle part = idle.of(importPath);
      return part == null ? whole : new Recording(part);
    }
    Integer root = roots.get(importPath);
    if (root == null) {
      return whole;
    }
    BitSet needed = needs.below(root);
    needed.clear(root);
    List<GoAction> part = new ArrayList<>();
    part.add(actions.get(root));
    for (int i = needed.nextSetBit(0); i >= 0; i = needed.nextSetBit(i + 1)) {
      part.add(actions.get(i));
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
    return buildIds.get(importPath);
  }
}
