package io.github.goenv.probe.windows.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DosPathTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "C:\\                     | C:\\",
        "c:\\Go\\bin              | c:\\Go\\bin",
        "C:/Go//bin/              | C:\\Go\\bin",
        "C:\\a\\.\\b\\..\\c       | C:\\a\\c",
        "C:\\..\\..\\a            | C:\\a",
        "\\\\server\\share        | \\\\server\\share\\",
        "\\\\server\\share\\a\\b  | \\\\server\\share\\a\\b",
        "\\\\?\\C:\\a             | C:\\a",
        "\\??\\C:\\a              | C:\\a",
        "\\\\?\\UNC\\srv\\sh\\a   | \\\\srv\\sh\\a",
        "\\??\\UNC\\srv\\sh\\a    | \\\\srv\\sh\\a",
        "\\??\\Volume{1}\\a       | \\\\?\\Volume{1}\\a",
        "\\\\wsl.localhost\\D\\go | \\\\wsl.localhost\\D\\go",
      })
  void splitsAbsolutePaths(String text, String normal) {
    DosPath path = DosPath.of(text);

    assertThat(path).hasToString(normal);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "C",
        "C:",
        "C:a",
        "a\\b",
        "\\a",
        "..",
        "\\\\",
        "\\\\\\a",
        "\\\\.\\COM1",
        "1:\\a"
      })
  void refusesOthers(String text) {
    assertThat(DosPath.of(text)).isNull();
  }

  @Test
  void prefixesLongPathsOnly() {
    String name = "x".repeat(250);

    assertThat(path("C:\\a").api()).isEqualTo("C:\\a");
    assertThat(path("C:\\" + name).api()).isEqualTo("\\\\?\\C:\\" + name);
    assertThat(path("\\\\srv\\sh\\" + name).api()).isEqualTo("\\\\?\\UNC\\srv\\sh\\" + name);
  }

  @Test
  void knowsDriveAndShare() {
    assertThat(path("z:\\a").drive()).isEqualTo("z:");
    assertThat(path("z:\\a").share()).isNull();
    assertThat(path("\\\\srv\\sh\\a").drive()).isNull();
    assertThat(path("\\\\srv\\sh\\a").share()).isEqualTo("\\\\srv\\sh");
    assertThat(path("\\\\?\\Volume{1}\\").share()).isNull();
  }

  static DosPath path(String text) {
    DosPath path = DosPath.of(text);
    if (path == null) {
      throw new AssertionError(text);
    }
    return path;
  }
}
