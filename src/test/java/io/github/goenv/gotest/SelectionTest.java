package io.github.goenv.gotest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.toolchain.BadCommand;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "TestA ! <>TestA",
        "TestA,TestB/x ! <>TestA|TestB/x",
        "TestA{1,2},TestB ! <>TestA{1,2}|TestB",
        "store#TestA ! <store>TestA",
        "store#TestA, store#TestB ! <store>TestA|TestB",
        "store#TestA,TestB ! <store>TestA <>TestB",
        "./store/...#TestA ! <./store/...>TestA",
        "store# ! <store>",
        "store#TestA,store# ! <store>",
        "TestA/x#01 ! <>TestA/x#01",
      })
  void takesPatternsAndPackages(String typed, String expected) throws Exception {
    String read =
        Selection.read(typed).stream()
            .map(s -> "<" + s.packages() + ">" + s.run())
            .collect(Collectors.joining(" "));
    assertThat(read).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {",", "TestA,", "#", " "})
  void refusesWhatIsEmpty(String typed) {
    assertThatThrownBy(() -> Selection.read(typed)).isInstanceOf(BadCommand.class);
  }

  @Test
  void takesTheEndOfAnImportPath() {
    Selection store = new Selection("internal/store", "");
    assertThat(store.names("example.com/app/internal/store")).isTrue();
    assertThat(store.names("internal/store")).isTrue();
    assertThat(store.names("example.com/app/myinternal/store")).isFalse();
    assertThat(store.names("example.com/app/internal/store/sub")).isFalse();
    assertThat(store.isPattern()).isFalse();
    assertThat(new Selection("./store", "").isPattern()).isTrue();
    assertThat(new Selection("example.com/...", "").isPattern()).isTrue();
  }
}
