package io.github.goenv.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChildEnvironmentTest {

  @Test
  void replacesEverything() {
    Map<String, String> target = new HashMap<>(Map.of("A", "1", "B", "2", "Path", "x"));

    ChildEnvironment.apply(Map.of("A", "1", "PATH", "y"), target, false);

    assertThat(target).isEqualTo(Map.of("A", "1", "PATH", "y"));
  }

  @Test
  void onWindowsTheLastSpellingOfANameCounts() {
    Map<String, String> wanted = new LinkedHashMap<>();
    wanted.put("gotoolchain", "auto");
    wanted.put("GOTOOLCHAIN", "local");
    Map<String, String> target = new HashMap<>(Map.of("GoToolchain", "path", "X", "1"));

    ChildEnvironment.apply(wanted, target, true);

    assertThat(target).isEqualTo(Map.of("GoToolchain", "local"));
  }
}
