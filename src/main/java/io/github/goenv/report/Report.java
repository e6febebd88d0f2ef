package io.github.goenv.report;

import io.github.goenv.snapshot.Host;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a run of {@code check} or {@code doctor} found; what every renderer renders.
 *
 * @param toolVersion version of this plugin
 * @param goal the goal that ran
 * @param startedAt ISO-8601 in UTC
 * @param durationMillis wall time of reading and judging, in milliseconds
 * @param host the machine
 * @param go the go command; null when none was found
 * @param results in the order of the catalogue
 * @param policy what became of the policy; null when it accepts nothing
 */
public record Report(
    String toolVersion,
    String goal,
    String startedAt,
    long durationMillis,
    Host host,
    @Nullable GoSummary go,
    List<Result> results,
    @Nullable PolicyUse policy) {

  /**
   * The go command in short.
   *
   * @param executable its path
   * @param version what it says it is; null when it does not answer
   * @param goroot the GOROOT it uses; null when it does not answer
   */
  public record GoSummary(String executable, @Nullable String version, @Nullable String goroot) {}

  /** This report with a part of its results. */
  public Report with(List<Result> part) {
    return new Report(toolVersion, goal, startedAt, durationMillis, host, go, part, policy);
  }

  /** The counts. */
  public Summary summary() {
    return Summary.of(results);
  }
}
