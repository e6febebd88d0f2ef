package io.github.goenv.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a file system tells of a file, link or directory without reading it, as git's index has it.
 *
 * @param size in bytes
 * @param modified when its content was changed, nanoseconds since 1970
 * @param changed on Unix when anything of it was changed, which no program can set; elsewhere when
 *     it was made
 * @param inode its number on Unix; else 0
 * @param device of the number; else 0
 * @param mode kind and permissions on Unix, as {@code st_mode}; else 0
 */
public record EntryStamp(
    long size, long modified, long changed, long inode, long device, int mode) {
  private static final boolean UNIX = !System.getProperty("os.name", "").startsWith("Windows");

  private static final int OWNER_EXECUTES = 0100;
  private static final int KIND = 0170000;
  private static final int REGULAR = 0100000;

  /** Whether such stamps have all that Unix tells. */
  public static boolean whole(Path file) {
    return UNIX && file.getFileSystem().supportedFileAttributeViews().contains("unix");
  }

  /**
   * That of a file.
   *
   * @param links {@link LinkOption#NOFOLLOW_LINKS}, or nothing
   * @throws IOException when there is none
   */
  public static EntryStamp of(Path file, LinkOption... links) throws IOException {
    return whole(file)
        ? unix(file, links)
        : basic(Files.readAttributes(file, BasicFileAttributes.class, links));
  }

  /** That of a file whose attributes a walk has; on Unix they lack the half, so it is asked. */
  public static EntryStamp of(Path file, BasicFileAttributes walked) throws IOException {
    return whole(file) ? unix(file, LinkOption.NOFOLLOW_LINKS) : basic(walked);
  }

  private static EntryStamp unix(Path file, LinkOption... links) throws IOException {
    Map<String, Object> found =
        Files.readAttributes(file, "unix:size,lastModifiedTime,ctime,ino,dev,mode", links);
    return new EntryStamp(
        number(found, "size"),
        ns(found.get("lastModifiedTime")),
        ns(found.get("ctime")),
        number(found, "ino"),
        number(found, "dev"),
        (int) number(found, "mode"));
  }

  private static EntryStamp basic(BasicFileAttributes found) {
    return new EntryStamp(
        found.size(), ns(found.lastModifiedTime()), ns(found.creationTime()), 0, 0, 0);
  }

  /** {@link #changed} alone, of the file itself where it is a link, which is told in less time. */
  public static long changed(Path file) throws IOException {
    return ns(Files.getAttribute(file, "unix:ctime", LinkOption.NOFOLLOW_LINKS));
  }

  private static long number(Map<String, Object> found, String name) {
    return found.get(name) instanceof Number number ? number.longValue() : 0;
  }

  private static long ns(@Nullable Object time) {
    return time instanceof FileTime found ? found.to(TimeUnit.NANOSECONDS) : 0;
  }

  /** Written out, as those that a record has by itself cost a new JVM 50 ms. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EntryStamp stamp
        && size == stamp.size
        && modified == stamp.modified
        && changed == stamp.changed
        && inode == stamp.inode
        && device == stamp.device
        && mode == stamp.mode;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(changed) * 31 + Long.hashCode(inode);
  }

  /** Whether its owner may execute it; false where the system has no such bit. */
  public boolean executable() {
    return (mode & OWNER_EXECUTES) != 0;
  }

  /** Whether it is of a regular file, where the system tells. */
  public boolean file() {
    return (mode & KIND) == REGULAR;
  }
}
