package io.github.goenv.toolchain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.gobuild.plan.CompileOptions;
import io.github.goenv.gobuild.plan.Requests;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoSettingsTest {
  private static final Map<String, String> ANSWERS =
      Map.of(
          "GOOS", "linux",
          "GOARCH", "amd64",
          "GOVERSION", "go1.26.8",
          "GOCACHE", "/cache",
          "GOTMPDIR", "",
          "CGO_ENABLED", "1",
          "GOAMD64", "v1",
          "CC", "gcc");

  private final Requests requests = new Requests();

  @Test
  void tellsWhatGoAnsweredForItsTarget() throws Exception {
    assertThat(settings(ANSWERS, Map.of()).of(requests.plan(Requests.LINUX).get(0)))
        .isEqualTo(
            Map.of(
                "GOVERSION", "go1.26.8",
                "GOCACHE", "/cache",
                "CGO_ENABLED", "1",
                "GOAMD64", "v1",
                "CC", "gcc"));
  }

  @Test
  void leavesOutForAnotherTargetWhatGoWasNotAskedFor() throws Exception {
    assertThat(settings(ANSWERS, Map.of("CC", "zig cc")).of(requests.plan(Requests.WINDOWS).get(0)))
        .isEqualTo(Map.of("GOVERSION", "go1.26.8", "GOCACHE", "/cache", "CC", "zig cc"));
  }

  @Test
  void aVariableOfThePlanWins() throws Exception {
    requests.environment = Map.of("GOAMD64", "v3", "GOCACHE", "/mine", "GOTOOLCHAIN", "local");
    requests.compile =
        new CompileOptions(java.util.List.of(), false, null, false, Boolean.FALSE, null);
    requests.offline = true;
    assertThat(
            settings(ANSWERS, Map.of("GOTOOLCHAIN", "auto", "GOMAXPROCS", "3"))
                .of(requests.plan(Requests.LINUX).get(0)))
        .containsEntry("GOAMD64", "v3")
        .containsEntry("GOCACHE", "/mine")
        .containsEntry("GOTOOLCHAIN", "local")
        .containsEntry("GOMAXPROCS", "3")
        .containsEntry("CGO_ENABLED", "0")
        .containsEntry("GOPROXY", "off");
  }

  @Test
  void aVariableThatOlderGosDoNotAnswerIsTheEnvironments() throws Exception {
    assertThat(settings(ANSWERS, Map.of("GODEBUG", "x=1")).of(requests.plan(Requests.LINUX).get(0)))
        .containsEntry("GODEBUG", "x=1");
    Map<String, String> answers = new HashMap<>(ANSWERS);
    answers.put("GODEBUG", "y=2"); // by "go env -w"
    assertThat(settings(answers, Map.of()).of(requests.plan(Requests.LINUX).get(0)))
        .containsEntry("GODEBUG", "y=2");
  }

  @Test
  void keepsTheArgumentsOfACacheProgramOut() throws Exception {
    Map<String, String> answers = new HashMap<>(ANSWERS);
    answers.put("GOCACHEPROG", "'/opt/my cache' --token=s3cret");
    assertThat(settings(answers, Map.of()).of(requests.plan(Requests.LINUX).get(0)))
        .containsEntry("GOCACHEPROG", "/opt/my cache");
    answers.put("GOCACHEPROG", "'/opt/my cache --token=s3cret");
    assertThat(settings(answers, Map.of()).of(requests.plan(Requests.LINUX).get(0)))
        .containsEntry("GOCACHEPROG", "-");
  }

  private static GoSettings settings(Map<String, String> answers, Map<String, String> environment) {
    return new GoSettings(answers, environment, false);
  }
}
