package io.github.goenv.go;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import org.jspecify.annotations.Nullable;

/** Files that another account can have put where they are. */
final class ForeignFiles {
  private static final Object ROOT = 0;

  private ForeignFiles() {}

  /** See {@link FileView#isForeign}; of a link its own owner counts, not that of its target. */
  static boolean has(Path file) {
    try {
      Path directory = file.toAbsolutePath().getParent();
      if (directory == null || !isOpen(directory)) {
        return false;
      }
      Object owner = Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS);
      Object mine = owner.equals(ROOT) ? owner : self();
      return mine != null && !owner.equals(mine);
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return false;
    }
  }

  /** The sticky bit keeps others from replacing a file, not from being the first to put one. */
  private static boolean isOpen(Path directory) throws IOException {
    return Files.readAttributes(directory, PosixFileAttributes.class)
        .permissions()
        .contains(PosixFilePermission.OTHERS_WRITE);
  }

  /** The number of this account, which may have no name; null when it is unknown. */
  private static @Nullable Object self() throws IOException {
    try {
      Path mine = Files.createTempFile("goenv", null);
      try {
        return Files.getAttribute(mine, "unix:uid");
      } finally {
        Files.delete(mine);
      }
    } catch (IOException e) {
      Path process = Path.of("/proc/self");
      return Files.exists(process) ? Files.getAttribute(process, "unix:uid") : null;
    }
  }
}
