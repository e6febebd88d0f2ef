package io.github.goenv.worktree;

import io.github.goenv.snapshot.tree.NamesAlike;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds names that differ in case alone: files, or directories above files. */
final class SameButCase {
  private final Map<String, String> firsts = new HashMap<>();
  private final Set<String> told = new HashSet<>();
  private final List<String[]> pairs = new ArrayList<>();

  private SameButCase() {}

  /**
   * The pairs among {@code names}, in their order. Of directories that differ only they are named,
   * not what is in them.
   *
   * @param root what the names are below
   */
  static List<NamesAlike> of(Path root, List<String> names) throws IOException {
    SameButCase found = new SameButCase();
    for (String name : names) {
      found.add(name);
    }
    List<NamesAlike> all = new ArrayList<>();
    for (String[] pair : found.pairs) {
      all.add(new NamesAlike(pair[0], pair[1], there(root, pair[0]) && there(root, pair[1])));
    }
    return all;
  }

  private void add(String name) {
    for (int at = name.indexOf('/'); ; at = name.indexOf('/', at + 1)) {
      String part = at < 0 ? name : name.substring(0, at);
      String first = firsts.putIfAbsent(folded(part), part);
      if (first != null && !first.equals(part)) {
        if (told.add(part)) {
          pairs.add(new String[] {first, part});
        }
        return;
      }
      if (at < 0) {
        return;
      }
    }
  }

  /** As file systems compare: each character by itself. */
  private static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      folded.append(Character.toLowerCase(Character.toUpperCase(text.charAt(i))));
    }
    return folded.toString();
  }

  /** Whether it is there with this very name; a volume without case would find the other too. */
  private static boolean there(Path root, String name) throws IOException {
    Path path = root.resolve(name);
    Path parent = path.getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      return false;
    }
    String wanted = composed(path.getFileName());
    try (DirectoryStream<Path> all = Files.newDirectoryStream(parent)) {
      for (Path each : all) {
        if (composed(each.getFileName()).equals(wanted)) {
          return true;
        }
      }
      return false;
    }
  }

  /** A Mac may list the letters of a name in parts. */
  private static String composed(Path name) {
    return Normalizer.normalize(name.toString(), Normalizer.Form.NFC);
  }
}
