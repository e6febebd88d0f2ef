package io.github.goenv.go;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.go.PathEntry.Trait;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathListTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      quoteCharacter = '`',
      value = {
        "C:\\Go\\bin ^ C:\\Go\\bin ^ ",
        "C:/Go/bin/ ^ C:\\Go\\bin\\ ^ ",
        "\\\\server\\share\\go ^ \\\\server\\share\\go ^ ",
        "\"C:\\a b\" ^ C:\\a b ^ QUOTED",
        "go\\bin ^ D:\\w\\go\\bin ^ RELATIVE",
        ". ^ D:\\w ^ RELATIVE",
        "\\go\\bin ^ D:\\go\\bin ^ RELATIVE",
        "C:go\\bin ^ C:go\\bin ^ RELATIVE",
        "%USERPROFILE%\\go\\bin ^ D:\\w\\%USERPROFILE%\\go\\bin ^ RELATIVE UNEXPANDED",
        "C:\\100%\\bin ^ C:\\100%\\bin ^ ",
        "C\uFF1A\\Go\\bin ^ D:\\w\\C\uFF1A\\Go\\bin ^ RELATIVE",
        "C:\\a*b ^ `` ^ MALFORMED",
        "C:\\a:C:\\b ^ `` ^ MALFORMED",
        "C:\\a|b ^ `` ^ MALFORMED",
        "C:\\\uFFFD ^ C:\\\uFFFD ^ UNDECODABLE",
        "`` ^ `` ^ EMPTY",
        "\"\" ^ `` ^ QUOTED EMPTY",
      })
  void judgesWindowsEntries(String text, String directory, @Nullable String traits) {
    PathEntry entry = PathList.windows("C:\\first;" + text, "D:\\w").get(1);

    assertThat(entry.text()).isEqualTo(text);
    assertThat(entry.directory()).isEqualTo(directory);
    assertThat(entry.traits())
        .extracting(Trait::name)
        .containsExactlyInAnyOrder(traits == null ? new String[0] : traits.split(" "));
    assertThat(entry.index()).isEqualTo(1);
  }

  @Test
  void semicolonsInQuotesSeparateNothingOnWindows() {
    assertThat(PathList.windows("\"C:\\a;b\";C:\\c;", "D:\\w"))
        .extracting(PathEntry::text)
        .containsExactly("\"C:\\a;b\"", "C:\\c", "");
    assertThat(PathList.windows("\"C:\\a;C:\\b", "D:\\w")).hasSize(1);
    assertThat(PathList.windows("", "D:\\w")).isEmpty();
  }

  @Test
  void unixKnowsNoQuotes() {
    assertThat(PathList.unix("\"/a:/b\"::", "/w"))
        .extracting(PathEntry::directory)
        .containsExactly("/w/\"/a", "/b\"", "/w", "/w");
  }

  @Test
  void everyTextIsAPath() {
    Random random = new Random(17);
    for (int i = 0; i < 5000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(25); n > 0; n--) {
        text.append("aC:;\"\\/%.\0*\uFFFD\uD83D ".charAt(random.nextInt(14)));
      }
      String path = text.toString();
      assertThat(texts(PathList.unix(path, "/w"), ":")).isEqualTo(path);
      assertThat(texts(PathList.windows(path, "C:\\w"), ";")).isEqualTo(path);
      FakeFiles none = new FakeFiles(true);
      assertThat(ExecutableSearch.unix("go", path, "/w", none).candidates()).isEmpty();
      WindowsSearch search =
          new WindowsSearch("go", path, path, "C:\\w", false, "C:\\jdk", List.of());
      assertThat(search.run(none).candidates()).isEmpty();
    }
  }

  private static String texts(List<PathEntry> entries, String separator) {
    StringBuilder joined = new StringBuilder();
    for (PathEntry entry : entries) {
      joined.append(entry.index() == 0 ? "" : separator).append(entry.text());
    }
    return joined.toString();
  }
}
