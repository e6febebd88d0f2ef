package io.github.goenv.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {
  private static final byte[] TEXT = "{\"a\": \"größe 世界\"}\n".getBytes(StandardCharsets.UTF_8);

  /** The example of the specification: what is signed there (protocol.md, "test vectors"). */
  @Test
  void signsWhatTheSpecificationSigns() throws Exception {
    SigningKey key = SigningKey.read(Keys.privatePem(Keys.pair("Ed25519")));
    Envelope envelope =
        Envelope.sign(
            "http://example.com/HelloWorld", "hello world".getBytes(StandardCharsets.UTF_8), key);
    byte[] encoded =
        "DSSEv1 29 http://example.com/HelloWorld 11 hello world".getBytes(StandardCharsets.UTF_8);
    assertThat(envelope.signatures().get(0).bytes()).isEqualTo(key.sign(encoded));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ed25519", "secp256r1"})
  void isReadAndVerified(String kind) throws Exception {
    SigningKey key = SigningKey.read(Keys.privatePem(Keys.pair(kind)));
    SigningKey other = SigningKey.read(Keys.privatePem(Keys.pair(kind)));
    String line = Envelope.sign(Envelope.IN_TOTO, TEXT, key).line();
    assertThat(line).endsWith("}\n").doesNotContain("\n{");
    Envelope read = EnvelopeReader.read(line);
    assertThat(read.payload()).isEqualTo(TEXT);
    assertThat(read.verify(List.of(other.verification(), key.verification())).id())
        .isEqualTo(key.verification().id());
    assertThat(refusal(() -> read.verify(List.of(other.verification()))))
        .isEqualTo("sbom.refused.key");
    // One that does not say whose it is is tried with every key.
    String unnamed = line.replace("\"keyid\":\"" + key.verification().id() + "\",", "");
    assertThat(unnamed).isNotEqualTo(line);
    assertThat(EnvelopeReader.read(unnamed).verify(List.of(key.verification()))).isNotNull();
    assertThat(refusal(() -> EnvelopeReader.read(unnamed).verify(List.of(other.verification()))))
        .isEqualTo("sbom.refused.signature");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | empty",
        "[] | envelope",
        "{} | envelope",
        "null | envelope",
        "{\"payloadType\":\"t\",\"payload\":\"YQ==\",\"signatures\":[]} | unsigned",
        "{\"payloadType\":\"t\",\"payload\":\"YQ==\",\"signatures\":{}} | envelope",
        "{\"payloadType\":\"t\",\"payload\":\"YQ==\",\"signatures\":[{\"keyid\":\"a\"}]} | envelope",
        "{\"payloadType\":\"t\",\"payload\":\"YQ\",\"signatures\":[{\"sig\":\"YQ==\"}]} | base64",
        "{\"payloadType\":\"t\",\"payload\":\"YR==\",\"signatures\":[{\"sig\":\"YQ==\"}]} | base64",
        "{\"payloadType\":\"t\",\"payload\":\"YQ==\",\"signatures\":[{\"sig\":\"Y Q==\"}]} | base64",
        "{\"payloadType\":\"t\",\"payload\":\"YQ==\",\"payload\":\"YQ==\",\"signatures\":[]} | twice",
        "{\"payloadType\":\"t\",\"payload\":\"YQ==\",\"signatures\":[{\"sig\":\"YQ==\",\"sig\":\"YQ==\"}]} | twice",
        "{\"payloadType\":\"t\",\"payload\":\"YQ==\",\"signatures\":[{\"sig\":\"YQ==\"}]}{} | no-json",
        "{\"payloadType\":1,\"payload\":\"YQ==\",\"signatures\":[{\"sig\":\"YQ==\"}]} | envelope",
      })
  void whatIsNoEnvelopeIsRefused(String text, String reason) {
    assertThat(refusal(() -> EnvelopeReader.read(text)))
        .isIn("sbom.refused." + reason, "saved." + reason);
  }

  /**
   * Each byte of an envelope, changed: it is refused, or its text and signature are the same (a
   * blank more, a name that nobody reads).
   */
  @ParameterizedTest
  @ValueSource(strings = {"Ed25519", "secp256r1"})
  void aChangedByteIsRefused(String kind) throws Exception {
    SigningKey key = SigningKey.read(Keys.privatePem(Keys.pair(kind)));
    List<VerificationKey> keys = List.of(key.verification());
    String line = Envelope.sign(Envelope.IN_TOTO, TEXT, key).line();
    Envelope whole = EnvelopeReader.read(line);
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    Random random = new Random(11);
    int same = 0;
    for (int at = 0; at < bytes.length; at++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] changed = bytes.clone();
        changed[at] ^= bit < 7 ? (byte) (1 << bit) : (byte) (1 + random.nextInt(255));
        try {
          Envelope read = EnvelopeReader.read(new String(changed, StandardCharsets.UTF_8));
          read.verify(keys);
          assertThat(read.payload()).isEqualTo(whole.payload());
          assertThat(read.payloadType()).isEqualTo(whole.payloadType());
          assertThat(read.signatures().get(0).bytes()).isEqualTo(whole.signatures().get(0).bytes());
          same++;
        } catch (Refused e) {
          assertThat(e.reason().key()).matches("sbom\\.refused\\..+|saved\\.(no-json|truncated)");
        }
      }
    }
    // The letters of "keyid", and the end of the line.
    assertThat(same).isLessThan(60);
  }

  /** No byte of text or signature can be changed. */
  @Test
  void aChangedByteOfTextOrSignatureIsNamedAsSuch() throws Exception {
    SigningKey key = SigningKey.read(Keys.privatePem(Keys.pair("Ed25519")));
    List<VerificationKey> keys = List.of(key.verification());
    Envelope envelope = Envelope.sign(Envelope.IN_TOTO, TEXT, key);
    for (int at = 0; at < TEXT.length; at++) {
      byte[] text = TEXT.clone();
      text[at] ^= 1;
      Envelope changed = new Envelope(Envelope.IN_TOTO, text, envelope.signatures());
      assertThat(refusal(() -> changed.verify(keys))).isEqualTo("sbom.refused.signature");
    }
    byte[] signature = envelope.signatures().get(0).bytes();
    for (int at = 0; at < signature.length; at++) {
      byte[] other = Arrays.copyOf(signature, signature.length);
      other[at] ^= (byte) 0x80;
      Envelope changed =
          new Envelope(
              Envelope.IN_TOTO, TEXT, List.of(new Envelope.Sealed(key.verification().id(), other)));
      assertThat(refusal(() -> changed.verify(keys))).isEqualTo("sbom.refused.signature");
    }
    Envelope type = new Envelope("application/json", TEXT, envelope.signatures());
    assertThat(refusal(() -> type.verify(keys))).isEqualTo("sbom.refused.signature");
  }

  private interface Reading {
    Object read() throws Exception;
  }

  private static String refusal(Reading reading) {
    return catchThrowableOfType(Refused.class, reading::read).reason().key();
  }
}
