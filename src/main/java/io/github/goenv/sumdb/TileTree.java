package io.github.goenv.sumdb;

import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The tree that belongs to a head. Each hash that it gives is proved: the tiles with the largest
 * complete parts must give the head's hash, and each other tile must have the hash that the tile
 * above it tells (https://research.swtch.com/tlog#authenticating_tiles).
 */
final class TileTree {
  private final TreeHead head;
  private final TileSource source;

  TileTree(TreeHead head, TileSource source) {
    this.head = head;
    this.source = source;
  }

  /**
   * The hashes of {@code nodes}, which must be within the tree.
   *
   * @throws ProofFailed when the tiles contradict the head or one another
   */
  Map<Node, TreeHash> hashes(Collection<Node> nodes)
      throws ProofFailed, NoAnswer, InterruptedException {
    long size = head.size();
    Set<Tile> order = new LinkedHashSet<>();
    List<Node> peaks = Node.peaks(size);
    for (Node peak : peaks) {
      order.add(Tile.of(peak, size));
    }
    List<Tile> below = new ArrayList<>();
    for (Node node : nodes) {
      List<Tile> chain = new ArrayList<>();
      Tile tile = Tile.of(node, size);
      while (!order.contains(tile)) {
        chain.add(0, tile);
        // A tile that is not full holds a peak, so it is among the first.
        tile = Objects.requireNonNull(tile.parent(size));
      }
      order.addAll(chain);
      below.addAll(chain);
    }
    Map<Tile, byte[]> contents = source.contents(order);
    List<TreeHash> roots = new ArrayList<>();
    for (Node peak : peaks) {
      roots.add(hash(peak, contents));
    }
    if (!Node.root(roots).equals(head.hash())) {
      throw new ProofFailed(
          Proof.TILES,
          Text.of("verify.proof.tiles", "size", String.valueOf(size), "hash", head.hash() + ""));
    }
    for (Tile tile : below) {
      if (!tile.hash(tile.node(), content(tile, contents)).equals(hash(tile.node(), contents))) {
        throw new ProofFailed(Proof.TILES, Text.of("verify.proof.tile", "tile", tile.path()));
      }
    }
    Map<Node, TreeHash> found = new HashMap<>();
    for (Node node : nodes) {
      found.put(node, hash(node, contents));
    }
    return found;
  }

  private TreeHash hash(Node node, Map<Tile, byte[]> contents) {
    Tile tile = Tile.of(node, head.size());
    return tile.hash(node, content(tile, contents));
  }

  private static byte[] content(Tile tile, Map<Tile, byte[]> contents) {
    return Objects.requireNonNull(contents.get(tile));
  }
}
