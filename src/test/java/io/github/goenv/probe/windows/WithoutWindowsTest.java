package io.github.goenv.probe.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.StartsPrograms;
import io.github.goenv.fact.Fact;
import io.github.goenv.probe.windows.api.NativeFailure;
import io.github.goenv.probe.windows.api.NativeFunction;
import io.github.goenv.snapshot.windows.WindowsFile;
import io.github.goenv.snapshot.windows.WindowsSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On a system without any of Windows' DLLs every fact is unknown, and nothing is thrown. */
@StartsPrograms // JNA asks ldconfig
@DisabledOnOs(OS.WINDOWS)
class WithoutWindowsTest {
  private final WindowsProbes probes = new WindowsProbes();

  @Test
  void variablesAreUnknown() {
    assertThat(probes.userVariables()).isInstanceOf(Fact.Unknown.class);
    assertThat(probes.machineVariables()).isInstanceOf(Fact.Unknown.class);
    assertThat(probes.freshVariables()).isInstanceOf(Fact.Unknown.class);
  }

  @Test
  void systemIsUnknown() {
    WindowsSystem system = probes.system().orNull();

    assertThat(system).isNotNull();
    assertThat(system.build()).isInstanceOf(Fact.Unknown.class);
    assertThat(system.account()).isInstanceOf(Fact.Unknown.class);
    assertThat(system.elevated()).isInstanceOf(Fact.Unknown.class);
    assertThat(system.nativeMachine()).isInstanceOf(Fact.Unknown.class);
    assertThat(system.longPaths()).isInstanceOf(Fact.Unknown.class);
  }

  @Test
  void filesAreUnknown() {
    WindowsFile file = probes.file("GOROOT", "C:\\Go").orNull();

    assertThat(file).isNotNull();
    assertThat(file.attributes()).isInstanceOf(Fact.Unknown.class);
    assertThat(file.links()).isInstanceOf(Fact.Unknown.class);
    assertThat(file.finalPath()).isInstanceOf(Fact.Unknown.class);
    assertThat(file.volume()).isInstanceOf(Fact.Unknown.class);
  }

  @Test
  void relativePathsAreNotLookedAt() {
    WindowsFile file = probes.file("PATH", "bin").orNull();

    assertThat(file).isNotNull();
    assertThat(file.attributes().toString()).contains("fact.malformed-path");
  }

  @Test
  void aMissingFunctionIsNamed() {
    assertThatThrownBy(() -> new NativeFunction("cldapi", "CfNoSuchThing").call())
        .isInstanceOf(NativeFailure.class)
        .hasMessageContaining("windows.no-function")
        .hasMessageContaining("cldapi.dll")
        .hasMessageContaining("CfNoSuchThing");
  }

  @ParameterizedTest
  @CsvSource({"5, windows.access-denied", "32, windows.error", "-2147024891, windows.error"})
  void reasonsFollowTheCode(int code, String key) {
    Fact<String> fact = NativeFailure.error("CreateFileW", code, "").fact();

    assertThat(((Fact.Unknown<String>) fact).reason().key()).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource({"2, 2", "1920, 1920", "-2147024891, 0x80070005", "-1073741772, 0xC0000034"})
  void numbersAreWrittenAsHeadersHaveThem(int code, String text) {
    assertThat(NativeFailure.number(code)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"34404, amd64", "43620, arm64", "332, 386", "452, arm", "512, 0x0200"})
  void machinesHaveGosNames(int machine, String name) {
    assertThat(Machines.ofPe(machine)).isEqualTo(name);
  }
}
