package io.github.goenv.sumdb;

import io.github.goenv.text.Text;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a lookup: the number of a record, the record, an empty line, and the signed head of
 * a tree that has the record (https://go.dev/ref/mod#checksum-database).
 */
final class LookupRecord {
  private final long id;
  private final byte[] text;
  private final byte[] head;

  private LookupRecord(long id, byte[] text, byte[] head) {
    this.id = id;
    this.text = text;
    this.head = head;
  }

  /** Its number, from 0. */
  long id() {
    return id;
  }

  /** The signed note. */
  byte[] head() {
    return head;
  }

  /** What the tree has of it. */
  TreeHash hash() {
    return TreeHash.ofRecord(text);
  }

  /**
   * Takes an answer apart.
   *
   * @throws ProofFailed when it is none
   */
  static LookupRecord parse(byte[] answer) throws ProofFailed {
    int line = indexOf(answer, 0, false);
    int blank = line < 0 ? -1 : indexOf(answer, line + 1, true);
    if (blank < 0) {
      throw malformed();
    }
    try {
      String digits = new String(answer, 0, line, StandardCharsets.UTF_8);
      long id = Long.parseLong(digits);
      if (id < 0) {
        throw malformed();
      }
      return new LookupRecord(
          id,
          Arrays.copyOfRange(answer, line + 1, blank + 1),
          Arrays.copyOfRange(answer, blank + 2, answer.length));
    } catch (NumberFormatException e) {
      throw malformed();
    }
  }

  /** Where a line ends, or the line before an empty one. */
  private static int indexOf(byte[] bytes, int from, boolean twice) {
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] == '\n' && (!twice || i + 1 < bytes.length && bytes[i + 1] == '\n')) {
        return i;
      }
    }
    return -1;
  }

  /** The hash of the module's files; null when the record is not about it. */
  @Nullable String sum(String module, String version) {
    String before = module + " " + version + " ";
    for (String line : new String(text, StandardCharsets.UTF_8).split("\n", -1)) {
      if (line.startsWith(before)) {
        return line.substring(before.length());
      }
    }
    return null;
  }

  private static ProofFailed malformed() {
    return new ProofFailed(Proof.RECORD, Text.of("verify.proof.no-record"));
  }
}
