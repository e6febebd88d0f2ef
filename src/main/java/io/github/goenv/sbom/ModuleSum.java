package io.github.goenv.sbom;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The {@code h1:} of go.sum in the notations of others. */
public final class ModuleSum {
  private static final int SHA256 = 32;

  private ModuleSum() {}

  /**
   * The SHA-256 in it, 64 lower-case hexadecimal digits, as CycloneDX and in-toto ({@code dirHash})
   * have it.
   *
   * @param sum {@code h1:} and Base64; null for none
   * @return null when it is no such sum
   */
  public static @Nullable String hex(@Nullable String sum) {
    if (sum == null || !sum.startsWith("h1:")) {
      return null;
    }
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(sum.substring("h1:".length()));
    } catch (IllegalArgumentException e) {
      return null;
    }
    if (bytes.length != SHA256) {
      return null;
    }
    StringBuilder digits = new StringBuilder(2 * SHA256);
    for (byte b : bytes) {
      digits.append(Character.forDigit(b >> 4 & 15, 16)).append(Character.forDigit(b & 15, 16));
    }
    return digits.toString();
  }
}
