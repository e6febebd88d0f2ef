package io.github.goenv.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.goenv.text.Messages;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with the output of a tool is said in both languages. */
class UnreadableResultsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          sarif | 7                            | it has something else than JSON objects in it
          sarif | [[7                          | it is incomplete: the text ends at $[0][1]
          sarif | {"runs": [tru                | it is incomplete: the text ends at $.runs[1]
          sarif | {"runs": "abc                | it is incomplete: the text ends at $.runs
          sarif | {"runs" 7}                   | it is not valid JSON, at $.runs
          sarif | {"version": "2.1.0"}         | it is no SARIF, as it has no list "runs"
          sarif | {"runs": {"a": 1}}           | it is no SARIF, as it has no list "runs"
          sarif | {"runs": null}               | it is no SARIF, as it has no list "runs"
          sarif | {"version": "2.1.0", "runs": [{"results": {}}]} | it is no SARIF, as one of its "runs"
          sarif | {"version": "2.1.0", "runs": [7]} | it is no SARIF, as one of its "runs"
          json  | {"Issues": {"a": 1}}         | its form is not known. Known are staticcheck -f json
          sarif | {"version": 1, "runs": []}   | it is no SARIF 2.1.0, its version is "1"
          json  | {"a": 1}                     | its form is not known. Known are staticcheck -f json
          json  | {"Issues": [                 | it is incomplete: the text ends at $.Issues[0]
          vet   | {;"a": 1;}                   | it has an object that is not the findings of a package
          vet   | {;"a": {                     | it is incomplete: it ends within the findings of a package
          vet   | {;"a" 1;}                    | it is not valid JSON, at $.a
          """)
  void isSaidInBothLanguages(String reader, String text, String said) {
    UnreadableResults thrown =
        catchThrowableOfType(UnreadableResults.class, () -> read(reader, text));
    assertThat(thrown).hasMessageStartingWith(said);
    assertThat(thrown.reason().in(Messages.in("en"))).isEqualTo(thrown.getMessage());
    assertThat(thrown.reason().in(Messages.in("zh-CN")))
        .containsPattern("\\p{IsHan}")
        .doesNotContain("{", " is ");
  }

  private static List<SourceFinding> read(String reader, String text) throws UnreadableResults {
    if (!reader.equals("vet")) {
      return reader.equals("sarif") ? Sarif.read(text) : ToolJson.read("tool", text);
    }
    VetLines lines = new VetLines("vet");
    for (String line : text.split(";")) {
      lines.line(line);
    }
    return lines.findings();
  }
}
