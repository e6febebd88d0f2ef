package io.github.goenv.app.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All files of a directory by their digests, but those below directories that hold what is built or
 * fetched. Of small files the text is kept for a while, so that differences can be shown.
 */
final class DigestTree implements TreeState {
  private static final Set<String> SKIPPED = Set.of("target", "node_modules");

  /** Bytes of a file whose text is kept, and of all of them. */
  private static final long SMALL = 256 << 10;

  private static final long ROOM = 32 << 20;

  private final Path directory;
  private final Map<String, String> before;
  private final Map<String, String> texts = new TreeMap<>();

  private DigestTree(Path directory) throws IOException {
    this.directory = directory;
    this.before = read(directory, texts);
  }

  static DigestTree of(Path directory) throws IOException {
    return new DigestTree(directory);
  }

  private static Map<String, String> read(Path directory, Map<String, String> texts)
      throws IOException {
    Map<String, String> digests = new TreeMap<>();
    Files.walkFileTree(
        directory,
        new SimpleFileVisitor<>() {
          private long kept;

          @Override
          public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
            String name = String.valueOf(each.getFileName());
            boolean skip =
                !each.equals(directory) && (name.startsWith(".") || SKIPPED.contains(name));
            return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            String name = directory.relativize(file).toString();
            digests.put(name, FileDigests.of(file));
            long size = attributes.size();
            if (attributes.isRegularFile() && size <= SMALL && kept + size <= ROOM) {
              kept += size;
              texts.put(name, text(file));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return digests;
  }

  /** Byte by byte, so that no file is unreadable. */
  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
  }

  @Override
  public List<TreeChange> changes() throws IOException {
    Map<String, String> now = read(directory, new TreeMap<>());
    Set<String> all = new TreeSet<>(before.keySet());
    all.addAll(now.keySet());
    List<TreeChange> changes = new ArrayList<>();
    for (String each : all) {
      String old = before.get(each);
      String current = now.get(each);
      if (old == null) {
        changes.add(new TreeChange(each, TreeChange.Kind.ADDED));
      } else if (current == null) {
        changes.add(new TreeChange(each, TreeChange.Kind.REMOVED));
      } else if (!old.equals(current)) {
        changes.add(new TreeChange(each, TreeChange.Kind.CHANGED));
      }
    }
    return changes;
  }

  @Override
  public List<String> difference(List<TreeChange> changes) throws IOException {
    List<String> lines = new ArrayList<>();
    for (TreeChange each : changes) {
      String old = texts.get(each.file());
      Path file = directory.resolve(each.file());
      if (each.kind() == TreeChange.Kind.CHANGED && old != null && Files.size(file) <= SMALL) {
        String name = // comes back below
            new String(each.file().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        for (String line : TextDiff.of(name, old, text(file))) {
          byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
          lines.add(new String(bytes, StandardCharsets.UTF_8));
        }
      }
    }
    return lines;
  }
}
