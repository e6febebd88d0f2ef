package io.github.goenv.gotest;

import io.github.goenv.go.GoTarget;
import io.github.goenv.toolchain.GoRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Has go list the packages of a plan.
 *
 * @param plan of the tests
 */
record ListRun(TestPlan plan) implements GoRun {
  @Override
  public List<String> words() {
    List<String> words = new ArrayList<>(List.of("list", "-e", "-f", "{{.ImportPath}}"));
    for (String flag : plan.flags()) {
      if (flag.startsWith("-tags=") || flag.startsWith("-mod=") || flag.startsWith("-modfile=")) {
        words.add(flag);
      }
    }
    words.addAll(plan.packages());
    return words;
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
