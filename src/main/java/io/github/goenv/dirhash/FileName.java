package io.github.goenv.dirhash;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The name of a file, separated by {@code /}, by its bytes: Go compares and orders by these. */
public final class FileName implements Comparable<FileName> {
  private final byte[] bytes;

  FileName(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The name that has these characters. */
  public static FileName of(String text) {
    return new FileName(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The name that has these bytes. */
  public static FileName of(byte[] bytes) {
    return new FileName(bytes.clone());
  }

  /** Its bytes; not a copy, and not to be changed. */
  public byte[] bytes() {
    return bytes;
  }

  /** The directory that it is in, which is empty for one that is right below the root. */
  public FileName directoryName() {
    return new FileName(Arrays.copyOf(bytes, Math.max(0, slash())));
  }

  /** Its last part. */
  public FileName base() {
    int slash = slash();
    return slash < 0 ? this : new FileName(Arrays.copyOfRange(bytes, slash + 1, bytes.length));
  }

  private int slash() {
    int i = bytes.length - 1;
    while (i >= 0 && bytes[i] != '/') {
      i--;
    }
    return i;
  }

  /** Whether it is the name of a directory. */
  boolean directory() {
    return bytes.length > 0 && bytes[bytes.length - 1] == '/';
  }

  /** Whether it is {@code prefix} and something more. */
  boolean below(FileName prefix) {
    int length = prefix.bytes.length;
    return bytes.length > length && Arrays.equals(bytes, 0, length, prefix.bytes, 0, length);
  }

  /** Whether it ends with {@code text}, which is ASCII. */
  public boolean endsWith(String text) {
    int from = bytes.length - text.length();
    for (int i = 0; i < text.length() && from >= 0; i++) {
      if (bytes[from + i] != text.charAt(i)) {
        return false;
      }
    }
    return from >= 0;
  }

  /** What follows {@code prefix}. */
  FileName after(FileName prefix) {
    return new FileName(Arrays.copyOfRange(bytes, prefix.bytes.length, bytes.length));
  }

  /** This one with {@code prefix} before it. */
  public FileName in(FileName prefix) {
    byte[] both = Arrays.copyOf(prefix.bytes, prefix.bytes.length + bytes.length);
    System.arraycopy(bytes, 0, both, prefix.bytes.length, bytes.length);
    return new FileName(both);
  }

  @Override
  public int compareTo(FileName other) {
    return Arrays.compareUnsigned(bytes, other.bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FileName name && Arrays.equals(bytes, name.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
