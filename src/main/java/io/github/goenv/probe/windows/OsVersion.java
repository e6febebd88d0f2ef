package io.github.goenv.probe.windows;

import com.sun.jna.Memory;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.probe.windows.api.NativeFailure;
import io.github.goenv.probe.windows.api.NativeFunction;

/** The version of Windows that no compatibility setting changes. */
final class OsVersion {
  private static final NativeFunction GET = new NativeFunction("ntdll", "RtlGetVersion");

  private OsVersion() {}

  /** Such as {@code 10.0.26100}. */
  static Fact<String> read() {
    try (Memory info = new Memory(OsVersionInfo.SIZE)) {
      info.write(0, OsVersionInfo.empty(), 0, OsVersionInfo.SIZE);
      int status = GET.call(info);
      if (status != 0) {
        throw GET.failure(status, "");
      }
      String version = OsVersionInfo.version(info.getByteArray(0, OsVersionInfo.SIZE));
      return Fact.known(version, Source.of(Source.Kind.API, "RtlGetVersion"));
    } catch (NativeFailure e) {
      return e.fact();
    }
  }
}
