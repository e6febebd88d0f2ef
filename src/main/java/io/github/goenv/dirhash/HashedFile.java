package io.github.goenv.dirhash;

import io.github.goenv.dirhash.DirectoryFiles.Found;
import io.github.goenv.files.EntryStamp;
import org.jspecify.annotations.Nullable;

/** A file and its hash. */
public final class HashedFile implements Comparable<HashedFile> {
  private static final byte[] NONE = {};

  private final Found found;
  private byte[] sha256 = NONE;
  private @Nullable EntryStamp stamp;

  HashedFile(Found found) {
    this.found = found;
  }

  /** The file. */
  public Found found() {
    return found;
  }

  void stamped(EntryStamp before) {
    stamp = before;
  }

  /** Its stamp before it was read; null where nobody has asked for stamps. */
  public @Nullable EntryStamp stamp() {
    return stamp;
  }

  void hashed(byte[] sum) {
    sha256 = sum;
  }

  /** 32 bytes. */
  public byte[] sha256() {
    return sha256;
  }

  /** By the bytes of names. */
  @Override
  public int compareTo(HashedFile other) {
    return found.name().compareTo(other.found.name());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HashedFile file && found.name().equals(file.found.name());
  }

  @Override
  public int hashCode() {
    return found.name().hashCode();
  }
}
