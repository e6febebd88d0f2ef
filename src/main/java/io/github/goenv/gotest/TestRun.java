package io.github.goenv.gotest;

import org.jspecify.annotations.Nullable;

/** A test while its package runs. */
final class TestRun {
  /** How far it is. */
  enum State {
    RUNNING,
    /** Waits for its turn among parallel tests. */
    PAUSED,
    PASSED,
    FAILED,
    SKIPPED
  }

  final String name;

  /** The test it is in; null when it is in none. */
  final @Nullable TestRun parent;

  final KeptOutput output = new KeptOutput();
  State state = State.RUNNING;
  double seconds;

  /** Whether the line with its result was seen, as {@code --- PASS: TestA (0.00s)}. */
  boolean toldResult;

  /** Whether go's closing line of the package was put to this test. */
  boolean closesPackage;

  /** How many tests in it have not ended. */
  int open;

  /** Whether a test in it failed. */
  boolean failedWithin;

  TestRun(String name, @Nullable TestRun parent) {
    this.name = name;
    this.parent = parent;
    if (parent != null) {
      parent.open++;
    }
  }

  /** It has ended, or waits, or runs again. */
  void become(State next) {
    boolean was = isOpen();
    state = next;
    TestRun outer = parent;
    if (outer != null && was && !isOpen()) {
      outer.open--;
    }
    for (; outer != null && next == State.FAILED; outer = outer.parent) {
      outer.failedWithin = true;
    }
  }

  /** Whether it has not ended. */
  boolean isOpen() {
    return state == State.RUNNING || state == State.PAUSED;
  }

  /**
   * Whether a line is of the test framework, and about this test: one that a test prints about
   * itself is taken for one.
   */
  boolean frames(String line) {
    if (line.startsWith("=== ")) {
      return ends(line, "=== RUN   ")
          || ends(line, "=== PAUSE ")
          || ends(line, "=== CONT  ")
          || ends(line, "=== NAME  ");
    }
    boolean result =
        line.startsWith("--- ")
            && (result(line, "--- PASS: ")
                || result(line, "--- FAIL: ")
                || result(line, "--- SKIP: ")
                || result(line, "--- BENCH: "));
    toldResult |= result;
    return result;
  }

  private boolean ends(String line, String begin) {
    return line.startsWith(begin)
        && line.startsWith(name, begin.length())
        && line.substring(begin.length() + name.length()).isBlank();
  }

  private boolean result(String line, String begin) {
    return line.startsWith(begin)
        && line.startsWith(name, begin.length())
        && line.startsWith(" (", begin.length() + name.length());
  }
}
