package io.github.goenv.coverage.report;

import io.github.goenv.coverage.FileCoverage;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * How reports name sources: relative to the directory of the whole project, with slashes, which is
 * where GitLab, Jenkins, Azure, genhtml and editors look for them.
 *
 * @param root the directory of the whole project
 * @param redact takes personal data out of paths elsewhere
 */
public record SourceNames(Path root, UnaryOperator<String> redact) {
  /** The name of a file; its import path and name where it is not known where it lies. */
  public String of(FileCoverage file) {
    Path path = file.path();
    if (path == null) {
      return file.name();
    }
    Path whole = path.toAbsolutePath().normalize();
    Path top = root.toAbsolutePath().normalize();
    return whole.startsWith(top) ? slashes(top.relativize(whole)) : redact.apply(slashes(whole));
  }

  /** The root where its path has nothing personal, else {@code .}: names are relative to it. */
  String source() {
    String top = slashes(root.toAbsolutePath().normalize());
    return redact.apply(top).equals(top) ? top : ".";
  }

  private static String slashes(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }
}
