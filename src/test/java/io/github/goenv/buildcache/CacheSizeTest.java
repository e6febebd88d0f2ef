package io.github.goenv.buildcache;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.fact.Fact;
import io.github.goenv.snapshot.tree.BuildCache;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class CacheSizeTest {
  @TempDir Path root;

  @BeforeEach
  void fill() throws Exception {
    for (String name : new String[] {"00/a-d", "ff/b-d", "fuzz/example.com/x/FuzzX/1"}) {
      Path file = root.resolve("cache").resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, new byte[1000]);
    }
  }

  @Test
  void allFilesCount() throws Exception {
    Path cache = root.resolve("cache");

    assertThat(CacheSize.of(cache, Duration.ofMinutes(1)))
        .isEqualTo(new BuildCache(cache.toString(), 3000, 3, true));
  }

  @Test
  void whenTheTimeIsUpItSaysSo() throws Exception {
    BuildCache counted = CacheSize.of(root.resolve("cache"), Duration.ZERO);

    assertThat(counted.complete()).isFalse();
    assertThat(counted.files()).isZero();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void linksAreNotFollowed() throws Exception {
    Path other = Files.createDirectories(root.resolve("other"));
    Files.write(other.resolve("x"), new byte[5000]);
    Files.createSymbolicLink(root.resolve("cache/01"), other);

    assertThat(CacheSize.of(root.resolve("cache"), Duration.ofMinutes(1)).bytes()).isEqualTo(3000);
  }

  @Test
  void aCacheThatIsNotThereIsNotEmpty() {
    for (String none : new String[] {"off", root.resolve("none").toString()}) {
      assertThat(CacheSize.read(none, Duration.ofMinutes(1))).isInstanceOf(Fact.Absent.class);
    }
    assertThat(CacheSize.read("/a\0b", Duration.ofMinutes(1))).isInstanceOf(Fact.Unknown.class);
  }
}
