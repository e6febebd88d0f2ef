package io.github.goenv.go;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs whose table of sections is read. */
class ProgramFileTest {
  @TempDir Path directory;

  @Test
  void theGoOfThisMachineSaysItsVersionAndIsWhole() throws Exception {
    Path go = RealGo.executable();
    ProgramFile read = ProgramFile.read(go);
    byte[] format = Arrays.copyOf(Files.readAllBytes(go), 2);
    boolean known = format[0] == 0x7F || format[0] == 'M';

    assertThat(read.cutOff()).isFalse();
    assertThat(read.version()).isEqualTo(known ? version(go) : null);
  }

  @Test
  void aGoThatIsCutOffAnywhereIsSeen() throws IOException {
    byte[] whole = Files.readAllBytes(RealGo.executable());
    if (whole[0] != 0x7F && whole[0] != 'M') {
      return; // Mach-O tells nothing
    }
    for (int length : new int[] {2048, 100_000, whole.length / 2, whole.length - 1}) {
      Path cut = Files.write(directory.resolve("cut"), Arrays.copyOf(whole, length));
      assertThat(ProgramFile.read(cut).cutOff()).as("%d bytes", length).isTrue();
    }
  }

  @Test
  void windows() throws IOException {
    byte[] program = pe("go1.26.8");
    Path file = Files.write(directory.resolve("go.exe"), program);
    assertThat(ProgramFile.read(file)).isEqualTo(new ProgramFile(false, "go1.26.8"));

    Files.write(file, Arrays.copyOf(program, program.length - 1));
    assertThat(ProgramFile.read(file).cutOff()).isTrue();
    Files.write(file, Arrays.copyOf(program, 0x140));
    assertThat(ProgramFile.read(file)).isEqualTo(new ProgramFile(true, null));
  }

  @Test
  void whatIsNoProgramTellsNothing() throws IOException {
    Random random = new Random(7);
    for (int i = 0; i < 2000; i++) {
      byte[] bytes = new byte[random.nextInt(400)];
      random.nextBytes(bytes);
      if (bytes.length > 8) {
        String head = i % 2 == 0 ? "\u007fELF\u0002\u0001\u0001" : "MZ";
        byte[] begin = head.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(begin, 0, bytes, 0, begin.length);
      }
      Path file = Files.write(directory.resolve("x"), bytes);
      assertThat(ProgramFile.read(file).version()).isNull();
    }
    for (String text : new String[] {"", "#!/bin/sh\n", "x".repeat(100)}) {
      Path file = Files.writeString(directory.resolve("x"), text);
      assertThat(ProgramFile.read(file)).isEqualTo(new ProgramFile(false, null));
    }
  }

  private static String version(Path go) throws Exception {
    Path root = GoRoot.ofExecutable(go).orElseThrow();
    return GoRoot.inspect(root).version();
  }

  /** Two sections, .text and .data; the second begins with what debug/buildinfo looks for. */
  private static byte[] pe(String version) {
    ByteBuffer bytes = ByteBuffer.allocate(0x600).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put("MZ".getBytes(StandardCharsets.US_ASCII));
    bytes.putInt(0x3C, 0x80);
    bytes.putInt(0x80, 0x4550);
    bytes.putShort(0x86, (short) 2);
    bytes.putShort(0x94, (short) 0xF0);
    section(bytes, 0x80 + 24 + 0xF0, 0x200, 0x200, 0x60000020);
    section(bytes, 0x80 + 24 + 0xF0 + 40, 0x400, 0x200, 0xC0000040);
    bytes.position(0x410);
    bytes.put("\u00ff Go buildinf:".getBytes(StandardCharsets.ISO_8859_1));
    bytes.put((byte) 8).put((byte) 2);
    bytes.put(0x410 + 32, (byte) version.length());
    bytes.position(0x410 + 33);
    bytes.put(version.getBytes(StandardCharsets.US_ASCII));
    return bytes.array();
  }

  private static void section(ByteBuffer bytes, int at, int offset, int size, int flags) {
    bytes.putInt(at + 16, size);
    bytes.putInt(at + 20, offset);
    bytes.putInt(at + 36, flags);
  }
}
