package io.github.goenv.probe.windows.service;

import io.github.goenv.probe.windows.api.Sid;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Names of accounts as {@code ObjectName} has them. */
final class AccountNames {
  /** The account of a service for which none is set. */
  static final String LOCAL_SYSTEM = "LocalSystem";

  private static final String SERVICE = "nt service\\";

  private AccountNames() {}

  /**
   * The SID of one of Windows' own accounts, which no look-up is needed for (and LocalSystem has
   * none: win32, "LocalSystem Account"); null for any other.
   */
  static @Nullable String sid(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    if (lower.startsWith(SERVICE)) {
      return ServiceSid.of(name.strip().substring(SERVICE.length()));
    }
    String plain = lower.startsWith(".\\") ? lower.substring(2) : lower;
    return switch (plain) {
      case "localsystem", "nt authority\\system", "nt authority\\localsystem" -> "S-1-5-18";
      case "nt authority\\localservice", "nt authority\\local service" -> "S-1-5-19";
      case "nt authority\\networkservice", "nt authority\\network service" -> "S-1-5-20";
      default -> null;
    };
  }

  /** The kind of an account, in the words of {@code LogonAccount}. */
  static String kind(String name, String sid) {
    // The name of a managed account is that of a computer's, with a dollar sign.
    return name.strip().endsWith("$") ? "managed" : Sid.kind(sid);
  }

  /**
   * The name as LookupAccountName takes it.
   *
   * @param computer the name of this machine; null when it is not known
   */
  static String full(String name, @Nullable String computer) {
    String plain = name.strip();
    return plain.startsWith(".\\") && computer != null ? computer + plain.substring(1) : plain;
  }
}
