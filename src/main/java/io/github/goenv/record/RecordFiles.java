package io.github.goenv.record;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** The files of a {@link RecordStore}, which may lie among others'. */
public final class RecordFiles {
  private RecordFiles() {}

  /**
   * Deletes every record below a directory, and what is empty then.
   *
   * @return how many files were deleted
   */
  public static int delete(Path directory) throws IOException {
    if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
      return 0;
    }
    int deleted = 0;
    try (DirectoryStream<Path> targets = Files.newDirectoryStream(directory, "*-*")) {
      for (Path target : targets) {
        if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
          deleted += records(target);
        }
      }
    }
    removeEmpty(directory);
    return deleted;
  }

  private static int records(Path target) throws IOException {
    int deleted = 0;
    boolean ours = false;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(target, "*.json.gz")) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        if (RecordName.parse(name) != null || RecordName.recordOf(name) != null) {
          ours = true;
          deleted += Files.deleteIfExists(file) ? 1 : 0;
        }
      }
    }
    if (ours) {
      removeEmpty(target);
    }
    return deleted;
  }

  private static void removeEmpty(Path directory) throws IOException {
    try {
      Files.delete(directory);
    } catch (DirectoryNotEmptyException e) {
      // Somebody else's.
    }
  }
}
