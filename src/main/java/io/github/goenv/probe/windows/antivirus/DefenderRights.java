package io.github.goenv.probe.windows.antivirus;

import com.sun.jna.ptr.IntByReference;
import io.github.goenv.probe.windows.api.Handle;
import io.github.goenv.probe.windows.api.NativeFailure;
import io.github.goenv.probe.windows.api.NativeFunction;
import io.github.goenv.probe.windows.api.Registry;
import io.github.goenv.probe.windows.api.RegistryKey;
import io.github.goenv.probe.windows.api.Token;

/** What this process may see of Defender's settings. */
final class DefenderRights {
  private static final NativeFunction GET = new NativeFunction("advapi32", "GetTokenInformation");

  /** TokenElevation of TOKEN_INFORMATION_CLASS; the answer is one DWORD. */
  private static final int TOKEN_ELEVATION = 20;

  private DefenderRights() {}

  static DefenderPreference.Reader reader() {
    Long hide =
        Registry.number(
                RegistryKey.Hive.LOCAL_MACHINE,
                DefenderRegistry.POLICY,
                "HideExclusionsFromLocalAdmins")
            .orNull();
    return new DefenderPreference.Reader(elevated(), hide != null && hide == 1);
  }

  private static boolean elevated() {
    IntByReference elevation = new IntByReference();
    IntByReference length = new IntByReference();
    try (Handle token = Token.open(Token.QUERY)) {
      GET.check("", token.value(), TOKEN_ELEVATION, elevation, Integer.BYTES, length);
      return elevation.getValue() != 0;
    } catch (NativeFailure e) {
      return false;
    }
  }
}
