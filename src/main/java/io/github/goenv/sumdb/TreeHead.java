package io.github.goenv.sumdb;

import io.github.goenv.text.Text;
import java.nio.charset.StandardCharsets;

/**
 * The state of a database at one moment, signed by it.
 *
 * @param size how many records it had
 * @param hash of all of them
 * @param note as it was signed
 */
record TreeHead(long size, TreeHash hash, String note) {
  private static final String FIRST = "go.sum database tree";

  /**
   * Reads a signed note; further lines are ignored, as Go does.
   *
   * @throws ProofFailed when it is not signed with {@code key}, or no tree head
   */
  static TreeHead open(byte[] note, NoteKey key) throws ProofFailed {
    String[] lines = SignedNote.open(note, key).split("\n", -1);
    if (lines.length >= 4 && lines[0].equals(FIRST)) {
      TreeHash hash = TreeHash.parse(lines[2]);
      try {
        long size = Long.parseLong(lines[1]);
        if (hash != null && size >= 0 && Long.toString(size).equals(lines[1])) {
          return new TreeHead(size, hash, new String(note, StandardCharsets.UTF_8));
        }
      } catch (NumberFormatException e) {
        // No tree head.
      }
    }
    throw new ProofFailed(Proof.SIGNATURE, Text.of("verify.proof.no-head"));
  }

  /** Whether it has the same records. */
  boolean same(TreeHead other) {
    return size == other.size && hash.equals(other.hash);
  }
}
