package io.github.goenv.app;

import io.github.goenv.snapshot.Redaction;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What must not get into files: of this account and this host. */
public final class Personal {
  private Personal() {}

  /**
   * Takes personal data out of texts.
   *
   * @param redact whether home directory, user and host names are; credentials always are
   */
  public static Redaction redaction(boolean redact) {
    if (!redact) {
      return Redaction.CREDENTIALS_ONLY;
    }
    boolean windows =
        System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    return Redaction.of(
        System.getProperty("user.home"), System.getProperty("user.name"), host(), windows);
  }

  /** The host's name as the environment has it; the network is not asked. */
  private static @Nullable String host() {
    String name = System.getenv("COMPUTERNAME");
    return name == null ? System.getenv("HOSTNAME") : name;
  }
}
