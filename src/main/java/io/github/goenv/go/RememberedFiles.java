package io.github.goenv.go;

import java.util.HashMap;
import java.util.Map;

/**
 * Looks at each path once: several launchers, each with its own order, ask for the same files. For
 * one thread.
 */
public final class RememberedFiles implements FileView {
  private final FileView files;
  private final Map<String, Entry> seen = new HashMap<>();

  /** A memory of {@code files}. */
  public RememberedFiles(FileView files) {
    this.files = files;
  }

  @Override
  public Entry at(String path) {
    Entry known = seen.get(path);
    if (known == null) {
      known = files.at(path);
      seen.put(path, known);
    }
    return known;
  }

  @Override
  public boolean same(String path, String other) {
    return files.same(path, other);
  }

  @Override
  public boolean isForeign(String path) {
    return files.isForeign(path);
  }
}
