package io.github.goenv.build;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** A directory of one build alone, for files that live no longer than it. */
final class WorkDirectory {
  private WorkDirectory() {}

  /** A name in the parent that nobody else uses; nothing is created. */
  static Path in(Path parent) {
    // Not a random UUID: that wants the JDK's security providers before go can start.
    String unique =
        Long.toString(ProcessHandle.current().pid(), Character.MAX_RADIX)
            + "-"
            + Long.toString(System.nanoTime(), Character.MAX_RADIX);
    return parent.resolve(".build-" + unique);
  }

  /** Deletes the directory and all in it; a file that is still held open stays. */
  static void delete(Path directory) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
      for (Path file : files) {
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
          delete(file);
        } else {
          deleteFile(file);
        }
      }
    } catch (IOException e) {
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
