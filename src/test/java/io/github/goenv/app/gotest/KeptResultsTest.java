package io.github.goenv.app.gotest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.StartsPrograms;
import io.github.goenv.go.RealGo;
import io.github.goenv.gotest.Lab;
import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.KeptResults;
import io.github.goenv.timing.TestTimes.Goal;
import io.github.goenv.timing.TestTimes.State;
import io.github.goenv.timing.graph.TestReports;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Go itself says with which flags it uses kept results. */
@StartsPrograms
class KeptResultsTest {
  @TempDir Path directory;

  @Tag("go-builds")
  @ParameterizedTest
  @ValueSource(
      strings = {"-short", "-parallel=3", "-failfast", "-count=1", "-shuffle=off", "-benchmem"})
  void goAgrees(String flag) throws Exception {
    Lab.write(directory, "pass");
    go(flag);
    boolean kept = go(flag).contains("(cached)");
    assertThat(KeptResults.flag(report("-json", flag))).isEqualTo(kept ? null : flag);
  }

  @Test
  void wordsForTestsPreventItToo() {
    assertThat(KeptResults.flag(report("./...", "-args", "x"))).isEqualTo("-args");
    assertThat(KeptResults.flag(report("--count=2"))).isEqualTo("--count=2");
    assertThat(KeptResults.flag(report("-run=-count=1", "-v"))).isNull();
  }

  private static BuildReport report(String... words) {
    return TestReports.of("go1.26-tests", Goal.TEST, 0, 1, List.of(words), State.PASSED);
  }

  private String go(String flag) throws Exception {
    List<String> command = new ArrayList<>(List.of(RealGo.executable().toString(), "test"));
    command.addAll(List.of(flag, "./..."));
    Process process =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
