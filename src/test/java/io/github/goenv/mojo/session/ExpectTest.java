package io.github.goenv.mojo.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.app.Output;
import io.github.goenv.app.RecordingLog;
import io.github.goenv.app.policy.PolicyRequest;
import io.github.goenv.app.verify.LockFile;
import io.github.goenv.check.core.Policy;
import io.github.goenv.report.Style;
import io.github.goenv.signature.Keys;
import io.github.goenv.text.Messages;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is expected, where pom and lock say something of it. */
class ExpectTest {
  private static final String LOCK =
      """
      goenv.lock 1
      expect version [1.26,1.27)
      expect env CGO_ENABLED=0
      expect env GOFLAGS=-trimpath
      expect off-project GOCACHE
      expect local GOMODCACHE

      """;

  @TempDir Path directory;

  private LockFile lock() {
    return new LockFile(directory.resolve("goenv.lock"), output());
  }

  private static Output output() {
    return new Output(
        new RecordingLog("INFO"),
        Messages.in("en"),
        new Style(Style.Form.ASCII, false),
        Output.Level.INFO,
        new HashSet<>());
  }

  private PolicyRequest.Expect with(Expect pom) throws Exception {
    Files.writeString(directory.resolve("goenv.lock"), LOCK);
    return Expect.with(pom, lock(), List.of(), directory, output());
  }

  /** What editors and git do to a file is no other lock; what is damaged says the way out. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "plain |",
        "marked |",
        "CR LF |",
        "empty | it is empty. Restore it from version control; or delete it",
        "merged | line 3 is not as goenv:lock writes it, perhaps after a merge: <<<<<<< HEAD. Restore",
        "latin | it is not UTF-8. Restore",
        "later | it was written by a newer version of this plugin: goenv.lock 2",
      })
  void aDamagedLockSaysTheWayOut(String how, @Nullable String said) throws Exception {
    String text =
        switch (how) {
          case "marked" -> "\uFEFF" + LOCK;
          case "CR LF" -> LOCK.replace("\n", "\r\n");
          case "empty" -> "";
          case "merged" -> LOCK.replace("expect env C", "<<<<<<< HEAD\nexpect env C");
          case "latin" -> LOCK.replace("GOCACHE", "\u00fc");
          case "later" -> LOCK.replace("lock 1", "lock 2");
          default -> LOCK;
        };
    Files.writeString(
        directory.resolve("goenv.lock"),
        text,
        how.equals("latin") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    if (said == null) {
      assertThat(lock().expected(List.of()).version()).isEqualTo("[1.26,1.27)");
    } else {
      assertThatThrownBy(() -> lock().expected(List.of())).hasMessageContaining(said);
    }
  }

  @Test
  void aLockIsMissedOnlyWhereAKeyOfItsKindIsNamed() throws Exception {
    String own = Keys.publicPem(Keys.pair("Ed25519"));
    assertThat(lock().misses(List.of(), directory)).isFalse();
    assertThat(lock().misses(List.of(" ", ""), directory)).isFalse();
    assertThat(lock().misses(List.of(Keys.publicPem(Keys.pair("secp256r1"))), directory)).isFalse();
    assertThat(lock().misses(List.of("", own), directory)).isTrue();
    Files.writeString(directory.resolve("goenv.lock"), "");
    assertThat(lock().misses(List.of(own), directory)).isFalse();
  }

  @Test
  void whatThePomDoesNotSayIsFromTheLock() throws Exception {
    assertThat(with(new Expect()))
        .isEqualTo(
            new PolicyRequest.Expect(
                "[1.26,1.27)",
                Map.of("CGO_ENABLED", "0", "GOFLAGS", "-trimpath"),
                List.of("GOCACHE"),
                List.of("GOMODCACHE"),
                Set.of("version", "CGO_ENABLED", "GOFLAGS")));
  }

  @Test
  void whatThePomSaysCounts() throws Exception {
    Expect pom = new Expect();
    pom.version = "1.25+";
    pom.env = Map.of("GOFLAGS", "-mod=readonly");
    pom.localFixed = List.of("GOPATH");
    assertThat(with(pom))
        .isEqualTo(
            new PolicyRequest.Expect(
                "1.25+",
                Map.of("CGO_ENABLED", "0", "GOFLAGS", "-mod=readonly"),
                List.of("GOCACHE"),
                List.of("GOPATH"),
                Set.of("CGO_ENABLED")));
  }

  @Test
  void aFindingNamesTheFileThatSaysIt() {
    Policy.Expectations expected =
        new Policy.Expectations("1.25+", Map.of("A", "b"), List.of(), List.of(), Set.of("A"));
    assertThat(expected.source("A")).hasToString("project:goenv.lock");
    assertThat(expected.source("version")).hasToString("pom:expect");
  }
}
