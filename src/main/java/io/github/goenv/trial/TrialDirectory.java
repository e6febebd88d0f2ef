package io.github.goenv.trial;

import io.github.goenv.files.WorkDirectory;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A directory of one trial, and those that trials which were killed have left. */
final class TrialDirectory implements AutoCloseable {
  private static final String PREFIX = "goenv-start-";

  private final Path path;

  private TrialDirectory(Path path) {
    this.path = path;
  }

  /** Makes one, after those of processes that have ended are deleted. */
  static TrialDirectory in(Path parent) throws IOException {
    sweep(parent);
    String unique =
        Long.toString(ProcessHandle.current().pid(), Character.MAX_RADIX)
            + "-"
            + Long.toString(System.nanoTime(), Character.MAX_RADIX);
    Path path = parent.resolve(PREFIX + unique);
    boolean unix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
    // For nobody else: what lies in it is started.
    return new TrialDirectory(
        unix
            ? Files.createDirectory(
                path,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")))
            : Files.createDirectory(path));
  }

  Path path() {
    return path;
  }

  @Override
  public void close() {
    WorkDirectory.delete(path);
  }

  private static void sweep(Path parent) {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(parent, PREFIX + "*")) {
      for (Path entry : entries) {
        if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)
            && abandoned(entry.getFileName().toString())) {
          WorkDirectory.delete(entry);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // They harm nobody.
    }
  }

  /** Whether the process that the name tells of has ended. */
  private static boolean abandoned(String name) {
    int hyphen = name.indexOf('-', PREFIX.length());
    if (hyphen < 0) {
      return false;
    }
    try {
      long pid = Long.parseLong(name.substring(PREFIX.length(), hyphen), Character.MAX_RADIX);
      return pid > 0 && ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty();
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
