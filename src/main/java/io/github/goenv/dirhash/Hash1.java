package io.github.goenv.dirhash;

import java.util.ArrayList;
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
  private static final class Line implements Comparable<Line> {
    private final FileName name;
    private final byte[] sha256;

    Line(FileName name, byte[] sha256) {
      this.name = name;
      this.sha256 = sha256;
    }

    /** The order of bytes, not of characters: they differ beyond U+FFFF. */
    @Override
    public int compareTo(Line other) {
      return name.compareTo(other.name);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Line line && name.equals(line.name);
    }

    @Override
    public int hashCode() {
      return name.hashCode();
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
    return list().sum();
  }

  /** What it is the hash of. */
  public HashList list() {
    lines.sort(null);
    int length = 0;
    for (Line line : lines) {
      length += 67 + line.name.bytes().length;
    }
    byte[] text = new byte[length];
    int at = 0;
    for (Line line : lines) {
      for (int i = 0; i < 32; i++) {
        text[at++] = DIGITS[line.sha256[i] >> 4 & 15];
        text[at++] = DIGITS[line.sha256[i] & 15];
      }
      text[at++] = ' ';
      text[at++] = ' ';
      byte[] name = line.name.bytes();
      System.arraycopy(name, 0, text, at, name.length);
      at += name.length;
      text[at++] = '\n';
    }
    return new HashList(text);
  }
}
