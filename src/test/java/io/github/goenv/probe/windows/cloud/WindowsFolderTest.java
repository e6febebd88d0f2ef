package io.github.goenv.probe.windows.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowsFolderTest {
  @ParameterizedTest
  @CsvSource({
    "C:\\Users\\mia\\OneDrive,   C:\\Users\\mia\\OneDrive\\go, true",
    "C:\\Users\\mia\\OneDrive,   c:\\users\\MIA\\onedrive,     true",
    "C:\\Users\\mia\\OneDrive\\, C:/Users/mia/OneDrive/go,     true",
    "C:\\Users\\mia\\OneDrive,   C:\\Users\\mia\\OneDriveX\\go, false",
    "C:\\Users\\mia\\OneDrive,   C:\\Users\\mia,               false",
    "C:\\Users\\Grün,            C:\\USERS\\GRÜN\\go,          true",
    "C:\\,                       C:\\go,                       true",
    "C:\\,                       D:\\go,                       false",
    "'',                         C:\\go,                       false",
    "\\\\?\\C:\\sync,            C:\\sync\\x,                  true",
    "\\\\server\\share,          \\\\server\\share\\x,         true",
  })
  void foldersHold(String folder, String path, boolean held) {
    assertThat(WindowsFolder.holds(folder, path)).isEqualTo(held);
  }

  @ParameterizedTest
  @CsvSource({
    "C:\\a, c:/A/, true",
    "C:\\a, C:\\a\\b, false",
    "C:\\a\\b, C:\\a, false",
  })
  void foldersAreTheSame(String one, String other, boolean same) {
    assertThat(WindowsFolder.same(one, other)).isEqualTo(same);
  }
}
