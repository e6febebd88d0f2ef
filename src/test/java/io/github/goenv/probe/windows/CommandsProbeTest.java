package io.github.goenv.probe.windows;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.probe.windows.api.RegistryValue;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CommandsProbeTest {
  @Test
  void aSettingOfNoKnownTypeIsShownAsItIs() {
    byte[] text = "on\0".getBytes(StandardCharsets.UTF_16LE);
    assertThat(CommandsProbe.shown(new RegistryValue("x", RegistryValue.SZ, text))).isEqualTo("on");
    assertThat(
            CommandsProbe.shown(
                new RegistryValue("x", RegistryValue.DWORD, new byte[] {7, 0, 0, 0})))
        .isEqualTo("7");
    assertThat(CommandsProbe.shown(new RegistryValue("x", 3, new byte[] {1, 2}))).isNull();
  }

  /** ShellExecute starts no number, and cmd runs none. */
  @Test
  void aNumberIsNoProgram() {
    assertThat(new RegistryValue("", RegistryValue.DWORD, new byte[] {7, 0, 0, 0}).text()).isNull();
  }
}
