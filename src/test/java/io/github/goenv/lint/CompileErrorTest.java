package io.github.goenv.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompileErrorTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "vet: b/b.go:3:12: undefined: x|b/b.go:3:12|undefined: x",
        "./main.go:4:2: undefined: greet|./main.go:4:2|undefined: greet",
        "C:\\a.go b\\main.go:4:2: bad: x.go:1:1: y|C:\\a.go b\\main.go:4:2|bad: x.go:1:1: y",
      })
  void isOne(String line, String place, String message) {
    SourceFinding found = CompileError.of("vet", line);
    assertThat(found.place()).isEqualTo(place);
    assertThat(found.message()).isEqualTo(message);
    assertThat(found.rule()).isEqualTo("compile");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# example.com/b",
        "go: downloading x",
        "a.go:3: text",
        "a.c:3:1: text",
        "vet: a.go:3:1",
        "a.go:99999999999:1: text"
      })
  void isNone(String line) {
    assertThat(CompileError.of("vet", line)).isNull();
  }
}
