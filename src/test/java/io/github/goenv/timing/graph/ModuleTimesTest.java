package io.github.goenv.timing.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.timing.BuildModule;
import io.github.goenv.timing.BuildReport.ActionTime;
import io.github.goenv.timing.BuildReport.ModuleTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModuleTimesTest {
  private static final List<BuildModule> MODULES =
      List.of(
          new BuildModule("ex.com/app", null),
          new BuildModule("ex.com/app/sub", "v1.0.0"),
          new BuildModule("ex.com/ap", "v2.0.0"),
          new BuildModule("local", null));

  @ParameterizedTest
  @CsvSource({
    "ex.com/app, ex.com/app, ",
    "ex.com/app/x/y, ex.com/app, ",
    "ex.com/app/sub, ex.com/app/sub, v1.0.0",
    "ex.com/app/sub/x, ex.com/app/sub, v1.0.0",
    "ex.com/app/subx, ex.com/app, ",
    "ex.com/ap, ex.com/ap, v2.0.0",
    "ex.com/apply, ex.com/apply, ",
    "local/x, local, ",
    "localx, std, go1.26.8",
    "fmt, std, go1.26.8",
    "net/http, std, go1.26.8",
    "vendor/golang.org/x/net/idna, std, go1.26.8",
    "golang.org/x/net, golang.org/x/net, ",
    "command-line-arguments, command-line-arguments, ",
    "/, std, go1.26.8",
  })
  void aPackageBelongsToTheLongestPath(String importPath, String module, String version) {
    assertThat(times(MODULES, action(importPath, 5)))
        .containsExactly(new ModuleTime(module, version, 5, 0L));
  }

  @Test
  void timesAreAddedMostFirst() {
    assertThat(
            times(
                MODULES,
                action("fmt", 5),
                action("ex.com/app", 7),
                action("ex.com/app", 4),
                action("local", 20)))
        .containsExactly(
            new ModuleTime("local", null, 20, 0L),
            new ModuleTime("ex.com/app", null, 11, 0L),
            new ModuleTime("std", "go1.26.8", 5, 0L));
  }

  @Test
  void withoutModulesNothingIsSaid() {
    assertThat(times(List.of(), action("fmt", 5))).isEmpty();
  }

  @Test
  void aRecordedBuildIsSplitWithoutRest() {
    List<BuildModule> modules =
        List.of(
            new BuildModule("example.com/modules", null),
            new BuildModule("golang.org/x/text", "v0.0.0-20170915032832-14c0d48ead0c"),
            new BuildModule("rsc.io/quote", "v1.5.2"),
            new BuildModule("rsc.io/sampler", "v1.3.0"));
    ActionGraph graph = Fixtures.graph("go1.26-modules-cold");
    List<ModuleTime> times = ModuleTimes.of(graph.actions(), Map.of(), modules, "go1.26.8");
    assertThat(times)
        .extracting(ModuleTime::path)
        .containsExactlyInAnyOrder(
            "std", "example.com/modules", "golang.org/x/text", "rsc.io/quote", "rsc.io/sampler");
    long sum = 0;
    for (ModuleTime time : times) {
      sum += time.toolNs();
    }
    long tools = 0;
    for (ActionTime action : Fixtures.report("go1.26-modules-cold", true).actions()) {
      tools += action.toolNs();
    }
    assertThat(sum).isEqualTo(tools);
  }

  private static List<ModuleTime> times(List<BuildModule> modules, GoAction... actions) {
    return ModuleTimes.of(List.of(actions), Map.of(0, 0L), modules, "go1.26.8");
  }

  private static GoAction action(String importPath, long tool) {
    return new GoAction(
        0, "build", importPath, List.of(), List.of("compile"), null, null, 1, 1, 9, tool, 0, 0);
  }
}
