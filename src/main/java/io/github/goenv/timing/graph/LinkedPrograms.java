package io.github.goenv.timing.graph;

import org.jspecify.annotations.Nullable;

/** What go calls the content of the programs that it linked, or found up to date. */
public final class LinkedPrograms {
  private LinkedPrograms() {}

  /**
   * The build id of a program: hashes of what it was made of and of its own bytes
   * (cmd/go/internal/work/buildid.go).
   *
   * @param importPath its main package; null for the only program
   * @return null when go does not tell, or tells of several
   */
  public static @Nullable String buildId(Recording recording, @Nullable String importPath) {
    if (!(recording.graph() instanceof ActionGraph graph)
        || graph.state() != ActionGraph.State.COMPLETE) {
      return null;
    }
    String found = null;
    for (GoAction action : graph.actions()) {
      if (action.mode().equals("link")
          && (importPath == null || importPath.equals(action.importPath()))) {
        if (found != null || action.buildId() == null) {
          return null;
        }
        found = action.buildId();
      }
    }
    return found;
  }
}
