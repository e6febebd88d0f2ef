package io.github.goenv.probe.windows.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SidTest {

  @Test
  void writesBytesAsWindowsDoes() {
    byte[] system = Bytes.of().raw(1, 1, 0, 0, 0, 0, 0, 5).u32(18).bytes();
    byte[] user =
        Bytes.of().raw(1, 5, 0, 0, 0, 0, 0, 5).u32(21, -1, 1004336348, 725345543, 1001).bytes();

    assertThat(Sid.text(system)).isEqualTo("S-1-5-18");
    assertThat(Sid.text(user)).isEqualTo("S-1-5-21-4294967295-1004336348-725345543-1001");
    assertThat(Sid.text(Bytes.of().then(system).u32(99).bytes())).isEqualTo("S-1-5-18");
  }

  @Test
  void refusesWhatIsNone() {
    assertThat(Sid.text(new byte[0])).isNull();
    assertThat(Sid.text(new byte[7])).isNull();
    assertThat(Sid.text(Bytes.of().raw(2, 0, 0, 0, 0, 0, 0, 5).bytes())).isNull();
    assertThat(Sid.text(Bytes.of().raw(1, 2, 0, 0, 0, 0, 0, 5).u32(1).bytes())).isNull();
    assertThat(Sid.text(Bytes.of().raw(1, 16, 0, 0, 0, 0, 0, 5).then(new byte[64]).bytes()))
        .isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "S-1-5-18, local-system",
    "S-1-5-19, local-service",
    "S-1-5-20, network-service",
    "S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464, virtual-service",
    "S-1-5-21-1-2-3-1001, user",
    "S-1-12-1-1-2-3-4, user",
    "S-1-5-32-544, other",
    "S-1-5-82-1, other",
    "S-1-5-180, other",
  })
  void namesKinds(String sid, String kind) {
    assertThat(Sid.kind(sid)).isEqualTo(kind);
  }
}
