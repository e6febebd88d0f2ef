package io.github.goenv.dirhash;

import io.github.goenv.files.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The list that Go's {@code h1:} is the hash of: a line for each file, its SHA-256 in hexadecimal,
 * two spaces, its name. So a list that somebody has kept proves itself by the {@code h1:}.
 */
public final class HashList {
  private static final int HEX = 64;

  private final byte[] text;

  /** A list, whatever it is; {@link #sum} tells whether it is the one that is wanted. */
  public HashList(byte[] text) {
    this.text = text.clone();
  }

  /** {@code h1:} and 44 characters of Base64. */
  public String sum() {
    MessageDigest digest = Sha256.start();
    return "h1:" + Base64.getEncoder().encodeToString(digest.digest(text));
  }

  /** The list. */
  public byte[] text() {
    return text.clone();
  }

  /**
   * SHA-256, 64 hexadecimal digits, by name, in the list's order; of a name that is there twice the
   * last.
   */
  public Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    for (String line : new String(text, StandardCharsets.UTF_8).split("\n", -1)) {
      if (line.length() > HEX + 2) {
        files.put(line.substring(HEX + 2), line.substring(0, HEX));
      }
    }
    return files;
  }
}
