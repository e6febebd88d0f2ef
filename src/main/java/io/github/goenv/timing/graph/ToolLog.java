package io.github.goenv.timing.graph;

import java.util.List;

/**
 * What the helper given to {@code -toolexec} measured.
 *
 * @param runs the tools it started, in the order they ended
 * @param strange how many lines of the log could not be understood, torn ones too
 */
public record ToolLog(List<Run> runs, int strange) implements ToolLogging {

  /** Keeps its own copy of {@code runs}. */
  public ToolLog {
    runs = List.copyOf(runs);
  }

  /**
   * One process.
   *
   * @param tool its name, for example {@code compile}
   * @param importPath the package it worked for; empty when go named none
   * @param startNs since 1970
   * @param realNs wall time
   * @param cpuNs user and system CPU time
   */
  public record Run(String tool, String importPath, long startNs, long realNs, long cpuNs) {}
}
