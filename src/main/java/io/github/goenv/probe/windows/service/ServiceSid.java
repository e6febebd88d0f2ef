package io.github.goenv.probe.windows.service;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/**
 * The SID of {@code NT SERVICE\NAME}: {@code S-1-5-80-} and the SHA-1 of the name in capitals, in
 * UTF-16, as five numbers (MS-DTYP 2.4.2.4, SERVICE_SID_INFO).
 */
public final class ServiceSid {
  private ServiceSid() {}

  /** That of a service. */
  public static String of(String service) {
    byte[] hash;
    try {
      hash =
          MessageDigest.getInstance("SHA-1")
              .digest(service.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_16LE));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
    StringBuilder sid = new StringBuilder("S-1-5-80");
    for (int part = 0; part < 5; part++) {
      long value = 0;
      for (int i = 3; i >= 0; i--) {
        value = value << 8 | hash[part * 4 + i] & 0xFF;
      }
      sid.append('-').append(value);
    }
    return sid.toString();
  }
}
