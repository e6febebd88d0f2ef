package io.github.goenv.sumdb;

import io.github.goenv.files.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The public key of a database, {@code name+hash+base64} (golang.org/x/mod/sumdb/note): one byte
 * for the algorithm, 1 for Ed25519, then the key; the hash is the beginning of that of name and
 * key.
 */
public final class NoteKey {
  private static final int ED25519 = 1;

  /** What stands before the 32 bytes of an Ed25519 key in X.509 (RFC 8410). */
  private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

  private final String name;
  private final int hash;
  private final PublicKey key;

  private NoteKey(String name, int hash, PublicKey key) {
    this.name = name;
    this.hash = hash;
    this.key = key;
  }

  /** Reads a key; null for what is none, or one of another algorithm. */
  public static @Nullable NoteKey parse(String text) {
    int first = text.indexOf('+');
    int second = first < 0 ? -1 : text.indexOf('+', first + 1);
    if (second != first + 9 || !isName(text.substring(0, Math.max(0, first)))) {
      return null;
    }
    String name = text.substring(0, first);
    try {
      int hash = Integer.parseUnsignedInt(text.substring(first + 1, second), 16);
      byte[] key = Base64.getDecoder().decode(text.substring(second + 1));
      return key.length != 33 || key[0] != ED25519 || hash != hash(name, key)
          ? null
          : made(name, key);
    } catch (IllegalArgumentException | GeneralSecurityException e) {
      return null;
    }
  }

  /**
   * The key of this name.
   *
   * @param ed25519 its 32 bytes
   */
  public static NoteKey of(String name, byte[] ed25519) {
    try {
      return made(name, ByteBuffer.allocate(33).put((byte) ED25519).put(ed25519).array());
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static NoteKey made(String name, byte[] key) throws GeneralSecurityException {
    byte[] encoded = ByteBuffer.allocate(44).put(X509).put(key, 1, 32).array();
    KeyFactory factory = KeyFactory.getInstance("Ed25519");
    return new NoteKey(
        name, hash(name, key), factory.generatePublic(new X509EncodedKeySpec(encoded)));
  }

  private static int hash(String name, byte[] key) {
    MessageDigest digest = Sha256.start();
    digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.wrap(digest.digest(key)).getInt();
  }

  /** Whether it can be the name of a key. */
  static boolean isName(String text) {
    return !text.isEmpty()
        && text.indexOf('+') < 0
        && text.codePoints().noneMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  /** The name of the database. */
  public String name() {
    return name;
  }

  int hash() {
    return hash;
  }

  /** Name and hash, by which it is known in a note. */
  public String shown() {
    return name + "+" + String.format("%08x", hash);
  }

  /** The whole key as {@link #parse} reads it. */
  @Override
  public String toString() {
    byte[] encoded = key.getEncoded();
    byte[] bytes =
        ByteBuffer.allocate(33).put((byte) ED25519).put(encoded, X509.length, 32).array();
    return shown() + "+" + Base64.getEncoder().encodeToString(bytes);
  }

  /** Whether {@code signature} is one of {@code text} by this key. */
  boolean signed(byte[] text, byte[] signature) {
    try {
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(key);
      check.update(text);
      return check.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
