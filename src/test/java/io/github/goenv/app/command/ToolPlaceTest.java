package io.github.goenv.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToolPlaceTest {
  @ParameterizedTest
  @CsvSource({
    "vet, vet, true",
    "honnef.co/go/tools/cmd/staticcheck, staticcheck, true",
    "honnef.co/go/tools/cmd/staticcheck, honnef.co/go/tools/cmd/staticcheck, true",
    "example.com/lint/v2, lint, true",
    "example.com/lint/v2, v2, false",
    "example.com/lint/v1, v1, true",
    "example.com/lint/v10, lint, true",
    "example.com/lint, int, false",
    "vet, v, false",
  })
  void aNameIsTheLastElementWithoutVersion(String listed, String tool, boolean is) {
    assertThat(ToolPlace.names(listed, tool)).isEqualTo(is);
  }
}
