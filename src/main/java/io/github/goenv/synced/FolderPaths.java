package io.github.goenv.synced;

import io.github.goenv.fact.Fact;
import io.github.goenv.snapshot.windows.SyncFolder;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Compares paths with folders. */
final class FolderPaths {
  private FolderPaths() {}

  /** Whether one of the folders holds {@code path}, by its own name or where links lead. */
  static boolean heldByAny(Path path, List<Fact<SyncFolder>> folders, boolean anyCase) {
    for (Fact<SyncFolder> each : folders) {
      SyncFolder folder = each.orNull();
      Path root = folder == null ? null : path(folder.root());
      if (root != null && (holds(root, path, anyCase) || holds(root, real(path), anyCase))) {
        return true;
      }
    }
    return false;
  }

  /** Element by element; volumes of macOS mostly ignore case. */
  static boolean holds(Path root, Path path, boolean anyCase) {
    return anyCase
        ? Path.of(path.toString().toLowerCase(Locale.ROOT))
            .startsWith(Path.of(root.toString().toLowerCase(Locale.ROOT)))
        : path.startsWith(root);
  }

  /** Where links lead; the path itself when that cannot be found out. */
  static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path;
    }
  }

  /** An absolute path, without links where it exists; null for another text. */
  static @Nullable Path path(String text) {
    try {
      Path path = Path.of(text);
      return path.isAbsolute() ? real(path.normalize()) : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }
}
