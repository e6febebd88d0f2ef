package io.github.goenv.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS) // the absolute paths are those of Unix
class CacheDirectoryTest {
  @Test
  void isTheOneOfTheSystem() {
    assertThat(of("Linux", Map.of())).isEqualTo("/home/ann/.cache");
    assertThat(of("Linux", Map.of("XDG_CACHE_HOME", "/cache"))).isEqualTo("/cache");
    assertThat(of("Linux", Map.of("XDG_CACHE_HOME", "cache"))).isEqualTo("/home/ann/.cache");
    assertThat(of("Mac OS X", Map.of("XDG_CACHE_HOME", "/cache")))
        .isEqualTo("/home/ann/Library/Caches");
    assertThat(of("Windows 11", Map.of("LOCALAPPDATA", "/local"))).isEqualTo("/local");
    assertThat(of("Windows 11", Map.of())).isEqualTo("/home/ann/AppData/Local");
  }

  /** Java's home of a user id without an entry in passwd. */
  @Test
  void thereIsNoneWithoutAHomeDirectory() {
    assertThat(CacheDirectory.of("Linux", "?", Map.of())).isNull();
    assertThat(CacheDirectory.of("Mac OS X", "?", Map.of())).isNull();
    assertThat(CacheDirectory.of("Windows 11", null, Map.of())).isNull();
    assertThat(CacheDirectory.of("Linux", "?", Map.of("XDG_CACHE_HOME", "/cache")))
        .isEqualTo(Path.of("/cache/goenv-maven-plugin"));
  }

  private static String of(String os, Map<String, String> environment) {
    Path directory = CacheDirectory.of(os, "/home/ann", environment);
    assertThat(directory).endsWithRaw(Path.of("goenv-maven-plugin"));
    return directory.getParent().toString();
  }
}
