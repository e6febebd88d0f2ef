package io.github.goenv.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.SnapshotBuilder;
import io.github.goenv.fact.Fact;
import io.github.goenv.json.UnreadableFile;
import io.github.goenv.text.Text;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotJsonTest {
  private static final Redaction LINUX = Redaction.of("/home/user", null, null, false);
  private static final Redaction WINDOWS = Redaction.of("C:\\Users\\user", null, null, true);

  private static String written(Snapshot snapshot, Redaction redaction) throws IOException {
    StringWriter out = new StringWriter();
    SnapshotJson.write(snapshot, redaction, out);
    return out.toString();
  }

  /** As a file keeps it: what UTF-8 cannot write is lost. */
  private static String throughAFile(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void whatIsWrittenIsReadBack(int seed) throws IOException {
    Random random = new Random(seed);
    RandomSnapshots snapshots = new RandomSnapshots(random, RandomSnapshots.nasty(random));
    for (int i = 0; i < 60; i++) {
      Snapshot snapshot = snapshots.next();
      boolean windows = snapshot.host().windows();
      String text = throughAFile(written(snapshot, windows ? WINDOWS : LINUX));
      assertThat(SnapshotJson.read(text)).isEqualTo(snapshot);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void aHomeIsReadBackAsTheStandIn(int seed) throws IOException {
    String[] pieces = {"/home/user", "~", "/", "x", ":", "/home/user/go", "~~", "user", "."};
    readBack("linux", LINUX, texts(seed, pieces));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void aWindowsHomeIsReadBackAsTheStandIn(int seed) throws IOException {
    String[] pieces = {
      "C:\\Users\\user", "%USERPROFILE%", "%", "\\", "x", ";", "%%USERPROFILE%%", "~1", "."
    };
    readBack("windows", WINDOWS, texts(seed, pieces));
  }

  private static RandomSnapshots texts(int seed, String... pieces) {
    Random random = new Random(seed);
    return new RandomSnapshots(
        random,
        () -> {
          StringBuilder text = new StringBuilder();
          for (int i = random.nextInt(5); i > 0; i--) {
            text.append(pieces[random.nextInt(pieces.length)]);
          }
          return text.toString();
        });
  }

  private static void readBack(String os, Redaction redaction, RandomSnapshots snapshots)
      throws IOException {
    for (int i = 0; i < 60; i++) {
      Snapshot snapshot = snapshots.next(os);
      assertThat(SnapshotJson.read(written(snapshot, redaction))).isEqualTo(snapshot);
    }
  }

  @ParameterizedTest
  @FieldSource("io.github.goenv.SnapshotBuilder#MACHINES")
  void aMachineOfTheTestsIsWrittenAsItStands(String machine) throws IOException {
    String text = SnapshotBuilder.text(machine);
    boolean windows = machine.startsWith("windows");
    String again = written(SnapshotJson.read(text), windows ? WINDOWS : LINUX);
    assertThat(SnapshotJson.read(again)).isEqualTo(SnapshotJson.read(text));
    assertThat(again).isEqualTo(text);
  }

  @ParameterizedTest
  @FieldSource("io.github.goenv.SnapshotBuilder#MACHINES")
  void aTruncatedFileIsRefusedWithThePlace(String machine) {
    String text = SnapshotBuilder.text(machine).strip();
    for (int end = 0; end < text.length(); end += 97) {
      String part = text.substring(0, end);
      assertThatThrownBy(() -> SnapshotJson.read(part))
          .as("cut at %d", end)
          .isInstanceOf(UnreadableFile.class)
          .hasMessageStartingWith(
              end == 0 ? "it is empty" : "it is incomplete: the text ends at $");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void aDamagedFileIsReadOrRefused(int seed) {
    Random random = new Random(seed);
    String text = SnapshotBuilder.text("windows-laptop-two-goroots");
    String[] damages = {"{", "}", "[", "]", "\"", ",", ":", "null", "1e999", "-", "\u0000", "true"};
    for (int i = 0; i < 600; i++) {
      StringBuilder damaged = new StringBuilder(text);
      int at = random.nextInt(text.length() - 20);
      damaged.replace(at, at + random.nextInt(20), damages[random.nextInt(damages.length)]);
      try {
        assertThat(SnapshotJson.read(damaged.toString())).isNotNull();
      } catch (IOException e) {
        assertThat(e).hasMessageContaining("$");
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          null | it has null
          `` | it is empty
          [] | $
          1 | $
          "text" | $
          {} | it lacks schemaVersion
          {"schemaVersion": "2.0"} | it lacks
          {"schemaVersion": 1, "host": 3} | $.host
          {"host": {"os": ["windows"]}} | $.host.os
          {"offline": "maybe"} | $.offline
          {"go": {"value": 1}} | $.go
          {"go": {}} | it has a fact with neither value and source
          {"go": {"absent": "moon:x"}} | it has the word "moon:x"
          {"places": {"value": [null], "source": "api:x"}} | it has null
          """)
  void anythingElseIsRefusedWithTheReason(String text, String reason) {
    assertThatThrownBy(() -> SnapshotJson.read(text))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(reason);
  }

  /** In words for people: what the file is, not what a parser met. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          `` | saved.empty
          `  ` | saved.empty
          {"schemaVersion": | saved.truncated
          {"schemaVersion": "1 | saved.truncated
          {"schemaV | saved.truncated
          {"offline": tr | saved.truncated
          {"schemaVersion" 1} | saved.no-json
          {"host": 3} | saved.snapshot.value
          {"go": {}} | saved.snapshot.fact
          {} | saved.snapshot.lacks
          null | saved.snapshot.null
          {"go": {"unknown": {"key": "a", "args": {"b": null}}}} | saved.snapshot.null
          {"places": {"value": [{"kind": "sofa"}]}} | saved.snapshot.word
          {"host": {"os": "linux", "elevated": true}, "outcome": "clean", "results": []} | saved.snapshot.report
          """)
  void whatIsWrongIsSaidInWords(String text, String key) {
    assertThatThrownBy(() -> SnapshotJson.read(text))
        .isInstanceOfSatisfying(
            UnreadableFile.class, e -> assertThat(e.reason().key()).isEqualTo(key));
  }

  @Test
  void aNewerFormIsRefused() {
    String text =
        SnapshotBuilder.text("linux-healthy")
            .replace("\"schemaVersion\": \"1.0\"", "\"schemaVersion\": \"2.0\"");
    assertThatThrownBy(() -> SnapshotJson.read(text))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("schemaVersion is 2.0")
        .hasMessageContaining("reads 1.x");
  }

  @Test
  void twoSnapshotsInOneFileAreRefused() {
    String text = SnapshotBuilder.text("linux-healthy");
    assertThatThrownBy(() -> SnapshotJson.read(text + text)).isInstanceOf(IOException.class);
  }

  @Test
  void deepNestingIsRefused() {
    String deep = "[".repeat(200_000);
    assertThatThrownBy(() -> SnapshotJson.read("{\"later\": " + deep))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> SnapshotJson.read(deep)).isInstanceOf(IOException.class);
  }

  @Test
  void aFactThatIsMissingIsUnknownNeverAbsent() throws IOException {
    String text = SnapshotBuilder.text("linux-healthy");
    int from = text.indexOf("\"fileProblem\"");
    int to = text.indexOf("\"env\"", from);
    Snapshot read = SnapshotJson.read(text.substring(0, from) + text.substring(to));
    assertThat(read.go().orNull().fileProblem())
        .isEqualTo(Fact.unknown(Text.of("fact.not-in-snapshot")));
  }

  @Test
  void aLaterVersionsFactIsPassedOver() throws IOException {
    String text = SnapshotBuilder.text("linux-healthy");
    String later = text.replaceFirst("\\{", "{\"later\": [{\"a\": [1, null]}],");
    assertThat(SnapshotJson.read(later)).isEqualTo(SnapshotJson.read(text));
  }
}
