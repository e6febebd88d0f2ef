package io.github.goenv.go;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A directory that is or should be a GOROOT.
 *
 * @param kind what it is
 * @param version first line of its VERSION file, as {@code go1.26.8}; null when there is none that
 *     can be read (a GOROOT built from source has none)
 */
public record GoRoot(Kind kind, @Nullable String version) {

  /** What a directory is. */
  public enum Kind {
    /** It has a directory {@code pkg/tool}: all that cmd/go asks for (cfg.isGOROOT). */
    GOROOT,
    /** A directory without {@code pkg/tool}. */
    NO_GOROOT,
    NOT_A_DIRECTORY,
    MISSING
  }

  private static final int VERSION_BYTES = 4096;

  /** Looks at a directory. */
  public static GoRoot inspect(Path directory) {
    Kind kind = Kind.MISSING;
    if (isGoRoot(directory)) {
      kind = Kind.GOROOT;
    } else if (Files.isDirectory(directory)) {
      kind = Kind.NO_GOROOT;
    } else if (Files.exists(directory)) {
      kind = Kind.NOT_A_DIRECTORY;
    }
    return new GoRoot(kind, version(directory));
  }

  /**
   * The GOROOT a go command finds for itself when neither the environment nor the user's file sets
   * one: its grandparent, or the directory above that (GOROOT/bin/GOOS_GOARCH, Go issue 62119),
   * then the same once symbolic links are resolved (cfg.findGOROOT).
   *
   * @param executable absolute path of the go command
   * @return empty when go would fall back on the directory it was built in
   */
  public static Optional<Path> ofExecutable(Path executable) {
    Path found = above(executable.normalize());
    if (found == null) {
      try {
        found = above(executable.toRealPath());
      } catch (IOException e) {
        return Optional.empty();
      }
    }
    return Optional.ofNullable(found);
  }

  private static @Nullable Path above(Path executable) {
    Path directory = executable.getParent();
    for (int level = 0; level < 2 && directory != null; level++) {
      directory = directory.getParent();
      if (directory != null && isGoRoot(directory)) {
        return directory;
      }
    }
    return null;
  }

  private static boolean isGoRoot(Path directory) {
    return Files.isDirectory(directory.resolve("pkg").resolve("tool"));
  }

  private static @Nullable String version(Path directory) {
    try (InputStream in = Files.newInputStream(directory.resolve("VERSION"))) {
      String text = new String(in.readNBytes(VERSION_BYTES), StandardCharsets.UTF_8);
      int end = text.indexOf('\n');
      String line = (end < 0 ? text : text.substring(0, end)).strip();
      return line.isEmpty() ? null : line;
    } catch (IOException e) {
      return null;
    }
  }
}
