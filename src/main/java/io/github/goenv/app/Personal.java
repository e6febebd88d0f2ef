package io.github.goenv.app;

import io.github.goenv.snapshot.Redaction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
        System.getProperty("user.home"), System.getProperty("user.name"), hostName(), windows);
  }

  /**
   * The host's name as Windows, a shell or the kernel of Linux has it (proc(5)); the network is not
   * asked. Null where none of them tells.
   */
  public static @Nullable String hostName() {
    String name = System.getenv("COMPUTERNAME");
    if (name == null) {
      name = System.getenv("HOSTNAME");
    }
    return name == null ? kernel(Path.of("/proc/sys/kernel/hostname")) : name;
  }

  private static @Nullable String kernel(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1).strip();
    } catch (IOException e) {
      return null;
    }
  }
}
