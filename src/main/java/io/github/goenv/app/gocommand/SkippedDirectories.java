package io.github.goenv.app.gocommand;

import java.nio.file.Path;

/** The directories that {@code ./...} does not name (go help packages). */
public final class SkippedDirectories {
  private SkippedDirectories() {}

  /** Whether a directory below the one that go runs in is one of them. */
  public static boolean has(Path directory) {
    String name = String.valueOf(directory.getFileName());
    return name.startsWith(".")
        || name.startsWith("_")
        || name.equals("testdata")
        || name.equals("vendor");
  }
}
