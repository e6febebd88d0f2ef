package io.github.goenv.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.fact.Fact;
import io.github.goenv.snapshot.windows.WindowsSystem;
import org.junit.jupiter.api.Test;

class NativeAccessTest {

  /** Fails as JNA does when its library cannot be unpacked. */
  static final class Unloadable {
    Unloadable() {
      throw new UnsatisfiedLinkError("Failed to create temporary file: Access is denied\n  more");
    }
  }

  private static Fact.Unknown<WindowsSystem> unknown(NativeAccess access) {
    return (Fact.Unknown<WindowsSystem>) access.ask(NativeProbes::system);
  }

  @Test
  void givesOneReasonForEverything() {
    NativeAccess access = new NativeAccess(Unloadable.class.getName());

    Fact.Unknown<WindowsSystem> first = unknown(access);

    assertThat(access.available()).isFalse();
    assertThat(first.reason().key()).isEqualTo("windows.no-jna");
    assertThat(first.reason().args())
        .containsEntry("error", "Failed to create temporary file: Access is denied");
    assertThat(first.remedy()).isNotNull();
    assertThat(unknown(access)).isEqualTo(first);
    assertThat(access.<String>unknown()).isEqualTo(first);
  }

  @Test
  void aMissingClassIsAReasonToo() {
    assertThat(unknown(new NativeAccess("no.such.Thing")).reason().args())
        .containsEntry("error", "no.such.Thing");
  }
}
