package io.github.goenv.files;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a file system tells of a file without reading it. A file with the stamp it had before was
 * not changed since, unless somebody did it on purpose or within one step of the clock; git's index
 * relies on the same (racy-git in git's technical documentation).
 *
 * @param size in bytes
 * @param modifiedNs when its content was changed, nanoseconds since 1970
 * @param identity device, number and time of its last change on Unix, as far as the system tells;
 *     of Windows' files the time they were made
 */
public record FileStamp(long size, long modifiedNs, String identity) {
  /** That of a file; null where there is none, or nothing is told of it. */
  public static @Nullable FileStamp of(Path file) {
    try {
      EntryStamp found = EntryStamp.of(file);
      return new FileStamp(
          found.size(),
          found.modified(),
          EntryStamp.whole(file)
              ? found.device() + " " + found.inode() + " " + found.changed()
              : Long.toString(found.changed()));
    } catch (IOException | UnsupportedOperationException e) {
      return null;
    }
  }

  /** Written out, as those that a record has by itself cost a new JVM 50 ms. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FileStamp stamp
        && size == stamp.size
        && modifiedNs == stamp.modifiedNs
        && identity.equals(stamp.identity);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(size) * 31 + Long.hashCode(modifiedNs);
  }
}
