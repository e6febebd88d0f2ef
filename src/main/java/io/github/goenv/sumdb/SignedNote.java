package io.github.goenv.sumdb;

import io.github.goenv.text.Text;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A text with signatures below an empty line, each {@code — NAME BASE64} of four bytes of the key's
 * hash and the signature (golang.org/x/mod/sumdb/note).
 */
public final class SignedNote {
  private static final String SIGNATURE = "\u2014 ";
  private static final int MOST_SIGNATURES = 100;

  private SignedNote() {}

  /** What a note is to a key. */
  public enum State {
    /** It is signed with it. */
    SIGNED,
    /** It has signatures of others alone, which do not count. */
    OTHER_KEY,
    /** It has a signature that says to be of this key, and is not. */
    FORGED,
    /** It is no signed note. */
    NO_NOTE
  }

  /** Makes signatures. */
  @FunctionalInterface
  public interface Signer {
    /** The signature of these bytes with Ed25519. */
    byte[] sign(byte[] text);
  }

  /**
   * A text and its signature.
   *
   * @param text ends with a line break
   */
  public static String sign(String text, NoteKey key, Signer signer) {
    byte[] signature = signer.sign(text.getBytes(StandardCharsets.UTF_8));
    byte[] bytes =
        ByteBuffer.allocate(4 + signature.length).putInt(key.hash()).put(signature).array();
    String encoded = Base64.getEncoder().encodeToString(bytes);
    return text + "\n" + SIGNATURE + key.name() + " " + encoded + "\n";
  }

  /** Whether a note is signed with a key. */
  public static State state(byte[] note, NoteKey key) {
    String whole = text(note);
    int blank = whole == null ? -1 : whole.lastIndexOf("\n\n");
    if (whole == null || blank < 0 || !whole.endsWith("\n") || blank + 2 == whole.length()) {
      return State.NO_NOTE;
    }
    String text = whole.substring(0, blank + 1);
    String[] lines = whole.substring(blank + 2).split("\n", -1);
    if (lines.length - 1 > MOST_SIGNATURES) {
      return State.NO_NOTE;
    }
    State state = State.OTHER_KEY;
    for (int i = 0; i < lines.length - 1; i++) {
      State each = signature(lines[i], text, key);
      if (each == State.NO_NOTE || each == State.FORGED) {
        return each;
      }
      state = each == State.SIGNED ? each : state;
    }
    return state;
  }

  /**
   * The text of a note.
   *
   * @throws ProofFailed when it is none, or not signed with {@code key}; signatures of others do
   *     not count
   */
  static String open(byte[] note, NoteKey key) throws ProofFailed {
    return switch (state(note, key)) {
      case SIGNED -> {
        String whole = new String(note, StandardCharsets.UTF_8);
        yield whole.substring(0, whole.lastIndexOf("\n\n") + 1);
      }
      case OTHER_KEY -> throw failed("verify.proof.unsigned", key);
      case FORGED -> throw failed("verify.proof.forged", key);
      case NO_NOTE -> throw new ProofFailed(Proof.SIGNATURE, Text.of("verify.proof.no-note"));
    };
  }

  private static State signature(String line, String text, NoteKey key) {
    int space = line.indexOf(' ', SIGNATURE.length());
    if (!line.startsWith(SIGNATURE) || space < 0) {
      return State.NO_NOTE;
    }
    String name = line.substring(SIGNATURE.length(), space);
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(line.substring(space + 1));
    } catch (IllegalArgumentException e) {
      return State.NO_NOTE;
    }
    if (bytes.length < 5 || !NoteKey.isName(name)) {
      return State.NO_NOTE;
    }
    ByteBuffer signature = ByteBuffer.wrap(bytes);
    if (signature.getInt() != key.hash() || !name.equals(key.name())) {
      return State.OTHER_KEY;
    }
    byte[] rest = new byte[signature.remaining()];
    signature.get(rest);
    return key.signed(text.getBytes(StandardCharsets.UTF_8), rest) ? State.SIGNED : State.FORGED;
  }

  /** UTF-8 without control characters but line breaks; null for anything else. */
  private static @Nullable String text(byte[] note) {
    for (byte b : note) {
      if (b >= 0 && b < ' ' && b != '\n') {
        return null;
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(note)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static ProofFailed failed(String reason, NoteKey key) {
    return new ProofFailed(Proof.SIGNATURE, Text.of(reason, "key", key.shown()));
  }
}
