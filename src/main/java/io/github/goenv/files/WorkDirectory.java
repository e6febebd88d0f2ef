package io.github.goenv.files;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** A directory of one build alone, for files that live no longer than it. */
public final class WorkDirectory {
  private static final String PREFIX = ".build-";

  private static final String TEMPORARY = ".tmp";

  private WorkDirectory() {}

  /** A name in the parent that nobody else uses; nothing is created. */
  public static Path in(Path parent) {
    // Not a random UUID: that wants the JDK's security providers before go can start.
    String unique =
        Long.toString(ProcessHandle.current().pid(), Character.MAX_RADIX)
            + "-"
            + Long.toString(System.nanoTime(), Character.MAX_RADIX);
    return parent.resolve(PREFIX + unique);
  }

  /**
   * Deletes what processes that were killed left in the parent: directories of builds, and files
   * that {@link AtomicFiles} had not moved yet.
   */
  public static void deleteAbandoned(Path parent) {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(parent, ".*")) {
      for (Path entry : entries) {
        if (isAbandoned(entry.getFileName().toString())) {
          delete(entry);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // They harm nobody.
    }
  }

  /** Whether it is ours by its name, and the process that the name tells of has ended. */
  static boolean isAbandoned(String name) {
    if (name.startsWith(PREFIX)) {
      return hasEnded(name.substring(PREFIX.length()), Character.MAX_RADIX);
    }
    if (!name.startsWith(".") || !name.endsWith(TEMPORARY)) {
      return false;
    }
    String whole = name.substring(0, name.length() - TEMPORARY.length());
    return hasEnded(whole.substring(whole.lastIndexOf('.') + 1), 16);
  }

  /** Of {@code <pid>-…}; false when that is no process id. */
  private static boolean hasEnded(String unique, int radix) {
    int hyphen = unique.indexOf('-');
    if (hyphen < 1) {
      return false;
    }
    try {
      long pid = Long.parseLong(unique.substring(0, hyphen), radix);
      return pid > 0 && ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty();
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** Deletes the directory and all in it; a file that is still held open stays. */
  public static void delete(Path directory) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
      for (Path file : files) {
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
          delete(file);
        } else {
          deleteFile(file);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // A scanner may hold a file; the build's own result counts more than what is left behind.
    }
    deleteFile(directory);
  }

  private static void deleteFile(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // As above.
    }
  }
}
