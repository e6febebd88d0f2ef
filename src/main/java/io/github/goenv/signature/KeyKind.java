package io.github.goenv.signature;

import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.ECKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import org.jspecify.annotations.Nullable;

/** The kinds of keys that are taken: no RSA, and of the elliptic curves of NIST P-256 alone. */
enum KeyKind {
  ED25519("Ed25519", "Ed25519"),
  P256("EC", "SHA256withECDSA");

  final String factory;
  final String signature;

  KeyKind(String factory, String signature) {
    this.factory = factory;
    this.signature = signature;
  }

  /** A key with its kind. */
  record Of<K>(KeyKind kind, K key) {}

  /** The public key in a SubjectPublicKeyInfo; null when it is of no kind that is taken. */
  static @Nullable Of<PublicKey> ofPublic(byte[] der) throws GeneralSecurityException {
    for (KeyKind kind : values()) {
      try {
        PublicKey key =
            KeyFactory.getInstance(kind.factory).generatePublic(new X509EncodedKeySpec(der));
        if (kind.takes(key)) {
          return new Of<>(kind, key);
        }
      } catch (InvalidKeySpecException e) {
        // of another kind, or none
      }
    }
    return null;
  }

  /** The private key in a PKCS#8 PrivateKeyInfo; null when it is of no kind that is taken. */
  static @Nullable Of<PrivateKey> ofPrivate(byte[] der) throws GeneralSecurityException {
    for (KeyKind kind : values()) {
      try {
        PrivateKey key =
            KeyFactory.getInstance(kind.factory).generatePrivate(new PKCS8EncodedKeySpec(der));
        if (kind.takes(key)) {
          return new Of<>(kind, key);
        }
      } catch (InvalidKeySpecException e) {
        // of another kind, or none
      }
    }
    return null;
  }

  private boolean takes(Object key) throws GeneralSecurityException {
    if (this == ED25519) {
      return true;
    }
    if (!(key instanceof ECKey ec)) {
      return false;
    }
    ECParameterSpec wanted = curve();
    ECParameterSpec has = ec.getParams();
    return has.getCurve().equals(wanted.getCurve())
        && has.getGenerator().equals(wanted.getGenerator())
        && has.getOrder().equals(wanted.getOrder());
  }

  /** P-256. */
  static ECParameterSpec curve() throws GeneralSecurityException {
    AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
    parameters.init(new ECGenParameterSpec("secp256r1"));
    return parameters.getParameterSpec(ECParameterSpec.class);
  }
}
