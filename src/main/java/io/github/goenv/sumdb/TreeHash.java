package io.github.goenv.sumdb;

import io.github.goenv.files.Sha256;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A hash of a record or of a part of the tree, as RFC 6962 (2.1) makes them: SHA-256. */
public final class TreeHash {
  /** Bytes of a hash. */
  public static final int SIZE = 32;

  private final byte[] bytes;

  private TreeHash(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The hash that begins at {@code from}. */
  static TreeHash at(byte[] bytes, int from) {
    return new TreeHash(Arrays.copyOfRange(bytes, from, from + SIZE));
  }

  /** Of Base64; null for what is none. */
  static @Nullable TreeHash parse(String base64) {
    try {
      byte[] bytes = Base64.getDecoder().decode(base64);
      return bytes.length == SIZE ? new TreeHash(bytes) : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Of a tree without records. */
  static TreeHash empty() {
    return new TreeHash(Sha256.start().digest());
  }

  /** Of a record. */
  static TreeHash ofRecord(byte[] record) {
    MessageDigest digest = Sha256.start();
    digest.update((byte) 0);
    digest.update(record);
    return new TreeHash(digest.digest());
  }

  /** Of two parts that lie side by side. */
  static TreeHash ofNode(TreeHash left, TreeHash right) {
    MessageDigest digest = Sha256.start();
    digest.update((byte) 1);
    digest.update(left.bytes);
    digest.update(right.bytes);
    return new TreeHash(digest.digest());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TreeHash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Base64, as the database writes it. */
  @Override
  public String toString() {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
