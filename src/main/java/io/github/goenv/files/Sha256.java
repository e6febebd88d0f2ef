package io.github.goenv.files;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 digests. */
public final class Sha256 {
  private Sha256() {}

  /** One that nothing was given to yet. */
  public static MessageDigest start() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The end of a digest: 64 lower-case hexadecimal digits. */
  public static String hex(MessageDigest digest) {
    byte[] bytes = digest.digest();
    StringBuilder digits = new StringBuilder(2 * bytes.length);
    for (byte b : bytes) {
      digits.append(Character.forDigit(b >> 4 & 15, 16)).append(Character.forDigit(b & 15, 16));
    }
    return digits.toString();
  }
}
