package io.github.goenv.probe.windows.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.goenv.probe.windows.api.Bytes;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReparseBufferTest {

  private static final byte[] ALIAS =
      Bytes.alias(
          3,
          "Example.Go_8wekyb3d8bbwe",
          "Example.Go_8wekyb3d8bbwe!go",
          "C:\\Program Files\\WindowsApps\\Example.Go_1.0_x64\\go.exe",
          "0");

  static Stream<Arguments> readable() {
    return Stream.of(
        Arguments.of(
            Bytes.symlink("\\??\\D:\\Gö 围棋", "D:\\Gö 围棋", 0),
            new ReparseBuffer("\\??\\D:\\Gö 围棋", false, null)),
        Arguments.of(
            Bytes.symlink("..\\other", "..\\other", 1), new ReparseBuffer("..\\other", true, null)),
        Arguments.of(
            Bytes.junction("\\??\\C:\\Users\\dev\\OneDrive\\cache", ""),
            new ReparseBuffer("\\??\\C:\\Users\\dev\\OneDrive\\cache", false, null)),
        Arguments.of(
            Bytes.junction("\\??\\Volume{6a1f9c3e-0000-0000-0000-100000000000}\\", ""),
            new ReparseBuffer("\\??\\Volume{6a1f9c3e-0000-0000-0000-100000000000}\\", false, null)),
        Arguments.of(
            ALIAS,
            new ReparseBuffer(
                "C:\\Program Files\\WindowsApps\\Example.Go_1.0_x64\\go.exe",
                false,
                "Example.Go_8wekyb3d8bbwe")),
        Arguments.of(
            Bytes.reparse(0xA000001D, Bytes.of().u32(2).utf8("/usr/local/gö").bytes()),
            new ReparseBuffer("/usr/local/gö", false, null)),
        Arguments.of(
            Bytes.reparse(0xA000001D, Bytes.of().u32(2).utf8("go").bytes()),
            new ReparseBuffer("go", true, null)),
        Arguments.of(
            Bytes.reparse(0x9000701A, Bytes.of().u32(1, 2, 3).bytes()),
            new ReparseBuffer(null, false, null)),
        Arguments.of(Bytes.reparse(0x80000023, new byte[0]), new ReparseBuffer(null, false, null)),
        Arguments.of(
            Bytes.reparse(0x00001234, new byte[16]), new ReparseBuffer(null, false, null)));
  }

  @ParameterizedTest
  @MethodSource("readable")
  void readsEveryTag(byte[] data, ReparseBuffer expected) {
    assertThat(ReparseBuffer.parse(data)).isEqualTo(expected);
  }

  /** What is behind the declared length belongs to nobody. */
  @ParameterizedTest
  @MethodSource("readable")
  void ignoresWhatFollows(byte[] data, ReparseBuffer expected) {
    byte[] longer = Bytes.of().then(data).wide("behind").bytes();

    assertThat(ReparseBuffer.parse(longer)).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("readable")
  void rejectsEveryTruncation(byte[] data, ReparseBuffer expected) {
    for (int size = 0; size < data.length; size++) {
      assertThat(ReparseBuffer.parse(Arrays.copyOf(data, size))).as("%d bytes", size).isNull();
    }
  }

  static Stream<byte[]> invalid() {
    byte[] names = Bytes.of().wide("\\??\\C:\\a").bytes();
    return Stream.of(
        // names that end behind the data
        Bytes.reparse(0xA0000003, Bytes.of().u16(0, 18, 0, 0).then(names).bytes()),
        Bytes.reparse(0xA0000003, Bytes.of().u16(2, 16, 0, 0).then(names).bytes()),
        Bytes.reparse(0xA0000003, Bytes.of().u16(0xFFFE, 2, 0, 0).then(names).bytes()),
        Bytes.reparse(0xA0000003, Bytes.of().u16(0, 0xFFFE, 0, 0).then(names).bytes()),
        Bytes.reparse(0xA0000003, Bytes.of().u16(0, 4, 16, 2).then(names).bytes()),
        // halves of characters, nothing, a NUL in the name
        Bytes.reparse(0xA0000003, Bytes.of().u16(1, 4, 0, 0).then(names).bytes()),
        Bytes.reparse(0xA0000003, Bytes.of().u16(0, 3, 0, 0).then(names).bytes()),
        Bytes.reparse(0xA0000003, Bytes.of().u16(0, 0, 0, 0).then(names).bytes()),
        Bytes.reparse(0xA0000003, Bytes.of().u16(0, 6, 0, 0).wide("a\0b").bytes()),
        // other versions, too few texts, no end
        Bytes.alias(2, "a", "b", "c", "d"),
        Bytes.alias(3, "a", "b"),
        Bytes.reparse(0x8000001B, Bytes.of().u32(3).wide("a\0b\0c").bytes()),
        Bytes.reparse(0xA000001D, Bytes.of().u32(3).utf8("x").bytes()));
  }

  @ParameterizedTest
  @MethodSource("invalid")
  void rejectsDataThatLies(byte[] data) {
    assertThat(ReparseBuffer.parse(data)).isNull();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 20, 300, 4000})
  void readsNothingOutside(long seed) {
    Random random = new Random(seed);
    byte[][] fixtures = readable().map(a -> (byte[]) a.get()[0]).toArray(byte[][]::new);
    for (int round = 0; round < 20_000; round++) {
      byte[] data = fixtures[random.nextInt(fixtures.length)].clone();
      for (int change = random.nextInt(6); change >= 0; change--) {
        data[random.nextInt(random.nextBoolean() ? Math.min(24, data.length) : data.length)] =
            (byte) (random.nextBoolean() ? random.nextInt() : random.nextInt(3) - 1);
      }
      byte[] cut = random.nextInt(4) == 0 ? Arrays.copyOf(data, random.nextInt(64)) : data;
      assertThatCode(() -> ReparseBuffer.parse(cut))
          .as("seed %d, %s", seed, Arrays.toString(cut))
          .doesNotThrowAnyException();
    }
  }

  @Test
  void takesTheSubstituteName() {
    byte[] data = Bytes.junction("\\??\\C:\\real", "C:\\shown");

    ReparseBuffer read = ReparseBuffer.parse(data);

    assertThat(read).isNotNull();
    assertThat(read.target()).isEqualTo("\\??\\C:\\real");
  }
}
