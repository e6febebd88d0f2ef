package io.github.goenv.archive;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One entry of an archive. Owner, group and time are the same for all and belong to none.
 *
 * @param name the path in the archive, with {@code /} between names and none at its ends
 * @param content what is in it; null for a directory
 * @param executable whether it may be started (mode 0755, else 0644); directories are 0755
 */
public record ArchiveEntry(String name, @Nullable Path content, boolean executable) {

  /** Whether it is a directory. */
  boolean directory() {
    return content == null;
  }

  /** Permissions as Unix has them. */
  int mode() {
    return directory() || executable ? 0755 : 0644;
  }
}
