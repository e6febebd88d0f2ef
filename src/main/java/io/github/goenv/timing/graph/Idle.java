package io.github.goenv.timing.graph;

import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.Mode;

/**
 * A graph in which go started no tool, as everything was up to date, and of which only that is
 * kept.
 *
 * @param packages how many packages came from the build cache
 */
public record Idle(int packages) implements Timing {
  /** The word for it where others say why there are no times; see {@link BuildReport#idle}. */
  static final String CODE = "idle";

  /** What is left of a recording; the same where go ran a tool or did not come to its end. */
  public static Recording of(Recording recording) {
    if (!(recording.graph() instanceof ActionGraph graph)
        || graph.state() != ActionGraph.State.COMPLETE) {
      return recording;
    }
    int packages = 0;
    for (GoAction action : graph.actions()) {
      if (!action.tools().isEmpty()) {
        return recording;
      }
      packages += action.cached() && Mode.isPackageBuild(Mode.name(action.mode())) ? 1 : 0;
    }
    return new Recording(new Idle(packages));
  }
}
