package io.github.goenv.probe.windows;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.probe.windows.files.VolumeProbe;
import io.github.goenv.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VolumeProbeTest {

  /** DRIVE_UNKNOWN to DRIVE_RAMDISK of fileapi.h; only those of this machine cannot be a share. */
  @ParameterizedTest
  @CsvSource({
    "0, unknown, true",
    "1, no-root, true",
    "2, removable, false",
    "3, fixed, false",
    "4, remote, true",
    "5, cdrom, false",
    "6, ramdisk, false",
    "7, unknown, true",
    "-1, unknown, true",
  })
  void kindsOfDrives(int type, String kind, boolean mayBeShare) {
    assertThat(VolumeProbe.kind(type)).isEqualTo(kind);
    Fact<String> fact = Fact.known(kind, Source.of(Source.Kind.API, "GetDriveTypeW"));
    assertThat(VolumeProbe.mayBeShare(fact)).isEqualTo(mayBeShare);
  }

  @Test
  void aDriveWhoseKindIsUnknownIsAskedAbout() {
    assertThat(VolumeProbe.mayBeShare(Fact.unknown(Text.of("fact.not-read")))).isTrue();
  }
}
