package io.github.goenv.signature;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.List;
import javax.crypto.KeyAgreement;

/** A private key, Ed25519 or ECDSA with P-256. It is in no text and no message. */
public final class SigningKey {
  private final KeyKind kind;
  private final PrivateKey key;
  private final VerificationKey verification;

  private SigningKey(KeyKind.Of<PrivateKey> of) throws GeneralSecurityException, BadKey {
    this.kind = of.kind();
    this.key = of.key();
    PublicKey own = kind == KeyKind.ED25519 ? ofSeed() : ofAgreement();
    this.verification = VerificationKey.ofInfo(own.getEncoded());
  }

  /**
   * Reads one.
   *
   * @param pem PKCS#8 without password ({@code BEGIN PRIVATE KEY})
   * @throws BadKey when it is none, or of another kind
   */
  public static SigningKey read(String pem) throws BadKey {
    Pem block = Pem.read(pem);
    if (block == null) {
      throw new BadKey("sbom.key.private");
    }
    switch (block.label()) {
      case "PRIVATE KEY" -> {}
      case "ENCRYPTED PRIVATE KEY" -> throw new BadKey("sbom.key.encrypted");
      case "PUBLIC KEY" -> throw new BadKey("sbom.key.isPublic");
      default -> throw new BadKey("sbom.key.label", "label", block.label());
    }
    try {
      KeyKind.Of<PrivateKey> found = KeyKind.ofPrivate(block.der());
      if (found == null) {
        throw new BadKey("sbom.key.kind");
      }
      return new SigningKey(found);
    } catch (GeneralSecurityException e) {
      throw new BadKey("sbom.key.broken");
    }
  }

  /** The public key that belongs to it. */
  public VerificationKey verification() {
    return verification;
  }

  /** The signature of these bytes. */
  public byte[] sign(byte[] bytes) {
    try {
      return signed(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Java 17 has these algorithms", e);
    }
  }

  private byte[] signed(byte[] bytes) throws GeneralSecurityException {
    Signature signature = Signature.getInstance(kind.signature);
    signature.initSign(key);
    signature.update(bytes);
    return signature.sign();
  }

  /** Java makes a public key only together with a private one: here of the bytes of ours. */
  private PublicKey ofSeed() throws GeneralSecurityException, BadKey {
    byte[] seed =
        ((EdECPrivateKey) key).getBytes().orElseThrow(() -> new BadKey("sbom.key.broken"));
    KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
    generator.initialize(NamedParameterSpec.ED25519, new Fixed(seed));
    return generator.generateKeyPair().getPublic();
  }

  private static final class Fixed extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final byte[] bytes;

    Fixed(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public void nextBytes(byte[] into) {
      System.arraycopy(bytes, 0, into, 0, into.length);
    }
  }

  /**
   * The point is the private key times the generator: its x is what an agreement with the generator
   * gives, so that Java multiplies; which of the two y it is a signature tells.
   */
  private PublicKey ofAgreement() throws GeneralSecurityException, BadKey {
    KeyFactory factory = KeyFactory.getInstance("EC");
    ECParameterSpec curve = KeyKind.curve();
    KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
    agreement.init(key);
    agreement.doPhase(
        factory.generatePublic(new ECPublicKeySpec(curve.getGenerator(), curve)), true);
    BigInteger x = new BigInteger(1, agreement.generateSecret());
    BigInteger p = ((ECFieldFp) curve.getCurve().getField()).getP();
    BigInteger square =
        x.pow(3).add(curve.getCurve().getA().multiply(x)).add(curve.getCurve().getB()).mod(p);
    BigInteger y = square.modPow(p.add(BigInteger.ONE).shiftRight(2), p);
    byte[] probe = {1};
    byte[] signature = signed(probe);
    for (BigInteger each : List.of(y, p.subtract(y))) {
      PublicKey found = factory.generatePublic(new ECPublicKeySpec(new ECPoint(x, each), curve));
      if (VerificationKey.ofInfo(found.getEncoded()).verifies(probe, signature)) {
        return found;
      }
    }
    throw new BadKey("sbom.key.broken");
  }
}
