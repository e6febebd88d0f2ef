package io.github.goenv.app.gobuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.gobuild.plan.BuildRequest;
import io.github.goenv.gobuild.plan.CompileOptions;
import io.github.goenv.gobuild.plan.LinkOptions;
import io.github.goenv.gobuild.plan.OutputChoice;
import io.github.goenv.gobuild.plan.TargetChoice;
import io.github.goenv.gobuild.plan.TimingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a request means before go is started. */
class BuildProgramsTest {

  @Test
  void countsProcessorsUnlessGoIsToldOtherwise() {
    assertThat(Cores.of(Map.of(), request(List.of(), Map.of()), List.of())).isPositive();
    assertThat(Cores.of(Map.of("GOMAXPROCS", "1"), request(List.of(), Map.of()), List.of()))
        .isNull();
    assertThat(Cores.of(Map.of(), request(List.of(), Map.of("GOMAXPROCS", "1")), List.of()))
        .isNull();
    assertThat(Cores.of(Map.of(), request(List.of("-p=1"), Map.of()), List.of())).isNull();
    assertThat(Cores.of(Map.of(), request(List.of("-p", "1"), Map.of()), List.of())).isNull();
    BuildRequest plain = request(List.of(), Map.of());
    assertThat(Cores.of(Map.of(), plain, List.of("-v", "-p=1"))).isNull();
    assertThat(Cores.of(Map.of(), plain, List.of(""))).isPositive();
    assertThat(Cores.of(Map.of(), request(List.of("-pgo=off"), Map.of()), List.of())).isPositive();
  }

  private static BuildRequest request(List<String> arguments, Map<String, String> environment) {
    Path here = Path.of(".");
    return new BuildRequest(
        new TargetChoice(List.of(), null, null),
        List.of(),
        List.of(),
        new LinkOptions("", true, Map.of(), false),
        CompileOptions.NONE,
        arguments,
        environment,
        here,
        new OutputChoice(here, here, "app", null),
        false,
        TimingMode.ACTION);
  }
}
