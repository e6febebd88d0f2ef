package io.github.goenv.app.gotest;

import io.github.goenv.gotest.TestPlan;
import io.github.goenv.toolchain.GoSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many of the machine's cores go uses for tests. */
final class TestCores {
  private TestCores() {}

  /**
   * Logical processors go can use; null where a setting of go's own may say otherwise.
   *
   * @param environment of this process
   */
  static @Nullable Integer of(TestPlan plan, Map<String, String> environment, GoSettings settings) {
    List<String> words = new ArrayList<>(plan.flags());
    words.addAll(List.of(settings.answers().getOrDefault("GOFLAGS", "").split(" ", -1)));
    for (String word : words) {
      if (word.startsWith("-p=") || word.startsWith("--p=") || word.equals("-p")) {
        return null;
      }
    }
    boolean set =
        environment.containsKey("GOMAXPROCS") || plan.environment().containsKey("GOMAXPROCS");
    return set ? null : Integer.valueOf(Runtime.getRuntime().availableProcessors());
  }
}
