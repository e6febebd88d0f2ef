package io.github.goenv.timing.graph;

import java.util.List;

/**
 * What the trace of one {@code go build} tells beyond its action graph. Nanoseconds; Go writes
 * microseconds as a 64-bit floating-point number, which for today's dates has steps of 250 ns.
 *
 * @param loads each span of loading packages, without the time in which modules were downloaded
 * @param downloads each module's download, which ends with unpacking it; they overlap
 * @param modules what was downloaded, as {@code path@version}, in the order of {@code downloads}
 * @param executions which worker took up which action
 * @param cutOff whether the file ends in the middle; what it has is good
 * @param strange how many lines of interest could not be understood
 */
public record GoTrace(
    List<Long> loads,
    List<Long> downloads,
    List<String> modules,
    List<Execution> executions,
    boolean cutOff,
    int strange)
    implements Tracing {

  /** Keeps its own copies of the lists. */
  public GoTrace {
    loads = List.copyOf(loads);
    downloads = List.copyOf(downloads);
    modules = List.copyOf(modules);
    executions = List.copyOf(executions);
  }

  /**
   * A worker takes up an action.
   *
   * @param action mode and package, as {@link #name} puts them together
   * @param startNs since 1970
   * @param worker from 1
   */
  public record Execution(String action, long startNs, int worker) {}

  /** The name of an action: its mode, a space and its package, if any. */
  static String name(GoAction action) {
    String path = action.importPath();
    return path == null ? action.mode() : action.mode() + ' ' + path;
  }
}
