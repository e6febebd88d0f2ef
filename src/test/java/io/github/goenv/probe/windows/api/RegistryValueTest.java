package io.github.goenv.probe.windows.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryValueTest {

  private static RegistryValue value(int type, byte[] data) {
    return new RegistryValue("name", type, data);
  }

  private static RegistryValue text(String text) {
    return value(RegistryValue.SZ, Bytes.of().wide(text).bytes());
  }

  @Test
  void readsTextsToTheirFirstNul() {
    assertThat(text("C:\\Gö 围棋\0").text()).isEqualTo("C:\\Gö 围棋");
    assertThat(text("no end").text()).isEqualTo("no end");
    assertThat(text("a\0b\0").text()).isEqualTo("a");
    assertThat(text("").text()).isEmpty();
    assertThat(text("\0").text()).isEmpty();
  }

  @Test
  void keepsHalvesOfSurrogatePairs() {
    assertThat(value(RegistryValue.SZ, Bytes.of().u16('a', 0xD800, 'b', 0xDC00, 0).bytes()).text())
        .isEqualTo("a\uD800b\uDC00");
  }

  @Test
  void dropsHalfACharacter() {
    assertThat(value(RegistryValue.SZ, Bytes.of().wide("go").raw(0x41).bytes()).text())
        .isEqualTo("go");
    assertThat(value(RegistryValue.SZ, new byte[] {0x41}).text()).isEmpty();
  }

  @Test
  void readsTheLongestVariable() {
    assertThat(text("x".repeat(32766) + "\0").text()).hasSize(32766);
  }

  @Test
  void keepsExpandableApart() {
    byte[] data = Bytes.of().wide("%USERPROFILE%\\go\0").bytes();

    assertThat(value(RegistryValue.EXPAND_SZ, data).expandable()).isTrue();
    assertThat(value(RegistryValue.EXPAND_SZ, data).text()).isEqualTo("%USERPROFILE%\\go");
    assertThat(value(RegistryValue.SZ, data).expandable()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 4, 5, 6, 7, 8, 11, 0x7FFFFFFF, -1})
  void takesNoOtherTypeForText(int type) {
    assertThat(value(type, Bytes.of().wide("text\0").bytes()).text()).isNull();
  }

  @Test
  void readsNumbers() {
    assertThat(value(RegistryValue.DWORD, Bytes.of().u32(-1).bytes()).number())
        .isEqualTo(0xFFFFFFFFL);
    assertThat(value(RegistryValue.DWORD, Bytes.of().u32(1, 7).bytes()).number()).isEqualTo(1);
    assertThat(value(RegistryValue.QWORD, Bytes.of().u32(1, 1).bytes()).number())
        .isEqualTo(0x100000001L);
    assertThat(value(RegistryValue.DWORD, new byte[3]).number()).isNull();
    assertThat(value(RegistryValue.QWORD, new byte[7]).number()).isNull();
    assertThat(value(RegistryValue.SZ, new byte[8]).number()).isNull();
  }

  @Test
  void endures() {
    Random random = new Random(17);
    for (int round = 0; round < 20_000; round++) {
      byte[] data = new byte[random.nextInt(40)];
      random.nextBytes(data);
      RegistryValue value = value(random.nextInt(14) - 1, data);
      assertThatCode(
              () -> {
                value.text();
                value.number();
              })
          .doesNotThrowAnyException();
    }
  }
}
