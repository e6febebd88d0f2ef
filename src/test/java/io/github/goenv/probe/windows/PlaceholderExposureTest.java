package io.github.goenv.probe.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.probe.windows.api.NativeFailure;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceholderExposureTest {
  private final List<Byte> modes = new ArrayList<>();

  private byte disguised(byte mode) {
    modes.add(mode);
    return 1;
  }

  @Test
  void modeBeforeComesBack() throws NativeFailure {
    assertThat(PlaceholderExposure.during(this::disguised, () -> List.copyOf(modes)))
        .containsExactly((byte) 2);
    assertThat(modes).containsExactly((byte) 2, (byte) 1);
  }

  @Test
  void modeBeforeComesBackAfterAFailure() {
    assertThatThrownBy(
            () ->
                PlaceholderExposure.during(
                    this::disguised,
                    () -> {
                      throw new IllegalStateException("read");
                    }))
        .hasMessage("read");
    assertThat(modes).containsExactly((byte) 2, (byte) 1);
  }

  @Test
  void refusedModeIsNotRestored() throws NativeFailure {
    String read =
        PlaceholderExposure.during(
            mode -> {
              modes.add(mode);
              return -2;
            },
            () -> "read");
    assertThat(read).isEqualTo("read");
    assertThat(modes).containsExactly((byte) 2);
  }

  @Test
  void olderWindowsReadsAllTheSame() throws NativeFailure {
    String read =
        PlaceholderExposure.during(
            mode -> {
              throw NativeFailure.missing("ntdll.dll", "RtlSetThreadPlaceholderCompatibilityMode");
            },
            () -> "read");
    assertThat(read).isEqualTo("read");
  }
}
