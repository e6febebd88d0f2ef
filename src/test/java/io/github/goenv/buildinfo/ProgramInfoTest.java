package io.github.goenv.buildinfo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramInfoTest {
  private static final String[] LINES = {
    "path\texample.com/app/cmd/tool",
    "mod\texample.com/app\tv1.2.3+dirty\t",
    "dep\texample.com/Big\tv2.0.0+incompatible\th1:c3Vt",
    "dep\texample.com/here\tv1.0.0",
    "=>\t./here\t(devel)\t",
    "dep\texample.com/old\tv1.0.0",
    "=>\texample.com/new\tv1.1.0\th1:bmV3",
    "build\t-ldflags=\"-s -w -X main.a=\\\"b c\\\"\"",
    "build\t\"a key\"=value=more",
    "build\tempty=",
    "build\traw=`a \"b\"`",
    "something new\tthat go adds",
    "build\tvcs.modified=true",
  };

  private static final byte[] BLOB = FakeProgram.blob("go1.26.8", LINES);
  private static final byte[] OTHER = FakeProgram.blob("go1.20", "path\tembedded", "mod\tm\tv1\t");

  @TempDir Path directory;

  static Map<String, byte[]> formats() {
    byte[] decoy = new byte[32 + OTHER.length];
    System.arraycopy(OTHER, 0, decoy, 16, OTHER.length);
    Map<String, byte[]> formats = new LinkedHashMap<>();
    ByteOrder little = ByteOrder.LITTLE_ENDIAN;
    formats.put("ELF, 64 bits", FakeProgram.elf(true, little, BLOB, decoy));
    formats.put(
        "ELF, 64 bits, big endian", FakeProgram.elf(true, ByteOrder.BIG_ENDIAN, BLOB, decoy));
    formats.put("ELF, 32 bits", FakeProgram.elf(false, little, BLOB, decoy));
    formats.put(
        "ELF, 32 bits, big endian", FakeProgram.elf(false, ByteOrder.BIG_ENDIAN, BLOB, decoy));
    formats.put("ELF, no section of its own", FakeProgram.elf(true, little, BLOB, decoy, ".data"));
    formats.put("PE", FakeProgram.pe(BLOB, decoy));
    formats.put("Mach-O", FakeProgram.mach(true, BLOB, decoy, "__go_buildinfo"));
    formats.put("Mach-O, 32 bits", FakeProgram.mach(false, BLOB, decoy, "__go_buildinfo"));
    formats.put("Mach-O, no section of its own", FakeProgram.mach(true, BLOB, decoy, "__data"));
    byte[] plain = new byte[200 + BLOB.length];
    System.arraycopy(BLOB, 0, plain, 101, BLOB.length);
    formats.put("another format", plain);
    return formats;
  }

  static List<String> names() {
    return List.copyOf(formats().keySet());
  }

  /** Not that of a program which is embedded in its read-only data. */
  @ParameterizedTest
  @MethodSource("names")
  void readsTheInformationOfTheProgramItself(String format) throws Exception {
    BuildInfo info = read(formats().get(format));
    assertThat(info.goVersion()).isEqualTo("go1.26.8");
    assertThat(info.path()).isEqualTo("example.com/app/cmd/tool");
    assertThat(info.main()).isEqualTo(new Module("example.com/app", "v1.2.3+dirty", null, null));
    assertThat(info.dependencies())
        .containsExactly(
            new Module("example.com/Big", "v2.0.0+incompatible", "h1:c3Vt", null),
            new Module(
                "example.com/here", "v1.0.0", null, new Module("./here", "(devel)", null, null)),
            new Module(
                "example.com/old",
                "v1.0.0",
                null,
                new Module("example.com/new", "v1.1.0", "h1:bmV3", null)));
    assertThat(info.settings())
        .containsExactly(
            new Setting("-ldflags", "-s -w -X main.a=\"b c\""),
            new Setting("a key", "value=more"),
            new Setting("empty", ""),
            new Setting("raw", "a \"b\""),
            new Setting("vcs.modified", "true"));
  }

  @Test
  void aProgramWithoutModulesHasAVersion() throws Exception {
    BuildInfo info = read(FakeProgram.elf("go1.26.8"));
    assertThat(info).isEqualTo(new BuildInfo("go1.26.8", "", null, List.of(), List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dep\\texample.com/a",
        "dep\\t\\tv1.0.0",
        "dep\\ta\\tb\\tc\\td",
        "=>\\texample.com/a\\tv1.0.0\\t",
        "build\\tno value",
        "build\\t\"open=value",
        "build\\t\"key\"value",
        "build\\tkey=\"open",
        "build\\tkey=\"a\"b\"",
        "build\\tkey=\"\\q\"",
        "build\\tkey=`open",
        "build\\tkey=`a`b",
      })
  void aLineThatIsNotOfGosFormIsNamed(String line) {
    byte[] program = FakeProgram.elf("go1.26.8", "path\tx", line.replace("\\t", "\t"));
    assertThat(refusal(program)).isEqualTo("sbom.buildinfo.line");
  }

  @Test
  void saysWhatItIsWithoutBuildInformation() {
    assertThat(refusal(new byte[0])).isEqualTo("sbom.buildinfo.none");
    assertThat(refusal(new byte[500])).isEqualTo("sbom.buildinfo.none");
    byte[] none = FakeProgram.elf(true, ByteOrder.LITTLE_ENDIAN, new byte[100], OTHER);
    assertThat(refusal(none)).isEqualTo("sbom.buildinfo.none");
    byte[] old = BLOB.clone();
    old[15] = 0;
    assertThat(refusal(FakeProgram.pe(old, new byte[16]))).isEqualTo("sbom.buildinfo.old");
    byte[] cut = Arrays.copyOf(BLOB, BLOB.length - 40);
    assertThat(refusal(FakeProgram.elf(true, ByteOrder.LITTLE_ENDIAN, cut, OTHER)))
        .isEqualTo("sbom.buildinfo.broken");
    byte[] two = new byte[BLOB.length + OTHER.length + 64];
    System.arraycopy(BLOB, 0, two, 1, BLOB.length);
    System.arraycopy(OTHER, 0, two, 10 + BLOB.length, OTHER.length);
    assertThat(refusal(two)).isEqualTo("sbom.buildinfo.several");
  }

  /** Also across the end of what is read at once. */
  @ParameterizedTest
  @ValueSource(ints = {0, 16, 262_112, 262_128, 262_144, 262_160, 524_288, 700_000})
  void itIsFoundAnywhereInItsSection(int at) throws Exception {
    byte[] section = new byte[1_000_000];
    System.arraycopy(BLOB, 0, section, at, BLOB.length);
    byte[] other = new byte[section.length];
    System.arraycopy(BLOB, 0, other, at + 7, BLOB.length);

    assertThat(read(FakeProgram.pe(section, OTHER)).goVersion()).isEqualTo("go1.26.8");
    assertThat(read(other).goVersion()).isEqualTo("go1.26.8");
  }

  /**
   * In front of these letters is what says that a file is WebAssembly (core specification, 5.5).
   */
  @Test
  void webAssemblyHasNoneOfItsOwn() {
    byte[] wasm = new byte[200 + BLOB.length];
    System.arraycopy(new byte[] {0, 'a', 's', 'm', 1}, 0, wasm, 0, 5);
    System.arraycopy(BLOB, 0, wasm, 64, BLOB.length);
    assertThat(refusal(wasm)).isEqualTo("sbom.buildinfo.none");
  }

  @Test
  void aFileFullOfItsLettersIsRefusedAtOnce() {
    byte[] full = new byte[8 << 20];
    for (int at = 0; at + 16 < full.length; at += 16) {
      System.arraycopy(BLOB, 0, full, at, 16);
    }
    assertThat(refusal(full)).isEqualTo("sbom.buildinfo.several");
  }

  /** Whatever is in a file, it is read or refused, and neither takes long nor much memory. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void changedBytesAreReadOrRefused(long seed) throws Exception {
    Random random = new Random(seed);
    int read = 0;
    int refused = 0;
    for (byte[] whole : formats().values()) {
      for (int i = 0; i < 300; i++) {
        byte[] bytes = random.nextInt(4) == 0 ? cut(whole, random) : whole.clone();
        for (int flips = random.nextInt(6); flips >= 0 && bytes.length > 0; flips--) {
          int near = random.nextBoolean() ? bytes.length : Math.min(bytes.length, 300);
          bytes[random.nextInt(near)] = (byte) random.nextInt(256);
        }
        try {
          read(bytes);
          read++;
        } catch (NoBuildInfo e) {
          assertThat(e.reason().key()).startsWith("sbom.buildinfo.");
          refused++;
        }
      }
    }
    assertThat(read).isPositive();
    assertThat(refused).isPositive();
  }

  private static byte[] cut(byte[] whole, Random random) {
    return Arrays.copyOf(whole, random.nextInt(whole.length));
  }

  private BuildInfo read(byte[] program) throws Exception {
    return ProgramInfo.read(Files.write(directory.resolve("program"), program));
  }

  private String refusal(byte[] program) {
    return catchThrowableOfType(NoBuildInfo.class, () -> read(program)).reason().key();
  }
}
