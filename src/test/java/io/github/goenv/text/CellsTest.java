package io.github.goenv.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellsTest {
  @ParameterizedTest
  @CsvSource({"go, 2", "修复, 4", "（空）, 6", "✓, 1", "'e\u0301', 1", "'\ud842\udfb7', 2", "'', 0"})
  void chineseIsTwice(String text, int cells) {
    assertThat(Cells.of(text)).isEqualTo(cells);
    assertThat(Cells.of(Cells.pad(text, 8))).isEqualTo(8);
    assertThat(Cells.pad(text, 0)).isEqualTo(text);
  }
}
