package io.github.goenv.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventLogTest {
  private static final List<String> WRITTEN = new ArrayList<>();

  /** Takes the place of Windows. */
  static final class Taken implements EventLog.Writer {
    @Override
    public @Nullable Text write(String source, EventLog.Level level, String text) {
      WRITTEN.add(source + " " + level.type() + " " + text);
      return null;
    }
  }

  /** As where JNA cannot be loaded. */
  static final class Broken implements EventLog.Writer {
    Broken() {
      throw new UnsatisfiedLinkError("no jnidispatch\nmore");
    }

    @Override
    public @Nullable Text write(String source, EventLog.Level level, String text) {
      return null;
    }
  }

  @Test
  void onWindowsTheEntryIsWritten() {
    EventLog log = new EventLog("Windows 11", Taken.class.getName());
    assertThat(log.write("Application", EventLog.Level.ERROR, "text")).isNull();
    assertThat(WRITTEN).containsExactly("Application 1 text");
  }

  @Test
  void elsewhereNothingIsLoaded() {
    assertThat(new EventLog("Linux", "no.such.Class").write("a", EventLog.Level.ERROR, "b"))
        .isEqualTo(Text.of("eventlog.not-windows"));
  }

  @Test
  void aLibraryThatCannotBeLoadedIsNamed() {
    assertThat(
            new EventLog("Windows 10", Broken.class.getName())
                .write("a", EventLog.Level.WARNING, "b"))
        .isEqualTo(
            Text.of("eventlog.no-jna", "error", "java.lang.UnsatisfiedLinkError: no jnidispatch"));
    assertThat(new EventLog("Windows 10", "no.such.Class").write("a", EventLog.Level.ERROR, "b"))
        .isEqualTo(
            Text.of("eventlog.no-jna", "error", "java.lang.ClassNotFoundException: no.such.Class"));
  }
}
