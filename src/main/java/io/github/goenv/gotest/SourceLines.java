package io.github.goenv.gotest;

import org.jspecify.annotations.Nullable;

/** Reads lines of the sources that tests name. */
@FunctionalInterface
public interface SourceLines {
  /** Nothing can be read. */
  SourceLines NONE = (pkg, file, line) -> null;

  /**
   * A line of a source; null when it cannot be read.
   *
   * @param pkg import path of the package under test
   * @param file as go printed it
   * @param line its number
   */
  @Nullable String line(String pkg, String file, int line);
}
