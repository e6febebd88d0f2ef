package io.github.goenv.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.goenv.StartsPrograms;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@StartsPrograms
class KeysTest {
  @TempDir Path directory;

  /** Java makes the pair; the public half is found again from the private one alone. */
  @ParameterizedTest
  @ValueSource(strings = {"Ed25519", "secp256r1"})
  void findsThePublicKeyOfAPrivateOne(String kind) throws Exception {
    for (int i = 0; i < 20; i++) {
      KeyPair pair = Keys.pair(kind);
      SigningKey key = SigningKey.read(Keys.privatePem(pair));
      VerificationKey verification = VerificationKey.read(Keys.publicPem(pair));
      assertThat(key.verification().id()).isEqualTo(verification.id()).hasSize(64);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ed25519", "ecdsa"})
  void readsKeysOfOpenSsh(String kind) throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/ssh-keygen")));
    Path file = directory.resolve("key");
    run("ssh-keygen", "-q", "-t", kind, "-N", "", "-C", "who with spaces", "-f", file.toString());
    VerificationKey line = VerificationKey.read(Files.readString(directory.resolve("key.pub")));
    // ssh-keygen writes the same key in the form of openssl, but for ed25519.
    assertThat(line.id()).hasSize(64);
    assertThat(refusal(() -> SigningKey.read(Files.readString(file)))).isEqualTo("sbom.key.label");
    assertThat(refusal(() -> VerificationKey.read(Files.readString(file))))
        .isEqualTo("sbom.key.isPrivate");
    if (kind.equals("ecdsa")) {
      String pem = run("ssh-keygen", "-e", "-m", "PKCS8", "-f", file + ".pub");
      assertThat(VerificationKey.read(pem).id()).isEqualTo(line.id());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Ed25519,-algorithm ed25519",
    "EC,-algorithm EC -pkeyopt ec_paramgen_curve:P-256",
  })
  void readsKeysOfOpenSsl(String name, String words) throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/openssl")));
    String pem = run(("openssl genpkey " + words).split(" "));
    Path file = Files.writeString(directory.resolve("key.pem"), pem);
    String other = run("openssl", "pkey", "-in", file.toString(), "-pubout");
    SigningKey key = SigningKey.read(pem);
    assertThat(key.verification().id()).as(name).isEqualTo(VerificationKey.read(other).id());
    Path text = Files.writeString(directory.resolve("text"), "what is signed");
    Path signature = directory.resolve("signature");
    Files.write(signature, key.sign("what is signed".getBytes(StandardCharsets.UTF_8)));
    Path own = Files.writeString(directory.resolve("public.pem"), other);
    boolean raw = name.equals("Ed25519");
    String said =
        run(
            ("openssl pkeyutl -verify -pubin -inkey "
                    + own
                    + " -in "
                    + text
                    + " -sigfile "
                    + signature
                    + (raw ? " -rawin" : " -rawin -digest sha256"))
                .split(" "));
    assertThat(said).contains("Verified Successfully");
  }

  @ParameterizedTest
  @CsvSource({"RSA", "secp384r1", "Ed448", "X25519"})
  void takesNoOtherAlgorithm(String kind) throws Exception {
    KeyPair pair = Keys.pair(kind);
    assertThat(refusal(() -> SigningKey.read(Keys.privatePem(pair)))).isEqualTo("sbom.key.kind");
    assertThat(refusal(() -> VerificationKey.read(Keys.publicPem(pair))))
        .isEqualTo("sbom.key.kind");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | sbom.key.public | sbom.key.private",
        "hello | sbom.key.public | sbom.key.private",
        "-----BEGIN PUBLIC KEY----- | sbom.key.public | sbom.key.private",
        "'-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----' | sbom.key.isPrivate | sbom.key.label",
        "'-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----' | sbom.key.isPrivate | sbom.key.encrypted",
        "'-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----' | sbom.key.kind | sbom.key.isPublic",
        "'-----BEGIN PRIVATE KEY-----\nAA=A\n-----END PRIVATE KEY-----' | sbom.key.isPrivate | sbom.key.kind",
        "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAAA== | sbom.key.kind | sbom.key.private",
        "ssh-ed25519 AAAAB3NzaC1yc2EAAAADAQABAAAAAA== | sbom.key.broken | sbom.key.private",
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA== | sbom.key.broken | sbom.key.private",
        "ssh-ed25519 !!! | sbom.key.broken | sbom.key.private",
        "ssh-ed25519 | sbom.key.broken | sbom.key.private",
        "sk-ssh-ed25519@openssh.com AAAA | sbom.key.kind | sbom.key.private",
        "ssh-rsa AAAA… | sbom.key.kind | sbom.key.private",
        "ecdsa-sha2-nistp384 AAAA | sbom.key.kind | sbom.key.private",
        "ecdsa-sha2-nistp256 AAAA | sbom.key.broken | sbom.key.private",
        "'-----BEGIN RSA PUBLIC KEY-----\nAAAA\n-----END RSA PUBLIC KEY-----' | sbom.key.kind | sbom.key.label",
      })
  void saysWhatATextIsThatIsNoKey(String text, String asPublic, String asPrivate) {
    assertThat(refusal(() -> VerificationKey.read(text))).isEqualTo(asPublic);
    assertThat(refusal(() -> SigningKey.read(text))).isEqualTo(asPrivate);
  }

  /** Damaged keys are refused or are other keys; nothing else comes of them. */
  @Test
  void changedBytesOfKeysAreRefused() throws Exception {
    Random random = new Random(4);
    for (String kind : new String[] {"Ed25519", "secp256r1"}) {
      String pem = Keys.privatePem(Keys.pair(kind));
      for (int i = 0; i < 300; i++) {
        char[] text = pem.toCharArray();
        text[random.nextInt(text.length)] = (char) (32 + random.nextInt(95));
        try {
          SigningKey.read(new String(text)).verification();
        } catch (BadKey e) {
          assertThat(e.reason().key()).startsWith("sbom.key.");
          assertThat(e.reason().args().toString()).doesNotContain(pem.substring(40, 60));
        }
      }
    }
  }

  private interface Reading {
    Object read() throws Exception;
  }

  private static String refusal(Reading reading) {
    return catchThrowableOfType(BadKey.class, reading::read).reason().key();
  }

  private String run(String... words) throws Exception {
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}
