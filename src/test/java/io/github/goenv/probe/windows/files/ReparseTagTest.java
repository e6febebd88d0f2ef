package io.github.goenv.probe.windows.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.probe.windows.api.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReparseTagTest {

  @ParameterizedTest
  @CsvSource({
    "A000000C, symlink",
    "A0000003, mount-point",
    "8000001B, app-exec-link",
    "9000001A, cloud",
    "9000101A, cloud",
    "9000701A, cloud",
    "9000F01A, cloud",
    "80000021, cloud",
    "80000015, cloud",
    "8000001E, cloud",
    "A000001D, wsl",
    "80000023, wsl",
    "80000024, wsl", // LX_FIFO
    "80000025, wsl", // LX_CHR
    "80000026, wsl", // LX_BLK
    "80000013, dedup",
    "9000001C, other",
    "9000201C, other",
    "A0000022, other", // PROJFS_TOMBSTONE
    "80000018, other", // WCI
    "90001018, other", // WCI_1
    "C0000004, other", // HSM
    "80000006, other", // HSM2
    "8000000A, other", // DFS
    "80000017, other",
    "00001234, other",
  })
  void namesKinds(String hex, String kind) {
    int tag = Integer.parseUnsignedInt(hex, 16);

    assertThat(ReparseTag.kind(tag)).isEqualTo(kind);
    assertThat(ReparseTag.text(tag)).isEqualTo("0x" + hex);
    byte[] point = Bytes.reparse(tag, new byte[8]);
    assertThat(AttributeTagInfo.tag(Bytes.of().u32(0x400, tag).bytes())).isEqualTo(tag);
    if (kind.matches("cloud|dedup|other")) {
      assertThat(ReparseBuffer.parse(point)).isEqualTo(new ReparseBuffer(null, false, null));
    }
  }

  @Test
  void everyCloudTagIsOne() {
    for (int number = 0; number < 16; number++) {
      assertThat(ReparseTag.kind(0x9000001A | number << 12)).isEqualTo("cloud");
    }
  }
}
