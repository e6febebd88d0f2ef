package io.github.goenv.gobuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.timing.BuildModule;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuildInfoTest {
  @TempDir Path directory;

  /** Also where the blob is across the end of what is read at once. */
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
    assertThat(BuildInfo.find(bytes, bytes.length, false)).isEqualTo(200);
    assertThat(BuildInfo.version(bytes, 200, bytes.length)).isEqualTo("go1.26.8");
  }

  @Test
  void readsNothingBeyondTheEnd() {
    byte[] bytes = new byte[64];
    put(bytes, 0, 2, "go1.26.8");
    assertThat(BuildInfo.find(bytes, 41, false)).isZero();
    for (int length = 0; length < 41; length++) {
      assertThat(BuildInfo.find(bytes, length, false)).as("length %d", length).isNegative();
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
                null,
                List.of()));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 100, 65_200, 65_279, 65_280, 65_281, 65_500, 130_000})
  void findsTheModulesAnywhere(int at) throws Exception {
    byte[] bytes = new byte[400_000];
    put(bytes, at, 2, "go1.26.8");
    StringBuilder lines =
        new StringBuilder("path\tex.com/app\nmod\tex.com/app\tv1.2.3-x+dirty\t\n");
    List<BuildModule> expected = new ArrayList<>();
    expected.add(new BuildModule("ex.com/app", null));
    for (int i = 0; i < 3_000; i++) {
      lines.append("dep\tex.com/m").append(i).append("\tv1.0.").append(i).append("\th1:x=\n");
      expected.add(new BuildModule("ex.com/m" + i, "v1.0." + i));
    }
    lines.append("dep\tex.com/fork\tv1.0.0\n=>\tex.com/other\tv2.0.0\th1:y=\n");
    expected.add(new BuildModule("ex.com/fork", "v2.0.0"));
    lines.append("dep\tex.com/local\tv1.0.0\n=>\t../local\t(devel)\t\nbuild\tCGO_ENABLED=0\n");
    expected.add(new BuildModule("ex.com/local", null));
    modules(bytes, at, lines.toString());
    BuiltFile file = BuiltFile.read(Files.write(directory.resolve("app"), bytes));
    assertThat(file.goVersion()).isEqualTo("go1.26.8");
    assertThat(file.modules()).isEqualTo(expected);
  }

  @Test
  void knowsNoModulesOfWhatIsDamaged() throws Exception {
    byte[] bytes = new byte[1_000];
    put(bytes, 0, 2, "go1.26.8");
    modules(bytes, 0, "mod\ta\tv1\t\n");
    Path path = directory.resolve("app");
    assertThat(BuiltFile.read(Files.write(path, bytes)).modules()).hasSize(1);
    for (int length = 41; length < 84; length++) {
      BuiltFile cut = BuiltFile.read(Files.write(path, Arrays.copyOf(bytes, length)));
      assertThat(cut.modules()).as("length %d", length).isEmpty();
      assertThat(cut.goVersion()).isEqualTo("go1.26.8");
    }
    Random random = new Random(4);
    for (int round = 0; round < 2_000; round++) {
      byte[] damaged = bytes.clone();
      damaged[41 + random.nextInt(50)] = (byte) random.nextInt(256);
      assertThat(BuiltFile.read(Files.write(path, damaged)).goVersion()).isEqualTo("go1.26.8");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "mod\n",
        "mod\t\n",
        "\t\t\n",
        "=>\ta\tv1\n",
        "build\tx=y\n",
        "mod a v1\n"
      })
  void passesOverOtherLines(String lines) {
    byte[] info =
        ("0123456789abcdef" + lines + "0123456789abcdef").getBytes(StandardCharsets.UTF_8);
    assertThat(ModuleLines.read(info)).isEmpty();
  }

  private static void modules(byte[] bytes, int at, String lines) {
    byte[] text =
        ("0123456789abcdef" + lines + "fedcba9876543210").getBytes(StandardCharsets.UTF_8);
    int to = BuildInfo.afterVersion(bytes, at);
    int length = text.length;
    while (length > 0x7f) {
      bytes[to++] = (byte) (length & 0x7f | 0x80);
      length >>= 7;
    }
    bytes[to++] = (byte) length;
    System.arraycopy(text, 0, bytes, to, text.length);
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
