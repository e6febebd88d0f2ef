package io.github.goenv.sumdb;

import org.jspecify.annotations.Nullable;

/**
 * A piece of the tree as the server gives it: up to 256 hashes side by side, eight levels above one
 * another (golang.org/x/mod/sumdb/tlog).
 *
 * @param level 0 for hashes of records, 1 for hashes of 256 records, …
 * @param number its place among those of its level, from 0
 * @param width how many hashes it has in a tree, 1 to 256
 */
record Tile(int level, long number, int width) {
  private static final int HEIGHT = 8;

  /** Hashes of a tile that is full. */
  static final int FULL = 1 << HEIGHT;

  /** The tile that has the hashes of {@code node} in a tree of {@code size} records. */
  static Tile of(Node node, long size) {
    int level = node.level() / HEIGHT;
    long number = node.number() << node.level() % HEIGHT >> HEIGHT;
    return in(level, number, size);
  }

  private static Tile in(int level, long number, long size) {
    long left = (size >> level * HEIGHT) - (number << HEIGHT);
    return new Tile(level, number, (int) Math.min(FULL, left));
  }

  /** The same when it is full. */
  Tile full() {
    return new Tile(level, number, FULL);
  }

  /** The tile that has this one's hash; null when this one is not full, so that none has it. */
  @Nullable Tile parent(long size) {
    return width == FULL ? in(level + 1, number >> HEIGHT, size) : null;
  }

  /** This tile as a part of the tree; for a full one. */
  Node node() {
    return new Node((level + 1) * HEIGHT, number);
  }

  /** Bytes of its content. */
  int bytes() {
    return width * TreeHash.SIZE;
  }

  /** The hash of {@code node}, which is in this tile, by the tile's content. */
  TreeHash hash(Node node, byte[] content) {
    int within = node.level() - level * HEIGHT;
    int first = (int) (node.number() << within) & FULL - 1;
    return hash(content, first, 1 << within);
  }

  private static TreeHash hash(byte[] content, int first, int count) {
    if (count == 1) {
      return TreeHash.at(content, first * TreeHash.SIZE);
    }
    int half = count / 2;
    return TreeHash.ofNode(hash(content, first, half), hash(content, first + half, half));
  }

  /** Where the server has it, as {@code tile/8/1/x123/456.p/78}. */
  String path() {
    StringBuilder name = new StringBuilder(digits(number));
    for (long rest = number / 1000; rest > 0; rest /= 1000) {
      name.insert(0, "x" + digits(rest) + "/");
    }
    String partial = width == FULL ? "" : ".p/" + width;
    return "tile/" + HEIGHT + "/" + level + "/" + name + partial;
  }

  private static String digits(long number) {
    String digits = Long.toString(number % 1000);
    return "0".repeat(3 - digits.length()) + digits;
  }
}
