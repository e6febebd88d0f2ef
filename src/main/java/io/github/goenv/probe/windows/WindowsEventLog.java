package io.github.goenv.probe.windows;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.StringArray;
import com.sun.jna.WString;
import io.github.goenv.eventlog.EventLog;
import io.github.goenv.fact.Fact;
import io.github.goenv.probe.windows.api.NativeFailure;
import io.github.goenv.probe.windows.api.NativeFunction;
import io.github.goenv.probe.windows.api.RegistryKey;
import io.github.goenv.text.Text;
import org.jspecify.annotations.Nullable;

/** Writes entries by ReportEventW. */
public final class WindowsEventLog implements EventLog.Writer {
  private static final NativeFunction REGISTER =
      new NativeFunction("advapi32", "RegisterEventSourceW");
  private static final NativeFunction REPORT = new NativeFunction("advapi32", "ReportEventW");
  private static final NativeFunction DEREGISTER =
      new NativeFunction("advapi32", "DeregisterEventSource");

  /** Sources are subkeys; RegisterEventSourceW takes any name and writes to Application then. */
  private static final String SOURCES =
      "SYSTEM\\CurrentControlSet\\Services\\EventLog\\Application";

  /** Made by name. */
  public WindowsEventLog() {}

  @Override
  public @Nullable Text write(String source, EventLog.Level level, String text) {
    try {
      if (source.indexOf('\\') >= 0 || !exists(source)) {
        return Text.of("eventlog.no-source", "source", source);
      }
      Pointer handle = REGISTER.pointer(null, new WString(source));
      if (handle == null) {
        return reason(REGISTER.failure(Native.getLastError(), source));
      }
      try {
        StringArray strings = new StringArray(new WString[] {new WString(text)});
        REPORT.check(source, handle, level.type(), 0, level.type(), null, 1, 0, strings, null);
        return null;
      } finally {
        DEREGISTER.call(handle);
      }
    } catch (NativeFailure e) {
      return reason(e);
    }
  }

  private static boolean exists(String source) throws NativeFailure {
    return Boolean.TRUE.equals(
        RegistryKey.read(
            RegistryKey.Hive.LOCAL_MACHINE,
            SOURCES + "\\" + source,
            RegistryKey.View.BITS_64,
            key -> true));
  }

  private static @Nullable Text reason(NativeFailure failure) {
    return failure.fact() instanceof Fact.Unknown<?> unknown ? unknown.reason() : null;
  }
}
