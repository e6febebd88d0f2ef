package io.github.goenv.synced;

import java.nio.file.Path;

/** Which directories of a project a build reads. */
public final class BuildInputs {
  private BuildInputs() {}

  /** What no build reads: what {@code ./...} skips (go help packages), and build output. */
  public static boolean skips(Path directory) {
    Path name = directory.getFileName();
    String text = name == null ? "" : name.toString();
    return text.startsWith(".")
        || text.startsWith("_")
        || text.equals("testdata")
        || text.equals("node_modules")
        || text.equals("target");
  }
}
