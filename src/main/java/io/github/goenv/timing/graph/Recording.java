package io.github.goenv.timing.graph;

import org.jspecify.annotations.Nullable;

/**
 * What was read of the times of one {@code go build}.
 *
 * @param graph its actions, or why there are none
 * @param trace what the graph does not have, or why there is none; null when it was not asked for
 * @param tools what was measured of single tools, or why nothing; null when nothing was to be
 */
public record Recording(Timing graph, @Nullable Tracing trace, @Nullable ToolLogging tools) {

  /** A recording of the action graph alone. */
  public Recording(Timing graph) {
    this(graph, null, null);
  }
}
