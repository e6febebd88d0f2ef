package io.github.goenv.mojo.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalPrefixTest {
  @ParameterizedTest
  @CsvSource({
    "goenv:doctor, goenv:",
    "goenv:doctor@ci, goenv:",
    "verify, goenv:",
    "goenv:check, goenv:",
    "other:doctor, goenv:",
    "io.github.goenv:goenv-maven-plugin:0.1.0:doctor, io.github.goenv:goenv-maven-plugin:0.1.0:",
    "io.github.goenv:goenv-maven-plugin:doctor, io.github.goenv:goenv-maven-plugin:"
  })
  void commandsAreShownAsTheGoalWasCalled(String typed, String prefix) {
    assertThat(GoalPrefix.of(List.of("clean", typed), "doctor")).isEqualTo(prefix);
  }
}
