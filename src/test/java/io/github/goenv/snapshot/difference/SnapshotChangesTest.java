package io.github.goenv.snapshot.difference;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.snapshot.RandomSnapshots;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.SnapshotJson;
import io.github.goenv.snapshot.difference.SnapshotChanges.Change;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotChangesTest {
  private static final Redaction ANNA = Redaction.of("C:\\Users\\anna", "anna", "LAPTOP-7", true);

  private static String machine() throws IOException {
    try (InputStream in =
        SnapshotChangesTest.class.getResourceAsStream(
            "/io/github/goenv/machines/windows-healthy.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<Change> changes(String from, String to) throws IOException {
    String text = machine();
    assertThat(text).contains(from);
    return SnapshotChanges.of(
        SnapshotJson.read(text), SnapshotJson.read(text.replace(from, to)), ANNA);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"GOFLAGS\": \"\" | \"GOFLAGS\": \"-p=1\" | go.env.GOFLAGS | `` | -p=1",
        "\"GOVERSION\": \"go1.26.8\" | \"GOVERSION\": \"go1.27.3\" | go.env.GOVERSION | go1.26.8 | go1.27.3",
      })
  void oneFactThatChangedIsOneChange(
      String from, String to, String fact, String before, String after) throws IOException {
    assertThat(changes(from, to)).contains(new Change(fact, before, after));
  }

  @Test
  void whatMovesByItselfIsNoChange() throws IOException {
    assertThat(changes("2026-11-20T08:30:00Z", "2026-11-21T09:00:00Z")).isEmpty();
    assertThat(changes("\"position\": 3", "\"position\": 30")).isEmpty();
  }

  /** The same machine from PowerShell and from cmd. */
  @Test
  void theShellIsNoChangeOfTheMachine() throws IOException {
    assertThat(
            changes(
                "\"USERPROFILE\": \"%USERPROFILE%\"",
                "\"USERPROFILE\": \"%USERPROFILE%\", \"PROMPT\": \"$P$G\","
                    + " \"PSModulePath\": \"C:/Modules\""))
        .isEmpty();
  }

  @Test
  void anUnknownFactIsNoDifference() throws IOException {
    String known = "\"absent\": \"process:CI\"";
    String unknown = "\"unknown\": {\"key\": \"x\", \"args\": {}}";
    assertThat(changes(known, unknown)).isEmpty();
  }

  @Test
  void anElementIsFoundAgainByItsName() throws IOException {
    assertThat(
            changes("\"text\": \"C:\\\\Windows\\\\System32\\\\Wbem\"", "\"text\": \"D:\\\\tools\""))
        .extracting(Change::fact)
        .contains("path.entries[C:\\Windows\\System32\\Wbem].kind", "path.entries[D:\\tools].kind")
        .allMatch(fact -> fact.contains("Wbem") || fact.contains("D:\\tools"));
  }

  @Test
  void aHomeThatWasTakenOutIsNoChange() throws IOException {
    String saved = machine().replace("C:\\\\Program Files\\\\Git", "D:\\\\<user>\\\\Git");
    // Doubled, it is no mark: the text that the registry holds.
    String live =
        saved
            .replaceAll("(?<!%)%USERPROFILE%", "C:\\\\\\\\Users\\\\\\\\Anna")
            .replace("<user>", "anna");
    assertThat(live).isNotEqualTo(saved).contains("Users\\\\Anna", "D:\\\\anna");
    Snapshot from = SnapshotJson.read(saved);
    Snapshot now = SnapshotJson.read(live);
    assertThat(now.host().home().orNull()).isEqualTo("C:\\Users\\Anna");
    assertThat(SnapshotChanges.of(from, now, ANNA)).isEmpty();
    assertThat(SnapshotChanges.of(now, from, ANNA)).isEmpty();
    Snapshot other = SnapshotJson.read(live.replace("Users\\\\Anna", "Users\\\\Bert"));
    assertThat(SnapshotChanges.of(from, other, ANNA))
        .contains(new Change("host.home", "%USERPROFILE%", "C:\\Users\\Bert"));
  }

  @Test
  void aSecretThatWasTakenOutIsNoChange() throws IOException {
    String empty = "\"GOFLAGS\": \"\"";
    String flags = "\"GOFLAGS\": \"-ldflags=-X=main.a=";
    Snapshot plain = SnapshotJson.read(machine().replace(empty, flags + "s3cret\""));
    Snapshot hidden = SnapshotJson.read(machine().replace(empty, flags + "<hidden>\""));
    assertThat(plain).isNotEqualTo(hidden);
    assertThat(SnapshotChanges.of(plain, hidden, ANNA)).isEmpty();
  }

  private static Change turned(Change change) {
    String before = change.after();
    String after = change.before();
    return new Change(change.fact(), before, after);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void aMachineDoesNotDifferFromItselfAndBothWaysAgree(int seed) {
    Random random = new Random(seed);
    RandomSnapshots snapshots = new RandomSnapshots(random, RandomSnapshots.nasty(random));
    for (int i = 0; i < 40; i++) {
      Snapshot one = snapshots.next();
      Snapshot other = snapshots.next();
      assertThat(SnapshotChanges.of(one, one, ANNA)).isEmpty();
      assertThat(SnapshotChanges.of(one, other, ANNA))
          .containsExactlyElementsOf(
              SnapshotChanges.of(other, one, ANNA).stream()
                  .map(SnapshotChangesTest::turned)
                  .toList());
    }
  }
}
