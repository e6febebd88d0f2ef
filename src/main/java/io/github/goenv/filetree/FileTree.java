package io.github.goenv.filetree;

import io.github.goenv.dirhash.FileName;
import io.github.goenv.files.EntryStamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A directory as a Merkle tree with a node for each directory: SHA-256 of a line for each entry,
 * {@code KIND HASH NAME}, in the order of the bytes of names. KIND is that of {@link Kind} or
 * {@code d}; HASH is SHA-256 in hexadecimal: of a file's content, of a link's target, of nothing
 * for what is none of these, and the node of a directory. Directories without anything in them or
 * below have no node and no line. {@link NameText} is how names are written.
 */
public final class FileTree {
  private static final EntryStamp NONE = new EntryStamp(-1, 0, 0, 0, 0, 0);

  private final Map<FileName, TreeDirectory> byName = new HashMap<>();
  private final List<TreeDirectory> directories = new ArrayList<>();

  /** One of a root alone. */
  public FileTree() {
    // filled by directory and add
  }

  /**
   * Adds a directory; those above it come first.
   *
   * @param name below the root; empty for the root
   * @param stamp before it was listed
   */
  public void directory(FileName name, EntryStamp stamp) {
    directoryOf(name, stamp);
  }

  TreeDirectory directoryOf(FileName name, EntryStamp stamp) {
    TreeDirectory found = byName.get(name);
    if (found == null) {
      found = new TreeDirectory(name, stamp);
      byName.put(name, found);
      if (name.bytes().length > 0) {
        found.in(directoryOf(name.directoryName(), NONE));
      }
      directories.add(found);
    }
    return found;
  }

  /** Adds an entry of a directory. */
  public void add(FileName directory, TreeEntry entry) {
    directoryOf(directory, NONE).entries().add(entry);
  }

  List<TreeDirectory> directories() {
    return directories;
  }

  /** The node of the root, 64 hexadecimal digits; empty for an empty tree. */
  public String root() {
    TreeDirectory root = byName.get(FileName.of(""));
    return root == null ? "" : HexFormat.of().formatHex(root.node());
  }

  /** The nodes of all directories below the root by their names, in their order. */
  public Map<String, String> nodes() {
    Map<FileName, byte[]> sorted = new TreeMap<>();
    for (TreeDirectory each : directories) {
      byte[] node = each.node();
      if (node.length > 0 && each.name().bytes().length > 0) {
        sorted.put(each.name(), node);
      }
    }
    Map<String, String> nodes = new LinkedHashMap<>();
    sorted.forEach((name, node) -> nodes.put(NameText.of(name), HexFormat.of().formatHex(node)));
    return nodes;
  }

  /** All entries by their whole names in the tree, in their order. */
  public Map<FileName, TreeEntry> entries() {
    Map<FileName, TreeEntry> all = new TreeMap<>();
    for (TreeDirectory directory : directories) {
      FileName before = directory.prefix();
      for (TreeEntry each : directory.entries()) {
        FileName name = each.name();
        if (name != null) {
          all.put(name.in(before), each);
        }
      }
    }
    return all;
  }

  /** Files that were looked at, also those that are not in the tree. */
  public int files() {
    int files = 0;
    for (TreeDirectory directory : directories) {
      for (TreeEntry each : directory.entries()) {
        files += each.kind().file() ? 1 : 0;
      }
    }
    return files;
  }

  /** Their bytes. */
  public long bytes() {
    long bytes = 0;
    for (TreeDirectory directory : directories) {
      for (TreeEntry each : directory.entries()) {
        bytes += each.kind().file() ? each.stamp().size() : 0;
      }
    }
    return bytes;
  }

  /** A line for each entry, as nodes have them, with whole names: what a tree is made of. */
  public String list() {
    StringBuilder text = new StringBuilder();
    entries()
        .forEach(
            (name, entry) ->
                text.append(entry.kind().letter())
                    .append(' ')
                    .append(HexFormat.of().formatHex(entry.sha256()))
                    .append("  ")
                    .append(NameText.of(name))
                    .append('\n'));
    return text.toString();
  }

  /**
   * The tree of a list; its {@link #root} tells whether it is the one that is wanted.
   *
   * @return null when it is no list
   */
  public static @Nullable FileTree ofList(String list) {
    FileTree tree = new FileTree();
    for (String line : list.split("\n", -1)) {
      if (line.isEmpty()) {
        continue;
      }
      try {
        FileName name = line.startsWith("  ", 66) ? NameText.parse(line.substring(68)) : null;
        if (name == null || line.charAt(1) != ' ') {
          return null;
        }
        byte[] sha256 = HexFormat.of().parseHex(line.substring(2, 66));
        tree.add(
            name.directoryName(),
            new TreeEntry(name.base(), name.base(), Kind.of(line.charAt(0)), sha256, NONE));
      } catch (IllegalArgumentException e) {
        return null;
      }
    }
    return tree;
  }
}
