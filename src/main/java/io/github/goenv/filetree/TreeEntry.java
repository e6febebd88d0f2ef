package io.github.goenv.filetree;

import io.github.goenv.dirhash.FileName;
import io.github.goenv.files.EntryStamp;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A file or a link in a directory. */
public final class TreeEntry {
  private final FileName disk;
  private final @Nullable FileName name;
  private final Kind kind;
  private final byte[] sha256;
  private final EntryStamp stamp;

  /**
   * One.
   *
   * @param disk its last name on disk
   * @param name its last name in the tree; null where it is not in it
   * @param sha256 of its content, of a link's target; 32 bytes, which are not copied
   * @param stamp before it was read
   */
  public TreeEntry(
      FileName disk, @Nullable FileName name, Kind kind, byte[] sha256, EntryStamp stamp) {
    this.disk = disk;
    this.name = name;
    this.kind = kind;
    this.sha256 = sha256;
    this.stamp = stamp;
  }

  FileName disk() {
    return disk;
  }

  @Nullable FileName name() {
    return name;
  }

  /** What it is. */
  public Kind kind() {
    return kind;
  }

  /** 32 bytes. */
  public byte[] sha256() {
    return sha256;
  }

  EntryStamp stamp() {
    return stamp;
  }

  /** The same after it was looked at again. */
  TreeEntry again(Kind now, byte[] hash, EntryStamp before) {
    return new TreeEntry(disk, name, now, hash, before);
  }

  /** The same kind of thing with the same content. */
  public boolean same(TreeEntry other) {
    return kind == other.kind && sameContent(other);
  }

  /** The same content, or the same target. */
  public boolean sameContent(TreeEntry other) {
    return Arrays.equals(sha256, other.sha256);
  }
}
