package io.github.goenv.app.command;

import io.github.goenv.lint.SourceFinding;
import io.github.goenv.report.ci.Anchor;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Names of files that findings are in.
 *
 * @param directory where the tool ran
 * @param root the root of the checkout
 */
record SourcePaths(Path directory, Path root) {

  /** The finding with its file relative to where the tool ran, as compilers name files. */
  SourceFinding shown(SourceFinding found) {
    Path file = absolute(found.file());
    if (file == null) {
      return found;
    }
    Path base = directory.toAbsolutePath().normalize();
    return found.in(slashes(file.startsWith(base) ? base.relativize(file) : file));
  }

  /** Where CI systems show it; null when it is in no file. */
  @Nullable Anchor anchor(SourceFinding found) {
    Path file = absolute(found.file());
    if (file == null) {
      return null;
    }
    Path top = root.toAbsolutePath().normalize();
    Path relative = file.startsWith(top) ? top.relativize(file) : file;
    int line = Math.max(1, found.line());
    return new Anchor(slashes(relative), file.toString(), line, found.column());
  }

  /** Null for none, and where the name begins with a place that only the tool knows. */
  private @Nullable Path absolute(String file) {
    if (file.isEmpty() || file.startsWith("%")) {
      return null;
    }
    try {
      return directory.toAbsolutePath().resolve(file).normalize();
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private static String slashes(Path path) {
    return path.toString().replace(File.separatorChar, '/');
  }
}
