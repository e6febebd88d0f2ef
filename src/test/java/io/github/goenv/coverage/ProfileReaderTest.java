package io.github.goenv.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.text.Messages;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read as a profile of go, and what is refused. */
class ProfileReaderTest {
  private static CoverProfile read(String text) throws Exception {
    return ProfileReader.read(new StringReader(text));
  }

  @Test
  void readsWhatGoWrites() throws Exception {
    CoverProfile profile =
        read("mode: count\nexample.com/m/a.go:3.14,5.2 2 7\nexample.com/m/a.go:1.1,2.2 1 0\n");
    assertThat(profile.mode()).isEqualTo(CoverMode.COUNT);
    assertThat(profile.files())
        .containsExactly(
            java.util.Map.entry(
                "example.com/m/a.go",
                List.of(new Block(1, 1, 2, 2, 1, 0), new Block(3, 14, 5, 2, 2, 7))));
  }

  @Test
  void aModuleWithoutStatementsHasTheModeAlone() throws Exception {
    assertThat(read("mode: set\n").files()).isEmpty();
  }

  @Test
  void linesMayEndAsOnWindows() throws Exception {
    assertThat(read("mode: set\r\na/a.go:1.1,1.9 1 1\r\n").files())
        .containsEntry("a/a.go", List.of(new Block(1, 1, 1, 9, 1, 1)));
  }

  @ParameterizedTest
  @CsvSource({
    "C:\\src\\m x\\a.go, C:\\src\\m x, a.go",
    "例え.jp/größe/日本.go, 例え.jp/größe, 日本.go",
    "./a b.go, ., a b.go",
    "a.go, ., a.go",
    "m/v2:x/a.go, m/v2:x, a.go"
  })
  void namesMayBePathsWithSpacesAndColons(String name, String directory, String file)
      throws Exception {
    assertThat(read("mode: set\n" + name + ":1.1,1.9 1 1\n").files()).containsOnlyKeys(name);
    assertThat(CoverProfile.packageOf(name)).isEqualTo(directory);
    assertThat(CoverProfile.nameOf(name)).isEqualTo(file);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "'', the profile is empty",
        "mode: set, the profile is truncated in line 1",
        "mode: maybe|, line 1 of the profile is not one that go writes: mode: maybe",
        "a/a.go:1.1|, line 1 of the profile",
        "mode: set|a/a.go:1.1^1.9 1 1|mode: count|, line 3 of the profile is not one that go writes",
        "mode: set|a/a.go:1.1^1.9 1 1|a/a.go:2.1^2.9 1, the profile is truncated in line 3: a/a.go",
        "mode: set|a/a.go:1.1^1.9 1|, line 2 of the profile",
        "mode: set|a/a.go:1.1^1.9 -1 1|, line 2 of the profile",
        "mode: set|a/a.go:1.1^1.9 1 -1|, line 2 of the profile",
        "mode: set|a/a.go:1.1^1.9 1 1.5|, line 2 of the profile",
        "mode: set|a/a.go:3.1^1.9 1 1|, line 2 of the profile",
        "mode: set|a/a.go:1.^1.9 1 1|, line 2 of the profile",
        "mode: set|a/a.go:1.1^19 1 1|, line 2 of the profile",
        "mode: set|:1.1^1.9 1 1|, line 2 of the profile",
        "mode: set|||, line 2 of the profile",
        "mode: set|a/a.go:99999999999.1^1.9 1 1|, line 2 of the profile",
        "mode: set|a/a.go:1.1^1.9 1 9223372036854775808|, line 2 of the profile",
        "mode: set|a/a.go:1.1^1.9 1 1|a/a.go:1.1^1.9 2 1|, two blocks at line 1 of a/a.go"
      })
  void refusesWithTheLine(String text, String problem) {
    String profile = text.replace("''", "").replace('|', '\n').replace('^', ',');
    assertThatThrownBy(() -> read(profile))
        .isInstanceOfSatisfying(
            BadProfile.class, e -> assertThat(e.problem().in(Messages.in("en"))).contains(problem));
  }

  @Test
  void aLineWithoutEndIsNotKept() {
    String line = "x".repeat(3 << 20);
    assertThatThrownBy(() -> read("mode: set\n" + line + "\n"))
        .isInstanceOfSatisfying(
            BadProfile.class,
            e -> assertThat(e.problem().in(Messages.in("en"))).hasSizeLessThan(300));
  }

  @Test
  void blocksMayOverlap() throws Exception {
    assertThat(read("mode: set\na/a.go:1.1,9.2 1 1\na/a.go:2.1,3.2 1 0\n").files().get("a/a.go"))
        .hasSize(2);
  }
}
