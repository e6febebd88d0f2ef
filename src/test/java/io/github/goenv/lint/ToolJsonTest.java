package io.github.goenv.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.report.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToolJsonTest {

  @Test
  void readsStaticcheck() throws Exception {
    assertThat(read(Fixtures.read("staticcheck.json")))
        .hasSize(4)
        .first()
        .isEqualTo(
            new SourceFinding(
                "staticcheck",
                "U1000",
                Severity.ERROR,
                "/src/a b.go",
                5,
                6,
                "func unused is unused"));
    assertThat(read("{\"code\":\"U1\",\"severity\":\"ignored\",\"location\":{},\"message\":\"m\"}"))
        .isEmpty();
  }

  /** One finding of each vulnerability, the worst, where the project calls it. */
  @Test
  void readsGovulncheck() throws Exception {
    assertThat(read(Fixtures.read("govulncheck.json")))
        .containsExactly(
            new SourceFinding(
                "govulncheck",
                "GO-2024-0001",
                Severity.ERROR,
                "main.go",
                5,
                32,
                "Getenv gets too much in os (stdlib@v1.26.8, fixed in v1.99.0)"));
  }

  /** Version 2.15.0: the same as in SARIF. */
  @Test
  void readsWhatGolangciLintPrints() throws Exception {
    assertThat(read(Fixtures.read("golangci-lint.json")))
        .hasSize(6)
        .isEqualTo(Sarif.read(Fixtures.read("golangci-lint.sarif")));
  }

  @Test
  void readsGolangciLint() throws Exception {
    assertThat(
            read(
                "{\"Issues\":[{\"FromLinter\":\"errcheck\",\"Text\":\"not checked\",\"Severity\":\"\","
                    + "\"Pos\":{\"Filename\":\"a/b.go\",\"Offset\":1,\"Line\":3,\"Column\":2}},"
                    + "{\"FromLinter\":\"x\",\"Severity\":\"warning\"}],\"Report\":{}}"))
        .containsExactly(
            new SourceFinding(
                "golangci-lint", "errcheck", Severity.ERROR, "a/b.go", 3, 2, "not checked"),
            new SourceFinding("golangci-lint", "x", Severity.WARNING, "", 0, 0, ""));
    assertThat(read("{\"Issues\":null,\"Report\":{}}")).isEmpty();
  }

  @Test
  void readsProgramsOfGoAnalysis() throws Exception {
    assertThat(
            read(
                "{\"example.com/a\":{\"shadow\":[{\"posn\":\"/src/a.go:1:2\",\"message\":\"m\"}]}}"))
        .containsExactly(
            new SourceFinding("tool", "shadow", Severity.ERROR, "/src/a.go", 1, 2, "m"));
  }

  @Test
  void nothingIsNoFinding() throws Exception {
    assertThat(read("")).isEmpty();
    assertThat(read("{}")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "[]", "{\"a\":1}", "{\"Issues\":[", "{} trailing", "{\"a\":[1]}"})
  void anotherFormIsAnError(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(UnreadableResults.class);
  }

  private static List<SourceFinding> read(String text) throws UnreadableResults {
    return ToolJson.read("tool", text);
  }
}
