package io.github.goenv.go;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.go.ExecutableFormat.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExecutableFormatTest {

  private static final HexFormat HEX = HexFormat.of();

  @ParameterizedTest
  @CsvSource({
    "4C01, 386",
    "C401, arm",
    "6486, amd64",
    "64AA, arm64",
    "0002, 0x0200",
    "0000, 0x0000"
  })
  void readsPe(String machine, String expected) throws Exception {
    for (int offset : new int[] {0x40, 0x80, 0x1FC, 0x2000}) {
      ExecutableFormat format = of(pe(offset, "50450000" + machine));

      assertThat(format.kind()).isEqualTo(Kind.PE);
      assertThat(format.machine()).contains(expected);
    }
  }

  @Test
  void aPeHeaderMustLieWithinTheFile() throws Exception {
    byte[] whole = pe(0x80, "504500006486");

    assertThat(of(Arrays.copyOf(whole, 0x85)).kind()).isEqualTo(Kind.TOO_SHORT);
    assertThat(of(Arrays.copyOf(whole, 0x3F)).kind()).isEqualTo(Kind.TOO_SHORT);
    assertThat(of(new byte[] {'M', 'Z'}).kind()).isEqualTo(Kind.TOO_SHORT);
    assertThat(of(pe(0x40, "4E45")).kind()).isEqualTo(Kind.TOO_SHORT);
    assertThat(of(pe(0x40, "4E4500000000")).kind()).isEqualTo(Kind.DOS);
    byte[] far = pe(0x40, "504500006486");
    Arrays.fill(far, 0x3C, 0x40, (byte) 0xFF);
    assertThat(of(far).kind()).isEqualTo(Kind.TOO_SHORT);
  }

  @ParameterizedTest
  @CsvSource({
    "2, 1, 3E00, amd64", "1, 1, 0300, 386", "2, 1, B700, arm64", "1, 1, 2800, arm",
    "2, 2, 0015, ppc64", "2, 1, 1500, ppc64le", "2, 2, 0016, s390x", "1, 2, 0008, mips",
    "1, 1, 0800, mipsle", "2, 2, 0008, mips64", "2, 1, 0800, mips64le", "2, 1, F300, riscv64",
    "2, 1, 0201, loong64", "2, 1, 3412, 0x1234"
  })
  void readsElf(int bits, int data, String machine, String expected) throws Exception {
    byte[] elf = HEX.parseHex("7F454C46" + "0" + bits + "0" + data + "00".repeat(12) + machine);

    assertThat(of(elf)).isEqualTo(ExecutableFormat.machine(Kind.ELF, expected));
    assertThat(of(Arrays.copyOf(elf, 19)).kind()).isEqualTo(Kind.TOO_SHORT);
  }

  @ParameterizedTest
  @CsvSource({
    "CFFAEDFE 07000001, MACH_O, amd64",
    "CFFAEDFE 0C000001, MACH_O, arm64",
    "CEFAEDFE 07000000, MACH_O, 386",
    "FEEDFACE 00000012, MACH_O, 0x0012",
    "CFFAEDFE 07, TOO_SHORT, ''",
    "CAFEBABE 00000000, MACH_O_FAT, ''",
    "CAFEBABE 00000002, TOO_SHORT, ''",
    "CAFEBABE 0000003D, UNKNOWN, ''",
    "213C617263683E0A, GO_ARCHIVE, ''",
    "0061736D01000000, WASM, wasm",
    "'', EMPTY, ''",
    "00, TOO_SHORT, ''",
    "00010203, UNKNOWN, ''",
    "68690A, TEXT, ''",
    "2321, SCRIPT, ''",
  })
  void readsOthers(String hex, Kind kind, String machine) throws Exception {
    ExecutableFormat format = of(HEX.parseHex(hex.replace(" ", "")));

    assertThat(format.kind()).isEqualTo(kind);
    assertThat(format.machine().orElse("")).isEqualTo(machine);
  }

  @Test
  void listsTheMachinesOfAFatFile() throws Exception {
    String arch = "00".repeat(16);
    ExecutableFormat fat =
        of(HEX.parseHex("CAFEBABE00000002" + "01000007" + arch + "0100000C" + arch));

    assertThat(fat.machines()).containsExactly("amd64", "arm64");
    assertThat(fat.machine()).isEmpty();
  }

  @Test
  void everyFileIsSomething() throws Exception {
    Random random = new Random(2026);
    String[] starts = {"", "4D5A", "7F454C46", "CAFEBABE", "CFFAEDFE", "2321", "FEEDFACF"};
    for (int i = 0; i < 20_000; i++) {
      byte[] start = HEX.parseHex(starts[random.nextInt(starts.length)]);
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      System.arraycopy(start, 0, bytes, 0, Math.min(start.length, bytes.length));
      if (bytes.length > 0x40 && random.nextBoolean()) {
        Arrays.fill(bytes, 0x3D, 0x40, (byte) 0);
      }
      assertThat(of(bytes).kind()).isNotNull();
    }
  }

  @Test
  void readsFiles(@TempDir Path dir) throws Exception {
    Path file = Files.write(dir.resolve("x.exe"), pe(0x2000, "504500006486"));
    assertThat(ExecutableFormat.read(file)).isEqualTo(ExecutableFormat.machine(Kind.PE, "amd64"));

    Path go = RealGo.executable();
    assertThat(ExecutableFormat.read(go).kind())
        .isIn(Kind.ELF, Kind.PE, Kind.MACH_O, Kind.MACH_O_FAT, Kind.SCRIPT);
  }

  private static byte[] pe(int offset, String header) {
    byte[] tail = HEX.parseHex(header);
    byte[] bytes = new byte[offset + tail.length];
    bytes[0] = 'M';
    bytes[1] = 'Z';
    bytes[0x3C] = (byte) offset;
    bytes[0x3D] = (byte) (offset >> 8);
    System.arraycopy(tail, 0, bytes, offset, tail.length);
    return bytes;
  }

  private static ExecutableFormat of(byte[] bytes) throws IOException {
    return ExecutableFormat.of(
        (offset, count) -> {
          int from = (int) Math.min(offset, bytes.length);
          return Arrays.copyOfRange(bytes, from, (int) Math.min((long) from + count, bytes.length));
        });
  }
}
