package io.github.goenv.sumdb;

import io.github.goenv.text.Text;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A text with signatures below an empty line, each {@code — NAME BASE64} of four bytes of the key's
 * hash and the signature (golang.org/x/mod/sumdb/note).
 */
final class SignedNote {
  private static final String SIGNATURE = "\u2014 ";
  private static final int MOST_SIGNATURES = 100;

  private SignedNote() {}

  /**
   * The text of a note.
   *
   * @throws ProofFailed when it is none, or not signed with {@code key}; signatures of others do
   *     not count
   */
  static String open(byte[] note, NoteKey key) throws ProofFailed {
    String whole = text(note);
    int blank = whole.lastIndexOf("\n\n");
    if (blank < 0 || !whole.endsWith("\n") || blank + 2 == whole.length()) {
      throw malformed();
    }
    String text = whole.substring(0, blank + 1);
    String[] lines = whole.substring(blank + 2).split("\n", -1);
    boolean signed = false;
    if (lines.length - 1 > MOST_SIGNATURES) {
      throw malformed();
    }
    for (int i = 0; i < lines.length - 1; i++) {
      signed |= signature(lines[i], text, key);
    }
    if (!signed) {
      throw failed("verify.proof.unsigned", key);
    }
    return text;
  }

  /** Whether the line is a good signature by the key; false for one of another key. */
  private static boolean signature(String line, String text, NoteKey key) throws ProofFailed {
    int space = line.indexOf(' ', SIGNATURE.length());
    if (!line.startsWith(SIGNATURE) || space < 0) {
      throw malformed();
    }
    String name = line.substring(SIGNATURE.length(), space);
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(line.substring(space + 1));
    } catch (IllegalArgumentException e) {
      throw malformed();
    }
    if (bytes.length < 5 || !NoteKey.isName(name)) {
      throw malformed();
    }
    ByteBuffer signature = ByteBuffer.wrap(bytes);
    if (signature.getInt() != key.hash() || !name.equals(key.name())) {
      return false;
    }
    byte[] rest = new byte[signature.remaining()];
    signature.get(rest);
    if (!key.signed(text.getBytes(StandardCharsets.UTF_8), rest)) {
      throw failed("verify.proof.forged", key);
    }
    return true;
  }

  /** UTF-8 without control characters but line breaks. */
  private static String text(byte[] note) throws ProofFailed {
    for (byte b : note) {
      if (b >= 0 && b < ' ' && b != '\n') {
        throw malformed();
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(note)).toString();
    } catch (CharacterCodingException e) {
      throw malformed();
    }
  }

  private static ProofFailed malformed() {
    return new ProofFailed(Proof.SIGNATURE, Text.of("verify.proof.no-note"));
  }

  private static ProofFailed failed(String reason, NoteKey key) {
    String shown = key.name() + "+" + Integer.toHexString(key.hash());
    return new ProofFailed(Proof.SIGNATURE, Text.of(reason, "key", shown));
  }
}
