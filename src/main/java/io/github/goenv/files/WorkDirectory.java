package io.github.goenv.files;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** A directory of one build alone, for files that live no longer than it. */
public final class WorkDirectory {
  private static final String PREFIX = ".build-";

  /** No build takes that long, so what is older is of one that was killed. */
  private static final Duration LONG_AGO = Duration.ofDays(2);

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

  /** Deletes what builds that were killed long ago left in the parent. */
  public static void deleteAbandoned(Path parent) {
    try (DirectoryStream<Path> old = Files.newDirectoryStream(parent)) {
      Instant limit = Instant.now().minus(LONG_AGO);
      for (Path directory : old) {
        if (directory.getFileName().toString().startsWith(PREFIX)
            && Files.getLastModifiedTime(directory).toInstant().isBefore(limit)) {
          delete(directory);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // They harm nobody.
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
