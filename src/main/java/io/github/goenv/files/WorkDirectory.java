package io.github.goenv.files;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;

/**
 * A directory of one build or one trial alone, for files that live no longer than it. Its name has
 * the number of its process, so that the next one finds and deletes what a killed one has left.
 */
public final class WorkDirectory implements AutoCloseable {
  private static final String BUILD = ".build-";

  private static final String TEMPORARY = ".tmp";

  private static final int CLOCKS_DIFFER_SECONDS = 3600;

  private final Path path;

  private WorkDirectory(Path path) {
    this.path = path;
  }

  /** A name for a build in the parent that nobody else uses; nothing is created. */
  public static Path in(Path parent) {
    return parent.resolve(BUILD + unique());
  }

  /**
   * Makes a directory that nobody else can read or write, after those of the same prefix whose
   * processes have ended are deleted.
   *
   * @param parent an existing directory
   * @param prefix what its name begins with
   * @throws IOException when it cannot be made
   */
  public static WorkDirectory create(Path parent, String prefix) throws IOException {
    deleteAbandoned(parent, prefix);
    Path path = parent.resolve(prefix + unique());
    boolean unix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
    return new WorkDirectory(
        unix
            ? Files.createDirectory(
                path,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")))
            : Files.createDirectory(path));
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  /** Deletes it and all in it. */
  @Override
  public void close() {
    delete(path);
  }

  /** Not a random UUID: that wants the JDK's security providers before go can start. */
  private static String unique() {
    return Long.toString(ProcessHandle.current().pid(), Character.MAX_RADIX)
        + "-"
        + Long.toString(System.nanoTime(), Character.MAX_RADIX);
  }

  /** Deletes the directories of a prefix in the parent whose processes have ended. */
  public static void deleteAbandoned(Path parent, String prefix) {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(parent, prefix + "*")) {
      for (Path entry : entries) {
        String name = entry.getFileName().toString();
        if (hasEnded(entry, name.substring(prefix.length()), Character.MAX_RADIX)
            && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
          delete(entry);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // They harm nobody.
    }
  }

  /**
   * Deletes what processes that were killed left in the parent: directories of builds, and files
   * that {@link AtomicFiles} had not moved yet.
   */
  public static void deleteAbandoned(Path parent) {
    if (!Files.isDirectory(parent)) {
      return;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(parent)) {
      for (Path entry : entries) {
        if (isAbandoned(entry)) {
          delete(entry);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // They harm nobody.
    }
  }

  /** Whether it is ours by its name, and the process that the name tells of has ended. */
  private static boolean isAbandoned(Path entry) {
    String name = entry.getFileName().toString();
    if (name.startsWith(BUILD)) {
      return hasEnded(entry, name.substring(BUILD.length()), Character.MAX_RADIX);
    }
    if (!name.startsWith(".") || !name.endsWith(TEMPORARY)) {
      return false;
    }
    String whole = name.substring(0, name.length() - TEMPORARY.length());
    return hasEnded(entry, whole.substring(whole.lastIndexOf('.') + 1), 16);
  }

  /**
   * Of {@code <pid>-…}; false when that is no process id. In containers each Maven has the same
   * one: what is older than the process that has it now, and by more than clocks differ, is not its
   * own.
   */
  private static boolean hasEnded(Path entry, String unique, int radix) {
    int hyphen = unique.indexOf('-');
    if (hyphen < 1) {
      return false;
    }
    try {
      long pid = Long.parseLong(unique.substring(0, hyphen), radix);
      if (pid <= 0) {
        return false;
      }
      ProcessHandle process = ProcessHandle.of(pid).orElse(null);
      if (process == null || !process.isAlive()) {
        return true;
      }
      Instant start = process.info().startInstant().orElse(null);
      return start != null
          && Files.getLastModifiedTime(entry, LinkOption.NOFOLLOW_LINKS)
              .toInstant()
              .isBefore(start.minusSeconds(CLOCKS_DIFFER_SECONDS));
    } catch (IOException | NumberFormatException e) {
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
