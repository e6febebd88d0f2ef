package io.github.goenv.signature;

import io.github.goenv.files.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A public key, Ed25519 or ECDSA with P-256. */
public final class VerificationKey {
  /** What stands before the bytes of a key in a SubjectPublicKeyInfo (RFC 8410, RFC 5480). */
  private static final String ED25519 = "302a300506032b6570032100";

  private static final String P256 = "3059301306072a8648ce3d020106082a8648ce3d030107034200";

  private final KeyKind kind;
  private final PublicKey key;

  private VerificationKey(KeyKind.Of<PublicKey> of) {
    this.kind = of.kind();
    this.key = of.key();
  }

  /**
   * Reads one.
   *
   * @param text PEM ({@code BEGIN PUBLIC KEY}), or one line of OpenSSH ({@code ssh-ed25519 …},
   *     {@code ecdsa-sha2-nistp256 …})
   * @throws BadKey when it is none of these, or of another kind
   */
  public static VerificationKey read(String text) throws BadKey {
    String line = text.strip();
    if (line.startsWith("ssh-") || line.startsWith("ecdsa-") || line.startsWith("sk-")) {
      return ofOpenSsh(line);
    }
    Pem pem = Pem.read(text);
    if (pem == null) {
      throw new BadKey("sbom.key.public");
    }
    if (pem.label().endsWith("PRIVATE KEY")) {
      throw new BadKey("sbom.key.isPrivate");
    }
    if (pem.label().equals("RSA PUBLIC KEY")) {
      throw new BadKey("sbom.key.kind");
    }
    if (!pem.label().equals("PUBLIC KEY")) {
      throw new BadKey("sbom.key.label", "label", pem.label());
    }
    return ofInfo(pem.der());
  }

  static VerificationKey ofInfo(byte[] der) throws BadKey {
    try {
      KeyKind.Of<PublicKey> found = KeyKind.ofPublic(der);
      if (found == null) {
        throw new BadKey("sbom.key.kind");
      }
      return new VerificationKey(found);
    } catch (GeneralSecurityException e) {
      throw new BadKey("sbom.key.broken");
    }
  }

  private static VerificationKey ofOpenSsh(String line) throws BadKey {
    String[] words = line.split("\\s+");
    boolean edwards = words[0].equals("ssh-ed25519");
    if (!edwards && !words[0].equals("ecdsa-sha2-nistp256")) {
      throw new BadKey("sbom.key.kind"); // whatever follows
    }
    byte[] blob;
    try {
      blob = Base64.getDecoder().decode(words.length < 2 ? "" : words[1]);
    } catch (IllegalArgumentException e) {
      throw new BadKey("sbom.key.broken");
    }
    ByteBuffer fields = ByteBuffer.wrap(blob);
    String type = new String(field(fields), StandardCharsets.US_ASCII);
    if (!type.equals(words[0])) {
      throw new BadKey("sbom.key.broken");
    }
    if (!edwards) {
      field(fields); // the name of the curve once more
    }
    byte[] point = field(fields);
    if (point.length != (edwards ? 32 : 65) || fields.hasRemaining()) {
      throw new BadKey("sbom.key.broken");
    }
    String prefix = edwards ? ED25519 : P256;
    return ofInfo(HexFormat.of().parseHex(prefix + HexFormat.of().formatHex(point)));
  }

  private static byte[] field(ByteBuffer bytes) throws BadKey {
    int length = bytes.remaining() < 4 ? -1 : bytes.getInt();
    if (length < 0 || length > bytes.remaining()) {
      throw new BadKey("sbom.key.broken");
    }
    byte[] field = new byte[length];
    bytes.get(field);
    return field;
  }

  /** What envelopes call it: the SHA-256 of its SubjectPublicKeyInfo, in hexadecimal digits. */
  public String id() {
    MessageDigest digest = Sha256.start();
    digest.update(key.getEncoded());
    return Sha256.hex(digest);
  }

  /** The 32 bytes of an Ed25519 key; empty for another one. */
  public byte[] ed25519() {
    byte[] encoded = key.getEncoded();
    return kind == KeyKind.ED25519
        ? Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length)
        : new byte[0];
  }

  /** Whether the signature is that of its private key below these bytes. */
  boolean verifies(byte[] bytes, byte[] signature) {
    try {
      Signature check = Signature.getInstance(kind.signature);
      check.initVerify(key);
      check.update(bytes);
      return check.verify(signature);
    } catch (SignatureException e) {
      return false; // not even of the form of one
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Java 17 has these algorithms", e);
    }
  }
}
