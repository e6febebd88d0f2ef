package io.github.goenv.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.build.BuildRequest;
import io.github.goenv.build.CannotBuild;
import io.github.goenv.build.CompileOptions;
import io.github.goenv.build.LinkOptions;
import io.github.goenv.build.OutputChoice;
import io.github.goenv.build.TargetChoice;
import io.github.goenv.build.TimingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuildParametersTest {
  private static final Duration UNLIMITED = Duration.ofDays(1000);

  @Test
  void makesListsOfWhatMavenGives() {
    assertThat(BuildParameters.list(null)).isEmpty();
    assertThat(BuildParameters.list(Arrays.asList(" a\n", null, "b")))
        .containsExactly("a", "", "b");
  }

  @Test
  void makesSortedMapsOfWhatMavenGives() {
    assertThat(BuildParameters.map(null)).isEmpty();
    Map<String, String> env = new HashMap<>();
    env.put("B", " b ");
    env.put("A", null);
    assertThat(BuildParameters.map(env)).containsExactly(Map.entry("A", ""), Map.entry("B", " b "));
    Properties defines = new Properties();
    defines.setProperty("main.z", "1");
    defines.setProperty("example.com/a.V", "2");
    assertThat(BuildParameters.map(defines))
        .containsExactly(Map.entry("example.com/a.V", "2"), Map.entry("main.z", "1"));
  }

  @Test
  void takesALimitInSeconds() throws Exception {
    assertThat(BuildParameters.timeout(null, UNLIMITED)).isEqualTo(UNLIMITED);
    assertThat(BuildParameters.timeout(90L, UNLIMITED)).isEqualTo(Duration.ofSeconds(90));
    assertThat(BuildParameters.timeout(Long.MAX_VALUE, UNLIMITED).toSeconds())
        .isEqualTo(Long.MAX_VALUE);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE})
  void refusesALimitThatIsNone(long seconds) {
    assertThatThrownBy(() -> BuildParameters.timeout(seconds, UNLIMITED))
        .isInstanceOfSatisfying(
            CannotBuild.class,
            e -> assertThat(e.problem().args()).containsEntry("value", Long.toString(seconds)));
  }

  @Test
  void refusesToAttachADirectory() throws Exception {
    assertThat(BuildParameters.attachable("bin/", false)).isEqualTo("bin/");
    assertThat(BuildParameters.attachable("bin/app", true)).isEqualTo("bin/app");
    assertThat(BuildParameters.attachable(null, true)).isNull();
    for (String output : List.of("bin/", "bin\\")) {
      assertThatThrownBy(() -> BuildParameters.attachable(output, true))
          .isInstanceOfSatisfying(
              CannotBuild.class,
              e -> assertThat(e.problem().key()).isEqualTo("build.noArtifact.attach"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "app.exe,exe",
    "lib.dll,dll",
    "lib.so,so",
    "lib.dylib,dylib",
    "lib.a,a",
    "app.wasm,wasm",
    "app,bin",
    "app-1.2,bin",
  })
  void namesTheTypeOfAnArtifact(String name, String type) {
    assertThat(BuildParameters.type(name)).isEqualTo(type);
  }

  @Test
  void countsProcessorsUnlessGoIsToldOtherwise() {
    assertThat(BuildParameters.cpus(Map.of(), request(List.of(), Map.of()))).isPositive();
    assertThat(BuildParameters.cpus(Map.of("GOMAXPROCS", "1"), request(List.of(), Map.of())))
        .isNull();
    assertThat(BuildParameters.cpus(Map.of(), request(List.of(), Map.of("GOMAXPROCS", "1"))))
        .isNull();
    assertThat(BuildParameters.cpus(Map.of(), request(List.of("-p=1"), Map.of()))).isNull();
    assertThat(BuildParameters.cpus(Map.of(), request(List.of("-p", "1"), Map.of()))).isNull();
    assertThat(BuildParameters.cpus(Map.of(), request(List.of("-pgo=off"), Map.of()))).isPositive();
  }

  private static BuildRequest request(List<String> arguments, Map<String, String> environment) {
    Path here = Path.of(".");
    return new BuildRequest(
        new TargetChoice(List.of(), null, null),
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
