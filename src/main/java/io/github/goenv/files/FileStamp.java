package io.github.goenv.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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
  private static final boolean UNIX = !System.getProperty("os.name", "").startsWith("Windows");

  /** That of a file; null where there is none, or nothing is told of it. */
  public static @Nullable FileStamp of(Path file) {
    try {
      return UNIX && file.getFileSystem().supportedFileAttributeViews().contains("unix")
          ? unix(Files.readAttributes(file, "unix:size,lastModifiedTime,ctime,dev,ino"))
          : basic(Files.readAttributes(file, BasicFileAttributes.class));
    } catch (IOException | UnsupportedOperationException e) {
      return null;
    }
  }

  private static @Nullable FileStamp unix(Map<String, Object> found) {
    return found.get("size") instanceof Long size
            && found.get("lastModifiedTime") instanceof FileTime modified
            && found.get("ctime") instanceof FileTime changed
        ? new FileStamp(
            size, ns(modified), found.get("dev") + " " + found.get("ino") + " " + ns(changed))
        : null;
  }

  private static FileStamp basic(BasicFileAttributes found) {
    return new FileStamp(
        found.size(), ns(found.lastModifiedTime()), Long.toString(ns(found.creationTime())));
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

  private static long ns(FileTime time) {
    return time.to(TimeUnit.NANOSECONDS);
  }
}
