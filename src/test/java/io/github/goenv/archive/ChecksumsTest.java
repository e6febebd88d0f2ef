package io.github.goenv.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.StartsPrograms;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** sha256sum is the one that decides. */
@StartsPrograms
@EnabledOnOs(OS.LINUX)
class ChecksumsTest {
  @TempDir Path directory;

  @Test
  void sha256sumAcceptsThemAndFindsAChange() throws Exception {
    Map<String, String> digests = new HashMap<>();
    for (String name : List.of("a.zip", "bin/größe 世", "back\\slash", "new\nline")) {
      Path file = directory.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, name);
      digests.put(name, Checksums.digest(file));
    }
    Files.writeString(directory.resolve("checksums.txt"), Checksums.lines(digests));
    assertThat(Checksums.read(Checksums.lines(digests))).isEqualTo(digests);
    assertThat(Checksums.read(Checksums.lines(digests) + "mine\n")).isNull();
    assertThat(check()).isZero();
    Files.writeString(directory.resolve("bin/größe 世"), "changed");
    assertThat(check()).isEqualTo(1);
  }

  private int check() throws Exception {
    return new ProcessBuilder("sha256sum", "--strict", "--quiet", "-c", "checksums.txt")
        .directory(directory.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
