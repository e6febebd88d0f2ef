package io.github.goenv.gotest;

import java.util.List;

/**
 * What became of the tests of one package.
 *
 * @param importPath the package
 * @param cases its tests in the order they began; for a package that failed without one there is
 *     one that says why
 * @param seconds by go's word; 0 when it was not run
 * @param state how it ended
 * @param aborted whether its process ended before all its tests had, so that others may never have
 *     begun
 * @param output what was printed outside of any test, without go's own closing lines
 * @param build what go printed when the package, or one it needs, did not compile; else empty
 */
public record PackageResult(
    String importPath,
    List<CaseResult> cases,
    double seconds,
    State state,
    boolean aborted,
    String output,
    List<String> build) {

  /** What go said where it could not even load the package; else empty. */
  public List<String> unloaded() {
    for (CaseResult each : cases) {
      Problem problem = each.problem();
      if (problem != null && problem.type() == Problem.Type.SETUP) {
        return build;
      }
    }
    return List.of();
  }

  /** How a package ended. */
  public enum State {
    PASSED,
    /** Passed, by what go has kept of an earlier run. */
    CACHED,
    FAILED,
    /** It has no test files. */
    NO_TEST_FILES,
    /** Passed by go's word, but its process ended before any of its tests began. */
    NONE_BEGAN
  }

  public PackageResult {
    cases = List.copyOf(cases);
    build = List.copyOf(build);
  }

  /** Its tests. */
  public Counts counts() {
    int failures = 0;
    int errors = 0;
    int skipped = 0;
    int flakes = 0;
    for (CaseResult each : cases) {
      switch (each.kind()) {
        case FAILURE -> failures++;
        case ERROR -> errors++;
        case SKIPPED -> skipped++;
        case FLAKY -> flakes++;
        case PASSED -> {}
      }
    }
    return new Counts(cases.size(), failures, errors, skipped, flakes);
  }

  /** Whether any test failed, also one that stands for the package. */
  public boolean failed() {
    for (CaseResult each : cases) {
      if (each.failed()) {
        return true;
      }
    }
    return false;
  }
}
