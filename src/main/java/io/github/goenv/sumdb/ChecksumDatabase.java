package io.github.goenv.sumdb;

import io.github.goenv.modcache.ModuleVersion;
import io.github.goenv.text.Text;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Looks up modules in a checksum database, and believes nothing that is not proved: the tree head
 * is signed, continues every head that was believed before, and has the record.
 */
public final class ChecksumDatabase {
  private static final int MOST_ANSWER = 1 << 20;

  private final NoteKey key;
  private final Remote remote;
  private final Memory memory;

  /** The database that signs with {@code key}. */
  public ChecksumDatabase(NoteKey key, Remote remote, Memory memory) {
    this.key = key;
    this.remote = remote;
    this.memory = memory;
  }

  /**
   * What was published of a version of a module.
   *
   * @throws ProofFailed when an answer is not true
   * @throws NoAnswer when there is none, or no such module
   */
  public Published look(String module, String version)
      throws ProofFailed, NoAnswer, InterruptedException {
    String path = "lookup/" + new ModuleVersion(module, version).folder();
    byte[] kept = memory.read(path).orElse(null);
    if (kept != null) {
      try {
        return proved(module, version, path, kept, new TileSource(remote, memory, true));
      } catch (ProofFailed e) {
        // What is kept may be damaged, or what lies between has lied before: ask again.
      }
    }
    byte[] answer = remote.read(List.of(path), MOST_ANSWER).get(path);
    if (answer == null) {
      throw new NoAnswer(Text.of("verify.not-listed", "module", module, "version", version));
    }
    try {
      return proved(module, version, path, answer, new TileSource(remote, memory, true));
    } catch (ProofFailed e) {
      if (e.proof() != Proof.TILES && e.proof() != Proof.CONSISTENCY) {
        throw e;
      }
      return proved(module, version, path, answer, new TileSource(remote, memory, false));
    }
  }

  private Published proved(
      String module, String version, String path, byte[] answer, TileSource tiles)
      throws ProofFailed, NoAnswer, InterruptedException {
    LookupRecord record = LookupRecord.parse(answer);
    String sum = record.sum(module, version);
    if (sum == null) {
      throw new ProofFailed(
          Proof.RECORD, Text.of("verify.proof.other-record", "module", module, "version", version));
    }
    TreeHead head = TreeHead.open(record.head(), key);
    if (record.id() >= head.size()) {
      throw new ProofFailed(
          Proof.INCLUSION,
          Text.of(
              "verify.proof.old-head",
              "record",
              String.valueOf(record.id()),
              "size",
              String.valueOf(head.size())));
    }
    List<TreeHead> heads = known();
    heads.add(head);
    TreeHead newest = newest(heads);
    Node leaf = Node.ofRecord(record.id());
    TreeHash stored = prove(newest, head, heads, leaf, tiles);
    if (!stored.equals(record.hash())) {
      throw new ProofFailed(
          Proof.INCLUSION,
          Text.of(
              "verify.proof.record",
              "record",
              String.valueOf(record.id()),
              "size",
              String.valueOf(newest.size()),
              "sum",
              sum));
    }
    tiles.keep();
    memory.keepHead(newest.note());
    memory.keep(path, answer);
    return new Published(sum, record.id(), newest.size(), newest.hash().toString());
  }

  /** Proves that all heads are states of one tree; the hash of {@code leaf} in it. */
  private static TreeHash prove(
      TreeHead newest, TreeHead answered, List<TreeHead> heads, Node leaf, TileSource tiles)
      throws ProofFailed, NoAnswer, InterruptedException {
    Set<Node> nodes = new LinkedHashSet<>(List.of(leaf));
    for (TreeHead head : heads) {
      if (head.size() == newest.size() && !head.same(newest)) {
        throw forked(head, newest);
      }
      if (head.size() < newest.size()) {
        nodes.addAll(Node.peaks(head.size()));
      }
    }
    Map<Node, TreeHash> hashes;
    try {
      hashes = new TileTree(newest, tiles).hashes(nodes);
    } catch (ProofFailed e) {
      if (!newest.same(answered) && holds(answered, tiles)) {
        throw forked(newest, answered); // the tiles are those of another tree, not damaged ones
      }
      throw e;
    }
    for (TreeHead head : heads) {
      if (head.size() < newest.size()) {
        List<TreeHash> peaks = new ArrayList<>();
        for (Node peak : Node.peaks(head.size())) {
          peaks.add(Objects.requireNonNull(hashes.get(peak)));
        }
        if (!Node.root(peaks).equals(head.hash())) {
          throw forked(head, newest);
        }
      }
    }
    return Objects.requireNonNull(hashes.get(leaf));
  }

  /** Whether the tiles are those of {@code head}. */
  private static boolean holds(TreeHead head, TileSource tiles)
      throws NoAnswer, InterruptedException {
    try {
      new TileTree(head, tiles).hashes(List.of());
      return true;
    } catch (ProofFailed e) {
      return false;
    }
  }

  private List<TreeHead> known() throws ProofFailed, NoAnswer {
    List<TreeHead> known = new ArrayList<>();
    for (Memory.Head each : memory.heads()) {
      try {
        known.add(TreeHead.open(each.note().getBytes(StandardCharsets.UTF_8), key));
      } catch (ProofFailed e) {
        throw new ProofFailed(
            Proof.CONSISTENCY, Text.of("verify.proof.remembered", "path", each.place()));
      }
    }
    return known;
  }

  private static TreeHead newest(List<TreeHead> heads) {
    TreeHead newest = heads.get(0);
    for (TreeHead each : heads) {
      newest = each.size() > newest.size() ? each : newest;
    }
    return newest;
  }

  private static ProofFailed forked(TreeHead one, TreeHead other) {
    return new ProofFailed(
        Proof.CONSISTENCY,
        Text.of(
            "verify.proof.forked",
            "size",
            String.valueOf(one.size()),
            "hash",
            one.hash().toString(),
            "other-size",
            String.valueOf(other.size()),
            "other-hash",
            other.hash().toString()));
  }
}
