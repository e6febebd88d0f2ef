package io.github.goenv.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FirstChangeTest {
  private static Map<String, Integer> first(String... lines) {
    return FirstChange.of(List.of(lines));
  }

  @Test
  void countsLinesAroundTheFirstChangeAlone() {
    assertThat(
            first(
                "diff a.go.orig a.go",
                "--- a.go.orig",
                "+++ a.go",
                "@@ -3,5 +3,5 @@ func F() {",
                " x",
                " y",
                "-z",
                "+Z",
                "@@ -30,2 +30,2 @@",
                "-q",
                "+Q"))
        .containsExactly(Map.entry("a.go", 5));
  }

  /** Git ends names that have spaces with a tab; older gofmt puts a time there. */
  @Test
  void namesEndAtATab() {
    assertThat(
            first(
                "--- a/größe 世界.go\t2020-01-01",
                "+++ b/größe 世界.go\t",
                "@@ -1 +1 @@",
                "-a",
                "+b",
                "--- a/new.txt",
                "+++ b/new.txt",
                "@@ -0,0 +1 @@",
                "+b"))
        .containsOnly(Map.entry("b/größe 世界.go", 1), Map.entry("b/new.txt", 1));
  }

  /** A removed line that begins with two minus signs and a space looks like a header. */
  @Test
  void aChangedLineIsNoHeader() {
    assertThat(first("--- a", "+++ b", "@@ -9,2 +9,2 @@", "--- c", "+++ d", " e"))
        .containsExactly(Map.entry("b", 9));
  }

  @Test
  void readsOurOwnDifferences() {
    List<String> lines = TextDiff.of("f", "1\n2\n3\n4\n5\n", "1\n2\n3\n4\nx\n");
    assertThat(FirstChange.of(lines)).containsExactly(Map.entry("f now", 5));
  }

  @Test
  void whatIsAddedAtTheEndIsAtTheLastLine() {
    assertThat(first("--- a", "+++ b", "@@ -4,2 +4,4 @@", " x", " y", "+z", "+z"))
        .containsExactly(Map.entry("b", 5));
    assertThat(first("--- a", "+++ b", "@@ -4,2 +4,3 @@", " x", "+z", " y"))
        .containsExactly(Map.entry("b", 5));
    List<String> lines = TextDiff.of("f", "1\n2\n", "1\n2\n3\n");
    assertThat(FirstChange.of(lines)).containsExactly(Map.entry("f now", 2));
  }

  @Test
  void whatIsNoDifferenceHasNone() {
    assertThat(first()).isEmpty();
    assertThat(first("Binary files a/x and b/x differ", "-a", "--- a", "+++ b")).isEmpty();
    assertThat(first("--- a", "+++ b", "@@ what @@", "-x")).containsExactly(Map.entry("b", 1));
  }
}
