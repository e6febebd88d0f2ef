package io.github.goenv.timing.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One node of the action graph. Times of day are nanoseconds since 1970, {@link #NEVER} when go
 * wrote none (year 0001).
 *
 * @param id the number other actions name it by
 * @param mode what it does, as cmd/go calls it: {@code build}, {@code link}, …
 * @param importPath the package, null for actions without one
 * @param deps ids of the actions it waits for
 * @param tools base names of the programs it started, in order; empty when it started none
 * @param actionId hash of its inputs, null when go did not come to computing it
 * @param buildId hash of inputs and output, null when there is no output
 * @param readyNs when all its dependencies were done
 * @param startNs when a worker took it up
 * @param doneNs when it was finished
 * @param realNs wall time of its programs, summed
 * @param userNs their user CPU time, summed
 * @param sysNs their system CPU time, summed
 */
public record GoAction(
    int id,
    String mode,
    @Nullable String importPath,
    List<Integer> deps,
    List<String> tools,
    @Nullable String actionId,
    @Nullable String buildId,
    long readyNs,
    long startNs,
    long doneNs,
    long realNs,
    long userNs,
    long sysNs) {

  /** The time of something that did not happen. */
  public static final long NEVER = Long.MIN_VALUE;

  private static final long SLACK_NS = 20_000_000L;

  /** A day: no action runs or waits that long, and 60,000 of them can still be added up. */
  private static final long LONGEST_NS = 86_400_000_000_000L;

  /** Whether go took it up and finished it. */
  public boolean ran() {
    return startNs != NEVER && doneNs != NEVER;
  }

  /**
   * Whether its output came from the build cache, or was there already. An action that go passed
   * over because a dependency had failed started no program either, but has no build id.
   */
  public boolean cached() {
    return ran() && tools.isEmpty() && actionId != null && buildId != null;
  }

  /** The same with a program that took all of its run, of which go records no time. */
  GoAction running(String program) {
    return new GoAction(
        id,
        mode,
        importPath,
        deps,
        List.of(program),
        actionId,
        buildId,
        readyNs,
        startNs,
        doneNs,
        runNs(),
        userNs,
        sysNs);
  }

  /** User and system CPU time of its programs in nanoseconds. */
  public long cpuNs() {
    return userNs + sysNs;
  }

  /** Nanoseconds it was ready and waited for a worker; 0 when the clock does not tell. */
  public long queueNs() {
    return readyNs == NEVER || startNs == NEVER || !isSpan(readyNs, startNs)
        ? 0
        : startNs - readyNs;
  }

  /** Nanoseconds from its start to its end; 0 when the clock does not tell. */
  public long runNs() {
    return ran() && isSpan(startNs, doneNs) ? doneNs - startNs : 0;
  }

  /** Nanoseconds of its run outside its programs: go's own work; 0 when the clock does not tell. */
  public long ownNs() {
    return Math.max(0, runNs() - realNs);
  }

  /**
   * Whether the wall clock was set while it ran. {@code CmdReal} comes from the monotonic clock and
   * cannot be longer than the run, but for the steps in which Windows counts time (16 ms) and the
   * rate at which a clock is slewed.
   */
  public boolean clockMoved() {
    return ran()
        && (!isSpan(startNs, doneNs)
            || realNs - (doneNs - startNs) > SLACK_NS + (doneNs - startNs) / 100);
  }

  /** Whether a span can be one of a build: no end before its beginning, not over a day. */
  static boolean isSpan(long from, long to) {
    return to >= from && to - from >= 0 && to - from <= LONGEST_NS;
  }
}
