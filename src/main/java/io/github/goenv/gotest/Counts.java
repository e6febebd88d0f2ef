package io.github.goenv.gotest;

/** How many tests there were, as Surefire counts them; a test with subtests counts as well. */
public record Counts(int tests, int failures, int errors, int skipped, int flakes) {
  /** No tests. */
  public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

  /** The tests of both. */
  public Counts plus(Counts other) {
    return new Counts(
        tests + other.tests,
        failures + other.failures,
        errors + other.errors,
        skipped + other.skipped,
        flakes + other.flakes);
  }

  /** Whether any test failed. */
  public boolean failed() {
    return failures + errors > 0;
  }
}
