package io.github.goenv.probe.windows.cloud;

import com.sun.jna.Memory;
import com.sun.jna.WString;
import com.sun.jna.ptr.IntByReference;
import io.github.goenv.fact.Fact;
import io.github.goenv.probe.windows.api.NativeFailure;
import io.github.goenv.probe.windows.api.NativeFunction;
import io.github.goenv.snapshot.windows.SyncRoot;
import io.github.goenv.text.Text;

/** Asks the Cloud Files API (cldapi.dll, Windows 10 1709 and later). */
final class CloudFiles {
  private static final NativeFunction GET = new NativeFunction("cldapi", CloudAnswer.FUNCTION);
  private static final int BUFFER = 2048;

  private CloudFiles() {}

  /**
   * The sync root that {@code path} lies under; absent when it lies under none.
   *
   * @param path an existing file or directory, fully qualified
   */
  static Fact<SyncRoot> syncRoot(String path) {
    try (Memory info = new Memory(BUFFER)) {
      info.clear();
      IntByReference returned = new IntByReference();
      int result = GET.call(new WString(path), CloudProviderInfo.CLASS, info, BUFFER, returned);
      return CloudAnswer.of(path, result, info.getByteArray(0, BUFFER), returned.getValue());
    } catch (NativeFailure e) {
      return e.code() == 0 ? CloudAnswer.unknown(path, Text.of("cloud.fact.no-api")) : e.fact();
    }
  }
}
