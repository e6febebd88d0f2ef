package io.github.goenv.sumdb;

import java.util.ArrayList;
import java.util.List;

/**
 * A complete part of the tree: the records from {@code number << level} on, {@code 1 << level} of
 * them.
 *
 * @param level 0 for one record
 * @param number its place among those of its level, from 0
 */
record Node(int level, long number) {

  /** One record. */
  static Node ofRecord(long id) {
    return new Node(0, id);
  }

  /**
   * The complete parts that a tree of {@code size} records consists of, the largest first: one for
   * each bit of its size.
   */
  static List<Node> peaks(long size) {
    List<Node> peaks = new ArrayList<>();
    long from = 0;
    for (int level = 62; level >= 0; level--) {
      if ((size >> level & 1) == 1) {
        peaks.add(new Node(level, from >> level));
        from += 1L << level;
      }
    }
    return peaks;
  }

  /** The hash of a tree by those of its {@link #peaks}. */
  static TreeHash root(List<TreeHash> peaks) {
    if (peaks.isEmpty()) {
      return TreeHash.empty();
    }
    TreeHash root = peaks.get(peaks.size() - 1);
    for (int i = peaks.size() - 2; i >= 0; i--) {
      root = TreeHash.ofNode(peaks.get(i), root);
    }
    return root;
  }
}
