package io.github.goenv.gotest;

import io.github.goenv.go.GoTarget;
import io.github.goenv.toolchain.GoRun;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Asks go whether a pattern is a regular expression of its own. {@code go generate} reads that of
 * its {@code -run} before it looks at anything, {@code unsafe} has no directive, and {@code -n}
 * would run none.
 *
 * @param plan of the tests
 * @param pattern for {@code -run}
 */
record PatternRun(TestPlan plan, String pattern) implements GoRun {
  /** What go says before the fault (cmd/go/internal/generate); others are no answer. */
  static final String FAULT = "error parsing regexp: ";

  /** Whether a fault is possible; most selections are names, of which go need not be asked. */
  static boolean isDoubtful(String pattern) {
    for (int i = 0; i < pattern.length(); i++) {
      if ("()[]{}*+?\\".indexOf(pattern.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  @Override
  public List<String> words() {
    return List.of("generate", "-n", "-run=" + pattern, "unsafe");
  }

  @Override
  public Map<String, String> environment() {
    return plan.environment();
  }

  @Override
  public Path directory() {
    return plan.directory();
  }

  @Override
  public GoTarget target() {
    return plan.target();
  }
}
