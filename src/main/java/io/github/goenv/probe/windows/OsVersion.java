package io.github.goenv.probe.windows;

import com.sun.jna.Memory;
import io.github.goenv.snapshot.Fact;
import io.github.goenv.snapshot.Source;

/** The version of Windows that no compatibility setting changes. */
final class OsVersion {
  /** sizeof(OSVERSIONINFOW): five DWORDs and 128 characters. */
  private static final int SIZE = 5 * 4 + 128 * 2;

  private static final NativeFunction GET = new NativeFunction("ntdll", "RtlGetVersion");

  private OsVersion() {}

  /** Such as {@code 10.0.26100}. */
  static Fact<String> read() {
    try (Memory info = new Memory(SIZE)) {
      info.clear();
      info.setInt(0, SIZE);
      int status = GET.call(info);
      if (status != 0) {
        throw GET.failure(status, "");
      }
      String version = info.getInt(4) + "." + info.getInt(8) + "." + info.getInt(12);
      return Fact.known(version, Source.of(Source.Kind.API, "RtlGetVersion"));
    } catch (NativeFailure e) {
      return e.fact();
    }
  }
}
