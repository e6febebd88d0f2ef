package io.github.goenv.timing.graph;

import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.Mode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A graph in which go started no tool, as everything was up to date, and of which only that is
 * kept.
 *
 * @param packages how many packages came from the build cache
 * @param links the programs that go found up to date
 */
public record Idle(int packages, List<Linked> links) implements Timing {
  /** The word for it where others say why there are no times; see {@link BuildReport#idle}. */
  static final String CODE = "idle";

  /** Keeps its own copy of the list. */
  public Idle {
    links = List.copyOf(links);
  }

  /**
   * A program.
   *
   * @param importPath its main package; null where go names none
   * @param buildId what go calls its content; null where go does not tell
   */
  public record Linked(@Nullable String importPath, @Nullable String buildId) {}

  /** What is left of a recording; the same where go ran a tool or did not come to its end. */
  public static Recording of(Recording recording) {
    if (!(recording.graph() instanceof ActionGraph graph)
        || graph.state() != ActionGraph.State.COMPLETE) {
      return recording;
    }
    int packages = 0;
    List<Linked> links = new ArrayList<>();
    for (GoAction action : graph.actions()) {
      if (!action.tools().isEmpty()) {
        return recording;
      }
      packages += action.cached() && Mode.isPackageBuild(Mode.name(action.mode())) ? 1 : 0;
      if (action.mode().equals(LinkedPrograms.LINK)) {
        links.add(new Linked(action.importPath(), action.buildId()));
      }
    }
    return new Recording(new Idle(packages, links));
  }
}
