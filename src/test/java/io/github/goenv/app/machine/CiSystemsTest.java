package io.github.goenv.app.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.app.CannotRun;
import io.github.goenv.text.Messages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CiSystemsTest {
  private static final Messages TEXTS = Messages.in("en");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "CI=true | none",
        "JENKINS_URL=https://ci.example.org/ | none",
        "GITHUB_ACTIONS=true CI=true | github",
        "GITHUB_ACTIONS=false | none",
        "TF_BUILD=True | azure",
        "TF_BUILD=no | none",
        "TEAMCITY_VERSION=2026.1 | teamcity",
        "GITLAB_CI=true | gitlab",
        "GITLAB_CI= | none",
        "TEAMCITY_VERSION=2026.1 GITHUB_ACTIONS=true | github,teamcity"
      })
  void byTheEnvironment(String environment, String systems) throws Exception {
    List<String> expected = systems == null ? List.of() : List.of(systems.split(","));
    assertThat(CiSystems.of("auto", variables(environment), TEXTS)).isEqualTo(expected);
    assertThat(CiSystems.of(" AUTO ", variables(environment), TEXTS)).isEqualTo(expected);
    assertThat(CiSystems.of("off", variables(environment), TEXTS)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "github | github",
        "gitlab, GitHub | gitlab github",
        "azure,azure,teamcity | azure teamcity"
      })
  void byName(String ci, String systems) throws Exception {
    assertThat(CiSystems.of(ci, variables("TF_BUILD=True"), TEXTS))
        .containsExactly(systems.split(" "));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "gihub | goenv.ci=gihub is not possible. Did you mean github?",
        "github,team-city | goenv.ci=team-city is not possible. Did you mean teamcity?",
        "github,off | goenv.ci=off is not possible: possible are github, azure,",
        "true | goenv.ci=true is not possible: possible are auto, off, github,",
        "github, | goenv.ci= is not possible: possible are github,"
      })
  void mistyped(String ci, String message) {
    assertThatThrownBy(() -> CiSystems.of(ci, Map.of(), TEXTS))
        .isInstanceOf(CannotRun.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void noneIsTheRule() throws Exception {
    assertThat(CiSystems.of("auto", Map.of(), TEXTS)).isEmpty();
  }

  private static Map<String, String> variables(String words) {
    Map<String, String> variables = new HashMap<>();
    for (String word : words.split(" ")) {
      int equals = word.indexOf('=');
      variables.put(word.substring(0, equals), word.substring(equals + 1));
    }
    return variables;
  }
}
