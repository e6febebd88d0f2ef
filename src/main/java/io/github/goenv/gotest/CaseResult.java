package io.github.goenv.gotest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one test.
 *
 * @param name with the tests it is in, as {@code TestA/sub}
 * @param kind how it ended
 * @param seconds how long it took, by its own word; 0 where it said none
 * @param output what it printed, without the lines of the test framework
 * @param problem why it failed; null when it did not, or is flaky
 * @param attempts of a flaky test the runs that failed before one passed, of a failed one the
 *     further runs that failed too; in order
 */
public record CaseResult(
    String name,
    Kind kind,
    double seconds,
    String output,
    @Nullable Problem problem,
    List<CaseResult> attempts) {

  /** How a test ended. */
  public enum Kind {
    PASSED,
    /** Failed, then passed when it was run again. */
    FLAKY,
    SKIPPED,
    FAILURE,
    ERROR
  }

  public CaseResult {
    attempts = List.copyOf(attempts);
  }

  /** Of a single run. */
  public CaseResult(
      String name, Kind kind, double seconds, String output, @Nullable Problem problem) {
    this(name, kind, seconds, output, problem, List.of());
  }

  /** Whether it counts against the build. */
  public boolean failed() {
    return kind == Kind.FAILURE || kind == Kind.ERROR;
  }
}
