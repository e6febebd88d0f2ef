package io.github.goenv.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.report.Severity;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SarifTest {

  @Test
  void readsStaticcheck() throws Exception {
    List<SourceFinding> found = Sarif.read(Fixtures.read("staticcheck.sarif"));
    assertThat(found)
        .extracting(SourceFinding::rule)
        .containsExactly("U1000", "S1002", "S1038", "S1039");
    assertThat(found.get(1))
        .isEqualTo(
            new SourceFinding(
                "staticcheck",
                "S1002",
                Severity.WARNING, // by the rule's default
                "a b.go",
                8,
                5,
                "should omit comparison to bool constant, can be simplified to x"));
  }

  /** Version 2.15.0; it names no rules. */
  @Test
  void readsGolangciLint() throws Exception {
    List<SourceFinding> found = Sarif.read(Fixtures.read("golangci-lint.sarif"));
    assertThat(found)
        .extracting(SourceFinding::place)
        .containsExactly(
            "main.go:11:11",
            "main.go:13:7",
            "main.go:12:14",
            "lib/lib.go:9:2",
            "lib/lib.go:10:6",
            "lib/lib.go:5:6");
    assertThat(found.get(2))
        .isEqualTo(
            new SourceFinding(
                "golangci-lint",
                "govet",
                Severity.ERROR,
                "main.go",
                12,
                14,
                "printf: fmt.Printf format %d has arg \"a\" of wrong type string"));
  }

  @Test
  void readsGovulncheck() throws Exception {
    assertThat(Sarif.read(Fixtures.read("govulncheck.sarif")))
        .containsExactly(
            new SourceFinding(
                "govulncheck",
                "GO-2024-0001",
                Severity.ERROR,
                "go.mod",
                1,
                0,
                "Your code calls vulnerable functions in 1 package (os)."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\"uri\":\"a/b.go\"'|a/b.go",
        "'\"uri\":\"a%20%C3%BC.go\"'|a ü.go",
        "'\"uri\":\"100%.go\"'|100%.go",
        "'\"uri\":\"file:///src/x.go\"'|/src/x.go",
        "'\"uri\":\"file:///C:/src/x.go\"'|C:/src/x.go",
        "'\"uri\":\"src\\\\x.go\"'|src/x.go",
        "'\"uri\":\"x.go\",\"uriBaseId\":\"%SRCROOT%\"'|x.go",
        "'\"uri\":\"x.go\",\"uriBaseId\":\"ROOT\"'|/r/x.go",
        "'\"uri\":\"x.go\",\"uriBaseId\":\"%GOROOT%\"'|%GOROOT%/x.go",
        "'\"uri\":\"/abs/x.go\",\"uriBaseId\":\"ROOT\"'|/abs/x.go",
      })
  void namesFilesAsPathsNotUris(String artifact, String file) throws Exception {
    assertThat(
            result(
                "\"locations\":[{\"physicalLocation\":{\"artifactLocation\":{" + artifact + "}}}]"))
        .singleElement()
        .satisfies(found -> assertThat(found.file()).isEqualTo(file));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\"level\":\"error\"'|ERROR",
        "'\"level\":\"note\"'|INFO",
        "'\"ruleId\":\"R\"'|INFO",
        "'\"ruleIndex\":0'|INFO",
        "'\"rule\":{\"id\":\"R\"}'|INFO",
        "'\"ruleId\":\"other\"'|WARNING",
        "'\"kind\":\"fail\",\"level\":\"error\",\"suppressions\":[]'|ERROR",
        "'\"suppressions\":[{\"status\":\"rejected\"}]'|WARNING",
      })
  void knowsHowBadItIs(String fields, Severity severity) throws Exception {
    assertThat(result(fields))
        .singleElement()
        .satisfies(found -> assertThat(found.severity()).isEqualTo(severity));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"level\":\"none\"",
        "\"kind\":\"pass\"",
        "\"kind\":\"notApplicable\",\"level\":\"error\"",
        "\"suppressions\":[{\"kind\":\"inSource\"}]",
        "\"suppressions\":[{\"status\":\"accepted\"}]"
      })
  void whatIsNoneIsNotThere(String fields) throws Exception {
    assertThat(result(fields)).isEmpty();
  }

  private static List<SourceFinding> result(String fields) throws UnreadableResults {
    return Sarif.read(
        "{\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":{\"name\":\"T\",\"rules\":[{\"id\":\"R\","
            + "\"defaultConfiguration\":{\"level\":\"note\"}}]}},"
            + "\"originalUriBaseIds\":{\"ROOT\":{\"uri\":\"file:///r/\"}},\"results\":[{"
            + fields
            + "}]}]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "x",
        "{\"runs\":[]}",
        "{\"version\":\"1.0\",\"runs\":[]}",
        "{} {}"
      })
  void whatIsNoSarifIsAnError(String text) {
    assertThatThrownBy(() -> Sarif.read(text)).isInstanceOf(UnreadableResults.class);
  }

  @Test
  void manyNestedListsAreAnErrorToo() {
    assertThatThrownBy(() -> Sarif.read("[".repeat(100_000))).isInstanceOf(UnreadableResults.class);
  }

  /** Whatever somebody cuts off or changes: an answer or a clear error. */
  @Test
  void neverFailsInAnotherWay() throws Exception {
    String text = Fixtures.read("staticcheck.sarif");
    Random random = new Random(7);
    int errors = 0;
    for (int i = 0; i < 400; i++) {
      StringBuilder broken = new StringBuilder(text);
      int at = random.nextInt(text.length());
      if (i % 2 == 0) {
        broken.setLength(at);
      } else {
        broken.setCharAt(at, "{}[]\",:x\u00000".charAt(random.nextInt(10)));
      }
      try {
        assertThat(Sarif.read(broken.toString())).hasSizeLessThanOrEqualTo(5);
      } catch (UnreadableResults e) {
        errors++;
      }
    }
    assertThat(errors).isBetween(200, 400);
  }
}
