package io.github.goenv.app.archive;

import io.github.goenv.go.GoTarget;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was made.
 *
 * @param archives one for each target
 * @param main the one of the host that is the main artifact; null when there is none
 * @param checksums the digests of all; null when nothing was made
 */
public record Packed(List<Archive> archives, @Nullable Path main, @Nullable Path checksums) {

  /** Keeps its own copy of the list. */
  public Packed {
    archives = List.copyOf(archives);
  }

  /**
   * An archive as an artifact of the Maven project.
   *
   * @param target what is in it was built for
   * @param type {@code tar.gz} or {@code zip}, which becomes the suffix in a repository
   * @param classifier {@code <goos>-<goarch>}
   */
  public record Archive(Path file, GoTarget target, String type, String classifier) {}
}
