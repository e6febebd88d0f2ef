package io.github.goenv.record;

import io.github.goenv.files.WorkDirectory;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;

/** What processes that were killed while they wrote or deleted a record left beside it. */
final class Leftovers {
  /** A name is reserved for the time of one small write. */
  private static final Duration RESERVED = Duration.ofSeconds(2);

  private Leftovers() {}

  /** Deletes it; what cannot be deleted now is met again by the next build. */
  static void sweep(Path folder) {
    WorkDirectory.deleteAbandoned(folder);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (isLeft(file)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // It harms nobody.
    }
  }

  private static boolean isLeft(Path file) throws IOException {
    String name = file.getFileName().toString();
    String record = RecordName.recordOf(name);
    if (record != null) { // written after its record, and deleted after it
      return !Files.exists(file.resolveSibling(record));
    }
    if (RecordName.parse(name) == null) {
      return false;
    }
    BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
    return found.size() == 0
        && found.lastModifiedTime().toInstant().isBefore(Instant.now().minus(RESERVED));
  }
}
