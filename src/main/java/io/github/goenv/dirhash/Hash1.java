package io.github.goenv.dirhash;

import io.github.goenv.files.Sha256;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Go's {@code h1:} of files: SHA-256 of a list that has a line for each, its SHA-256, two spaces
 * and its name, in the order of the names' bytes (golang.org/x/mod/sumdb/dirhash, {@code Hash1}).
 */
public final class Hash1 {
  private static final byte[] DIGITS = {
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
  };

  private final List<Line> lines = new ArrayList<>();

  /** Of one file. */
  private static final class Line {
    private final FileName name;
    private final byte[] sha256;

    Line(FileName name, byte[] sha256) {
      this.name = name;
      this.sha256 = sha256;
    }
  }

  /**
   * Adds a file; of two with one name both count.
   *
   * @param sha256 of its content, 32 bytes
   * @throws NewlineInName which Go does not support
   */
  public void add(FileName name, byte[] sha256) throws NewlineInName {
    for (byte b : name.bytes()) {
      if (b == '\n') {
        throw new NewlineInName();
      }
    }
    lines.add(new Line(name, sha256));
  }

  /** The hash of all files added: {@code h1:} and 44 characters of Base64. */
  public String sum() {
    // The order of bytes, not of characters: they differ beyond U+FFFF.
    lines.sort((a, b) -> a.name.compareTo(b.name));
    MessageDigest all = Sha256.start();
    byte[] hex = new byte[66];
    hex[64] = ' ';
    hex[65] = ' ';
    for (Line line : lines) {
      for (int i = 0; i < 32; i++) {
        hex[2 * i] = DIGITS[line.sha256[i] >> 4 & 15];
        hex[2 * i + 1] = DIGITS[line.sha256[i] & 15];
      }
      all.update(hex);
      all.update(line.name.bytes());
      all.update((byte) '\n');
    }
    return "h1:" + Base64.getEncoder().encodeToString(all.digest());
  }
}
