package io.github.goenv.go;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** The file system of this machine. */
public class RealFileView implements FileView {

  private final boolean windows;

  /**
   * @param windows whether every file counts as executable and a link that leads nowhere as alias
   */
  public RealFileView(boolean windows) {
    this.windows = windows;
  }

  @Override
  public Entry at(String text) {
    Path path;
    try {
      path = Path.of(text);
    } catch (InvalidPathException e) {
      return Entry.MISSING;
    }
    if (Files.isDirectory(path)) {
      return Entry.DIRECTORY;
    }
    if (Files.exists(path)) {
      return windows || Files.isExecutable(path) ? Entry.EXECUTABLE : Entry.NOT_EXECUTABLE;
    }
    // Opening an alias fails with ERROR_CANT_ACCESS_FILE, so that it does not seem to exist.
    boolean alias =
        windows && Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !Files.isSymbolicLink(path);
    return alias ? Entry.ALIAS : Entry.MISSING;
  }

  @Override
  public boolean same(String path, String other) {
    try {
      return Files.isSameFile(Path.of(path), Path.of(other));
    } catch (IOException | InvalidPathException e) {
      return false;
    }
  }

  @Override
  public boolean isForeign(String text) {
    return !windows && ForeignFiles.has(Path.of(text));
  }
}
