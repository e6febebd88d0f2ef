package io.github.goenv.go;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoTargetTest {

  @Test
  void readsOsAndArch() {
    assertThat(GoTarget.parse("windows/amd64")).contains(new GoTarget("windows", "amd64"));
    assertThat(GoTarget.parse("plan9/386").orElseThrow()).hasToString("plan9/386");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "/", "windows", "windows/", "/amd64", "a/b/c", "Windows/amd64", "linux /386"})
  void refusesAnyOtherForm(String text) {
    assertThat(GoTarget.parse(text)).isEmpty();
  }
}
