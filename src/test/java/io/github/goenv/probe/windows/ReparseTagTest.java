package io.github.goenv.probe.windows;

import static org.assertj.core.api.Assertions.assertThat;

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
    "80000013, dedup",
    "9000001C, other",
    "9000201C, other",
    "80000017, other",
    "00001234, other",
  })
  void namesKinds(String hex, String kind) {
    int tag = Integer.parseUnsignedInt(hex, 16);

    assertThat(ReparseTag.kind(tag)).isEqualTo(kind);
    assertThat(ReparseTag.text(tag)).isEqualTo("0x" + hex);
  }
}
