package io.github.goenv.go;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A file system of a few entries; {@code insensitive} as on Windows. */
final class FakeFiles implements FileView {

  private final Map<String, Entry> entries = new HashMap<>();
  private final boolean insensitive;

  FakeFiles(boolean insensitive) {
    this.insensitive = insensitive;
  }

  FakeFiles with(Entry entry, String... paths) {
    for (String path : paths) {
      entries.put(key(path), entry);
    }
    return this;
  }

  @Override
  public Entry at(String path) {
    return entries.getOrDefault(key(path), Entry.MISSING);
  }

  @Override
  public boolean same(String path, String other) {
    return key(path).equals(key(other));
  }

  private String key(String path) {
    return insensitive ? path.toLowerCase(Locale.ROOT) : path;
  }
}
