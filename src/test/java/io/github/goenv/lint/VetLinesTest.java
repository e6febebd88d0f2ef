package io.github.goenv.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VetLinesTest {
  private final VetLines reader = new VetLines("vet");
  private final List<String> people = new ArrayList<>();

  private void read(String text) throws UnreadableResults {
    for (String line : text.lines().toList()) {
      people.addAll(reader.line(line));
    }
  }

  /** What three versions of go write of one module, of which a package does not compile. */
  @ParameterizedTest
  @ValueSource(strings = {"1.21", "1.24", "1.26"})
  void readsWhatGoWrites(String version) throws Exception {
    read(Fixtures.read("vet-" + version + ".txt"));
    assertThat(reader.findings())
        .extracting(each -> each.rule() + " " + each.file() + ":" + each.line())
        .containsExactly(
            "printf /src/a/a.go:6",
            "printf /src/a/a.go:7",
            "printf /src/a/a_test.go:6",
            "unusedresult /src/a/a.go:7");
    assertThat(reader.findings().get(0).message())
        .isEqualTo("fmt.Printf format %d has arg \"x\" of wrong type string");
    if (version.equals("1.26")) { // its errors come on the other stream
      assertThat(people).isEmpty();
    } else {
      assertThat(people)
          .containsExactly("# example.com/v/b", "vet: b/b.go:3:12: undefined: undefinedThing");
    }
  }

  @Test
  void readsPathsOfWindowsAndErrorsOfAnalyzers() throws Exception {
    read(
        "{\n\t\"a\": {\n\t\t\"x\": [\n{\"posn\": \"C:\\\\a b\\\\c.go:3:4\", \"message\": \"m\"}]\n\t,\"y\": {\"error\": \"no\"}}\n}\n");
    assertThat(reader.findings())
        .extracting(SourceFinding::place, SourceFinding::rule, SourceFinding::message)
        .containsExactly(tuple("C:\\a b\\c.go:3:4", "x", "m"), tuple("", "y", "a: no"));
  }

  @Test
  void aStreamThatEndsInTheMiddleIsNoAnswer() throws Exception {
    read("{\n\t\"a\": {\n");
    assertThatThrownBy(reader::findings).isInstanceOf(UnreadableResults.class);
  }

  @Test
  void whatIsNoFindingIsAnError() {
    assertThatThrownBy(() -> read("{\n\t\"a\": 1\n}"))
        .isInstanceOf(UnreadableResults.class)
        .hasMessageContaining("not the findings of a package");
    assertThatThrownBy(() -> read("{\n\t\"a\n}")).isInstanceOf(UnreadableResults.class);
  }
}
