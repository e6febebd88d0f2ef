package io.github.goenv.signature;

import com.google.gson.stream.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text with signatures below it (DSSE v1). */
public final class Envelope {
  /** The type of statements of in-toto. */
  public static final String IN_TOTO = "application/vnd.in-toto+json";

  private final String payloadType;
  private final byte[] payload;
  private final List<Sealed> signatures;

  /**
   * One that was read.
   *
   * @param payloadType what the text is, as a media type
   * @param payload the text
   * @param signatures one at least
   */
  Envelope(String payloadType, byte[] payload, List<Sealed> signatures) {
    this.payloadType = payloadType;
    this.payload = payload.clone();
    this.signatures = List.copyOf(signatures);
  }

  /** A signature. */
  static final class Sealed {
    private final @Nullable String keyId;
    private final byte[] bytes;

    /**
     * One that was read or made.
     *
     * @param keyId {@link VerificationKey#id} of the key it is of; null when it does not say
     * @param bytes of the signature: 64 of Ed25519, of ECDSA a DER sequence
     */
    Sealed(@Nullable String keyId, byte[] bytes) {
      this.keyId = keyId;
      this.bytes = bytes.clone();
    }

    byte[] bytes() {
      return bytes.clone();
    }
  }

  /** What the text is, as a media type. */
  public String payloadType() {
    return payloadType;
  }

  /** The text. */
  public byte[] payload() {
    return payload.clone();
  }

  List<Sealed> signatures() {
    return signatures;
  }

  /** Signs a text. */
  public static Envelope sign(String payloadType, byte[] payload, SigningKey key) {
    byte[] signature = key.sign(encoded(payloadType, payload));
    return new Envelope(
        payloadType, payload, List.of(new Sealed(key.verification().id(), signature)));
  }

  /**
   * Looks whether one of these keys has signed it.
   *
   * @return the key
   * @throws Refused when none has: all signatures are of other keys, or the one of a key does not
   *     belong to this text
   */
  public VerificationKey verify(List<VerificationKey> keys) throws Refused {
    byte[] bytes = encoded(payloadType, payload);
    boolean named = false;
    String other = null;
    for (Sealed signature : signatures) {
      boolean known = false;
      for (VerificationKey key : keys) {
        if (signature.keyId == null || key.id().equals(signature.keyId)) {
          known = true;
          if (key.verifies(bytes, signature.bytes)) {
            return key;
          }
        }
      }
      named |= known;
      other = known ? other : signature.keyId;
    }
    if (named) {
      throw new Refused("sbom.refused.signature");
    }
    throw new Refused("sbom.refused.key", "key", String.valueOf(other));
  }

  /**
   * What is signed (pre-authentication encoding): type and text, each with its length before it.
   */
  private static byte[] encoded(String type, byte[] payload) {
    byte[] name = type.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream(payload.length + name.length + 40);
    out.writeBytes(ascii("DSSEv1 " + name.length + " "));
    out.writeBytes(name);
    out.writeBytes(ascii(" " + payload.length + " "));
    out.writeBytes(payload);
    return out.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** One line of JSON, with its end: an envelope, and a bundle of one. */
  public String line() {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.setHtmlSafe(false);
      json.beginObject();
      json.name("payloadType").value(payloadType);
      json.name("payload").value(Base64.getEncoder().encodeToString(payload));
      json.name("signatures").beginArray();
      for (Sealed signature : signatures) {
        json.beginObject();
        if (signature.keyId != null) {
          json.name("keyid").value(signature.keyId);
        }
        json.name("sig").value(Base64.getEncoder().encodeToString(signature.bytes));
        json.endObject();
      }
      json.endArray();
      json.endObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.append('\n').toString();
  }
}
