package io.github.goenv.timing.graph;

import io.github.goenv.timing.graph.Idle.Linked;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What go calls the content of the programs that it linked, or found up to date. */
public final class LinkedPrograms {
  static final String LINK = "link";

  private LinkedPrograms() {}

  /**
   * The build id of a program: hashes of what it was made of and of its own bytes
   * (cmd/go/internal/work/buildid.go).
   *
   * @param importPath its main package; null for the only program
   * @return null when go does not tell, or tells of several
   */
  public static @Nullable String buildId(Recording recording, @Nullable String importPath) {
    if (importPath != null) {
      return buildIds(recording).get(importPath);
    }
    List<Linked> links = links(recording.graph());
    return links.size() == 1 ? links.get(0).buildId() : null;
  }

  /** The same of all programs by their main packages, without those of which go does not tell. */
  static Map<String, String> buildIds(Recording recording) {
    Map<String, String> ids = new HashMap<>();
    Set<String> seen = new HashSet<>();
    for (Linked each : links(recording.graph())) {
      String path = each.importPath();
      String id = each.buildId();
      if (path != null && seen.add(path) && id != null) {
        ids.put(path, id);
      } else if (path != null) {
        ids.remove(path);
      }
    }
    return ids;
  }

  private static List<Linked> links(Timing timing) {
    if (timing instanceof Idle idle) {
      return idle.links();
    }
    if (!(timing instanceof ActionGraph graph) || graph.state() != ActionGraph.State.COMPLETE) {
      return List.of();
    }
    List<Linked> links = new ArrayList<>();
    for (GoAction action : graph.actions()) {
      if (action.mode().equals(LINK)) {
        links.add(new Linked(action.importPath(), action.buildId(), 0));
      }
    }
    return links;
  }
}
