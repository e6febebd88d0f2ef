package io.github.goenv.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuildInfoTest {
  @TempDir Path directory;

  /** Also where the blob lies across the end of what is read at once. */
  @ParameterizedTest
  @ValueSource(ints = {0, 16, 5000, 65_200, 65_472, 65_500, 65_520, 65_530, 131_000, 200_000})
  void findsTheVersionAnywhere(int at) throws Exception {
    byte[] bytes = new byte[200_100];
    new Random(at).nextBytes(bytes);
    put(bytes, at, 2, "go1.26.8");
    BuiltFile file = BuiltFile.read(Files.write(directory.resolve("app"), bytes));
    assertThat(file.goVersion()).isEqualTo("go1.26.8");
    assertThat(file.size()).isEqualTo(200_100);
  }

  @Test
  void passesOverTheLettersInOrdinaryData() {
    byte[] bytes = new byte[400];
    put(bytes, 0, 0, "go1.17"); // before Go 1.18: pointers, not text
    put(bytes, 100, 2, "nonsense");
    put(bytes, 200, 2, "go1.26.8");
    assertThat(BuildInfo.version(bytes, bytes.length)).isEqualTo("go1.26.8");
  }

  @Test
  void readsNothingBeyondTheEnd() {
    byte[] bytes = new byte[64];
    put(bytes, 0, 2, "go1.26.8");
    assertThat(BuildInfo.version(bytes, 41)).isEqualTo("go1.26.8");
    for (int length = 0; length < 41; length++) {
      assertThat(BuildInfo.version(bytes, length)).as("length %d", length).isNull();
    }
  }

  @Test
  void knowsNoVersionOfOtherFiles() throws Exception {
    Path empty = Files.createFile(directory.resolve("empty"));
    assertThat(BuiltFile.read(empty))
        .isEqualTo(
            new BuiltFile(
                empty,
                0,
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                null,
                null));
  }

  private static void put(byte[] bytes, int at, int flags, String version) {
    byte[] magic = "\u00ff Go buildinf:".getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(magic, 0, bytes, at, magic.length);
    bytes[at + 14] = 8;
    bytes[at + 15] = (byte) flags;
    byte[] text = version.getBytes(StandardCharsets.UTF_8);
    bytes[at + 32] = (byte) text.length;
    System.arraycopy(text, 0, bytes, at + 33, text.length);
  }
}
