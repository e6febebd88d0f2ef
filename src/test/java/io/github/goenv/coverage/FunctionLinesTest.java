package io.github.goenv.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is read in the answer of {@code go tool cover -func}. */
class FunctionLinesTest {
  @Test
  void readsPathsWithColonsAndSpaces() {
    FunctionLines lines =
        FunctionLines.parse(
            List.of(
                "example.com/m/a.go:7:\t\t\tDo\t\t40.0%",
                "C:\\a b\\c.go:12:\tgröße\t100.0%",
                "example.com/m/a.go:9:\t\t\tinit\t\t0.0%",
                "total:\t\t\t\t(statements)\t30.8%"));
    assertThat(lines.total()).isEqualTo("30.8%");
    assertThat(lines.files().get("example.com/m/a.go"))
        .containsExactly(
            new FunctionLines.Function(7, "Do", "40.0%"),
            new FunctionLines.Function(9, "init", "0.0%"));
    assertThat(lines.files().get("C:\\a b\\c.go"))
        .containsExactly(new FunctionLines.Function(12, "größe", "100.0%"));
  }

  @Test
  void otherLinesSayNothing() {
    FunctionLines lines =
        FunctionLines.parse(
            List.of(
                "", "\t", "x", "a.go:7:\tDo", "a.go:x:\tDo\t1.0%", "a.go:7\tDo\t1.0%", "\t\t\t%"));
    assertThat(lines.files()).isEmpty();
    assertThat(lines.total()).isNull();
  }
}
