package io.github.goenv.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.Files;
import java.nio.file.Path;

/** Asks what this account may do with a file. */
public final class FileAccess {
  private FileAccess() {}

  /**
   * Whether the system refuses to let this account write to {@code path}.
   *
   * <p>{@link Files#isWritable} also says no when it could not find out: on Windows it asks the
   * volume too ({@code WindowsFileSystemProvider.checkAccess}), and for a directory that is mounted
   * from elsewhere that question can fail while writing works.
   *
   * @throws IOException when the system does not tell
   */
  public static boolean refusesWriting(Path path) throws IOException {
    if (Files.isWritable(path)) {
      return false;
    }
    try {
      path.getFileSystem().provider().checkAccess(path, AccessMode.WRITE);
      return false;
    } catch (IOException e) {
      return refusal(e, path.getFileSystem().supportedFileAttributeViews().contains("posix"));
    }
  }

  /** Whether an answer means no. Unix has nothing else to ask, and says so of read-only volumes. */
  static boolean refusal(IOException answer, boolean posix) throws IOException {
    if (posix || answer instanceof AccessDeniedException) {
      return true;
    }
    throw answer;
  }
}
