package io.github.goenv.probe.windows.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.probe.windows.AccessList;
import io.github.goenv.probe.windows.OsVersionInfo;
import io.github.goenv.probe.windows.api.Sid;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sizes and offsets, byte by byte, as the headers of the Windows SDK declare them. */
class LayoutsTest {
  private static byte[] hex(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }

  /** FileAttributes, ReparseTag. */
  @Test
  void fileAttributeTagInfo() {
    assertThat(AttributeTagInfo.SIZE).isEqualTo(8);
    assertThat(AttributeTagInfo.tag(hex("10 04 00 00  03 00 00 A0")))
        .isEqualTo(ReparseTag.MOUNT_POINT);
    assertThat(AttributeTagInfo.tag(hex("20 00 00 00  00 00 00 00"))).isZero();
  }

  @Test
  void osVersionInfo() {
    byte[] empty = OsVersionInfo.empty();
    assertThat(empty).hasSize(276).startsWith(hex("14 01 00 00")).endsWith(new byte[272]);

    byte[] windows11 = Arrays.copyOf(hex("14010000 0A000000 00000000 F4650000 02000000"), 276);
    assertThat(OsVersionInfo.version(windows11)).isEqualTo("10.0.26100");
    assertThat(OsVersionInfo.version(hex("14010000 06000000 01000000 B11D0000")))
        .isEqualTo("6.1.7601");
  }

  /** Asks for both flags (mask 0x6000), version 1. */
  @Test
  void persistentVolumeInformation() {
    assertThat(PersistentVolumeState.question())
        .hasSize(16)
        .isEqualTo(hex("00000000 00600000 01000000 00000000"));
  }

  @ParameterizedTest
  @CsvSource({
    "00000000, none",
    "01000000, none", // short names are off
    "00400000, none", // trusted, and no Dev Drive
    "00200000, untrusted",
    "00600000, trusted",
    "FFFFFFFF, trusted",
  })
  void devDriveFlags(String flags, String word) {
    assertThat(PersistentVolumeState.devDrive(hex(flags + "00600000 01000000 00000000")))
        .isEqualTo(word);
  }

  /**
   * REPARSE_DATA_BUFFER of ntifs.h: names follow at 20 for a symbolic link, at 16 for a junction.
   */
  @Test
  void symbolicLink() {
    assertThat(
            ReparseBuffer.parse(
                hex(
                    "0C0000A0 1000 0000" // tag, length, reserved
                        + "0200 0200 0000 0200" // substitute at 2, 2 bytes; print at 0, 2 bytes
                        + "01000000" // SYMLINK_FLAG_RELATIVE
                        + "6100 6200"))) // "a", "b"
        .isEqualTo(new ReparseBuffer("b", true, null));
  }

  @Test
  void junction() {
    assertThat(
            ReparseBuffer.parse(
                hex(
                    "030000A0 1000 0000" // tag, length, reserved
                        + "0000 0200 0400 0000" // substitute at 0, 2 bytes; print at 4, none
                        + "6100 0000 0000 0000"))) // "a", its end
        .isEqualTo(new ReparseBuffer("a", false, null));
  }

  /** Version 3, then package, entry point, program and type, each with its end. */
  @Test
  void appExecLink() {
    assertThat(
            ReparseBuffer.parse(
                hex(
                    "1B000080 1400 0000" // tag, length, reserved
                        + "03000000" // version
                        + "7000 0000 6500 0000 6700 0000 3000 0000"))) // p, e, g, 0
        .isEqualTo(new ReparseBuffer("g", false, "p"));
  }

  /** Version 2, then UTF-8 without an end. */
  @Test
  void linkOfWsl() {
    assertThat(ReparseBuffer.parse(hex("1D0000A0 0600 0000 02000000 2F61")))
        .isEqualTo(new ReparseBuffer("/a", false, null));
  }

  /** ACL: revision, size, count; ACE: type, flags, size, mask, SID. Everyone may write. */
  @Test
  void accessList() {
    String head = "02 00 1C00 0100 0000";
    String everyone = "01 01 000000000001 00000000";
    assertThat(AccessList.everybodyMayChange(hex(head + "00 00 1400 BF011300" + everyone)))
        .isTrue();
    assertThat(AccessList.everybodyMayChange(hex(head + "00 00 1400 A9001200" + everyone)))
        .isFalse();
    assertThat(Sid.text(hex(everyone))).isEqualTo("S-1-1-0");
    assertThat(Sid.text(hex("01 02 000000000005 20000000 20020000"))).isEqualTo("S-1-5-32-544");
  }
}
