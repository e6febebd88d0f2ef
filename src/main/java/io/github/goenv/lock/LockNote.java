package io.github.goenv.lock;

import io.github.goenv.signature.SigningKey;
import io.github.goenv.signature.VerificationKey;
import io.github.goenv.sumdb.NoteKey;
import io.github.goenv.sumdb.SignedNote;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lock as a signed note (golang.org/x/mod/sumdb/note), so that Go's own package verifies it too;
 * or without a signature. The name of every key is {@value #NAME}.
 */
public final class LockNote {
  private static final String NAME = "goenv.lock";
  private static final String SIGNATURES = "\n\n\u2014 ";

  private final String whole;

  /**
   * One that was read.
   *
   * @param text the file; line ends as git has them on Windows do not matter, nor does the mark
   *     that editors there put before UTF-8: none of it was signed
   */
  public LockNote(String text) {
    String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    this.whole = unmarked.replace("\r\n", "\n");
  }

  /** The key of a lock as Go's package names it; null for one that is not Ed25519. */
  public static @Nullable NoteKey key(VerificationKey key) {
    byte[] bytes = key.ed25519();
    return bytes.length == 0 ? null : NoteKey.of(NAME, bytes);
  }

  /** Signs a text; the key is Ed25519. */
  public static String signed(String text, SigningKey key) {
    NoteKey own = key(key.verification());
    if (own == null) {
      throw new IllegalArgumentException("not Ed25519");
    }
    return SignedNote.sign(text, own, key::sign);
  }

  /** Whether there is a signature. */
  public boolean signed() {
    return whole.lastIndexOf(SIGNATURES) >= 0;
  }

  /** The text without signatures. */
  public String text() {
    int at = whole.lastIndexOf(SIGNATURES);
    return at < 0 ? whole : whole.substring(0, at + 1);
  }

  /**
   * The key that has signed it.
   *
   * @param keys one of which must have
   * @throws BadLock when none has
   */
  public NoteKey verify(List<NoteKey> keys) throws BadLock {
    if (!signed()) {
      throw new BadLock("lock.proof.unsigned");
    }
    byte[] note = whole.getBytes(StandardCharsets.UTF_8);
    boolean forged = false;
    for (NoteKey key : keys) {
      switch (SignedNote.state(note, key)) {
        case SIGNED -> {
          return key;
        }
        case FORGED -> forged = true;
        case OTHER_KEY -> {}
        case NO_NOTE -> throw new BadLock("lock.proof.no-note");
      }
    }
    throw new BadLock(forged ? "lock.proof.forged" : "lock.proof.other-key");
  }
}
