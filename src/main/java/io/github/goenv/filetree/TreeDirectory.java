package io.github.goenv.filetree;

import io.github.goenv.dirhash.FileName;
import io.github.goenv.files.EntryStamp;
import io.github.goenv.files.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A directory of the tree. */
final class TreeDirectory {
  private static final byte[] NONE = {};

  private final FileName name;
  private final EntryStamp stamp;
  private final List<TreeEntry> entries = new ArrayList<>();
  private final List<TreeDirectory> directories = new ArrayList<>();
  private @Nullable TreeDirectory parent;
  private byte[] node = NONE;
  private boolean known;

  /** Without anything in it. */
  TreeDirectory(FileName name, EntryStamp stamp) {
    this.name = name;
    this.stamp = stamp;
  }

  /** Below the root; empty for the root. */
  FileName name() {
    return name;
  }

  /** What stands before the names of its entries; empty for the root. */
  FileName prefix() {
    return name.bytes().length == 0 ? name : FileName.of("/").in(name);
  }

  EntryStamp stamp() {
    return stamp;
  }

  List<TreeEntry> entries() {
    return entries;
  }

  List<TreeDirectory> directories() {
    return directories;
  }

  void in(TreeDirectory above) {
    parent = above;
    above.directories.add(this);
  }

  /** Its node as it was computed before; empty for one that had none. */
  void known(byte[] before) {
    node = before;
    known = true;
  }

  /** An entry has changed: the node and all above are computed again. */
  void changed() {
    for (TreeDirectory each = this; each != null; each = each.parent) {
      each.known = false;
    }
  }

  /** SHA-256 of {@link #lines}; empty where nothing is in it or below. */
  byte[] node() {
    if (!known) {
      List<String> lines = lines();
      if (lines.isEmpty()) {
        node = NONE;
      } else {
        MessageDigest digest = Sha256.start();
        for (String line : lines) {
          digest.update(line.getBytes(StandardCharsets.UTF_8));
        }
        node = digest.digest();
      }
      known = true;
    }
    return node;
  }

  /** A line for each entry and directory that is not empty, in the order of the names' bytes. */
  private List<String> lines() {
    record Line(FileName name, String text) implements Comparable<Line> {
      @Override
      public int compareTo(Line other) {
        int order = name.compareTo(other.name);
        return order == 0 ? text.compareTo(other.text) : order;
      }
    }

    List<Line> lines = new ArrayList<>();
    for (TreeEntry each : entries) {
      FileName own = each.name();
      if (own != null) {
        lines.add(new Line(own, line(each.kind().letter(), each.sha256(), own)));
      }
    }
    for (TreeDirectory each : directories) {
      byte[] below = each.node();
      if (below.length > 0) {
        FileName own = each.name.base();
        lines.add(new Line(own, line('d', below, own)));
      }
    }
    lines.sort(null);
    List<String> texts = new ArrayList<>(lines.size());
    for (Line each : lines) {
      texts.add(each.text());
    }
    return texts;
  }

  @SuppressWarnings("UnnecessaryStringBuilder") // a sum of strings costs a new JVM 20 ms at first
  private static String line(char kind, byte[] sha256, FileName name) {
    return new StringBuilder(80)
        .append(kind)
        .append(' ')
        .append(HexFormat.of().formatHex(sha256))
        .append("  ")
        .append(NameText.of(name))
        .append('\n')
        .toString();
  }
}
