package io.github.goenv.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts entries into the order in which every machine writes them. */
final class ArchiveEntries {
  private ArchiveEntries() {}

  /**
   * The entries by name, and before them the directories they lie in.
   *
   * @throws IllegalArgumentException when two have the same name, or a name leads out of the
   *     archive
   */
  static List<ArchiveEntry> sorted(List<ArchiveEntry> entries) {
    // By UTF-16 units, which neither locale nor file system has a say in.
    Map<String, ArchiveEntry> all = new TreeMap<>();
    for (ArchiveEntry entry : entries) {
      check(entry.name());
      if (all.put(entry.name(), entry) != null) {
        throw new IllegalArgumentException("twice in one archive: " + entry.name());
      }
    }
    for (ArchiveEntry entry : entries) {
      String name = entry.name();
      for (int slash = name.indexOf('/'); slash > 0; slash = name.indexOf('/', slash + 1)) {
        String directory = name.substring(0, slash);
        ArchiveEntry there = all.putIfAbsent(directory, new ArchiveEntry(directory, null, false));
        if (there != null && !there.directory()) {
          throw new IllegalArgumentException("file and directory in one archive: " + directory);
        }
      }
    }
    return new ArrayList<>(all.values());
  }

  private static void check(String name) {
    for (String part : name.split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..") || part.indexOf('\0') >= 0) {
        throw new IllegalArgumentException("no name for an archive: " + name);
      }
    }
  }
}
