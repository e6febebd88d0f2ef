package io.github.goenv.gotest;

import io.github.goenv.go.GoTarget;
import io.github.goenv.toolchain.GoRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What go is asked before tests run, where they would run.
 *
 * @param plan of the tests
 * @param words after {@code go}
 */
record Question(TestPlan plan, List<String> words) implements GoRun {
  /** Which packages the plan has. */
  static Question packages(TestPlan plan) {
    List<String> words = new ArrayList<>(List.of("list", "-e", "-f", "{{.ImportPath}}"));
    for (String flag : plan.flags()) {
      if (flag.startsWith("-tags=") || flag.startsWith("-mod=") || flag.startsWith("-modfile=")) {
        words.add(flag);
      }
    }
    words.addAll(plan.packages());
    return new Question(plan, words);
  }

  /**
   * Whether a pattern is a regular expression of go's own. {@code go generate} reads that of its
   * {@code -run} before it looks at anything, {@code unsafe} has no directive, and {@code -n} would
   * run none.
   */
  static Question pattern(TestPlan plan, String pattern) {
    return new Question(plan, List.of("generate", "-n", "-run=" + pattern, "unsafe"));
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
