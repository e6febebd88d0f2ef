package io.github.goenv.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.goenv.SnapshotBuilder;
import io.github.goenv.attestation.StrictJson;
import io.github.goenv.coverage.BadProfile;
import io.github.goenv.coverage.ProfileReader;
import io.github.goenv.files.FileErrors;
import io.github.goenv.fleet.FleetJson;
import io.github.goenv.fleet.FleetReader;
import io.github.goenv.fleet.SampleFleets;
import io.github.goenv.lock.BadLock;
import io.github.goenv.lock.LockText;
import io.github.goenv.record.BuildFile;
import io.github.goenv.report.ReportJson;
import io.github.goenv.report.Reports;
import io.github.goenv.report.saved.SavedReports;
import io.github.goenv.signature.EnvelopeReader;
import io.github.goenv.signature.Refused;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.snapshot.SnapshotJson;
import io.github.goenv.text.Messages;
import io.github.goenv.text.Text;
import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.BuildReport.Note;
import io.github.goenv.timing.BuildReportJson;
import io.github.goenv.timing.defender.DefenderReport;
import io.github.goenv.timing.graph.Fixtures;
import io.github.goenv.timing.graph.TimingReader;
import io.github.goenv.timing.graph.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of JSON that is read back is told of alike when it is damaged, in both languages. */
class SavedFilesTest {
  private static final Messages ENGLISH = Messages.in("en");
  private static final Messages CHINESE = Messages.in("zh-CN");

  /** Reads a text as one kind of file. */
  interface Kind {
    Object read(String text) throws Exception;
  }

  /**
   * What is said of damaged files.
   *
   * @param cut the key for one that ends too early
   */
  record Said(String cut, String noJson, String empty) {}

  private static final Said SAVED = new Said("saved.truncated", "saved.no-json", "saved.empty");
  private static final Said GRAPH = said("timing.reason.");
  private static final Said DEFENDER = said("timing.note.scan-file-");

  private static Said said(String prefix) {
    return new Said(prefix + "cut-off", prefix + "malformed", prefix + "empty");
  }

  @TempDir static Path directory;

  static Stream<Arguments> kinds() throws Exception {
    StringWriter report = new StringWriter();
    new ReportJson(Redaction.CREDENTIALS_ONLY, ENGLISH)
        .write(Reports.withPolicy("check", "windows-laptop-two-goroots"), report);
    StringWriter fleet = new StringWriter();
    FleetJson.write(SampleFleets.report(12), text -> text, ENGLISH, fleet);
    StringWriter build = new StringWriter();
    BuildReportJson.write(Fixtures.report("go1.26-hello-cold", true), build);
    return Stream.of(
        kind("snapshot", SnapshotBuilder.text("linux-healthy"), SnapshotJson::read),
        kind("report", report.toString(), SavedFilesTest::report),
        kind("fleet", fleet.toString(), text -> FleetReader.read(new StringReader(text))),
        kind("build", build.toString(), text -> BuildReportJson.read(new StringReader(text))),
        kind("attested", report.toString(), SavedFilesTest::strict),
        kind("envelope", envelope(), EnvelopeReader::read),
        Arguments.of("graph", graph(), (Kind) SavedFilesTest::graph, GRAPH),
        Arguments.of("defender", defender(), (Kind) SavedFilesTest::defender, DEFENDER));
  }

  private static Arguments kind(String name, String text, Kind kind) {
    return Arguments.of(name, text.strip(), kind, SAVED);
  }

  private static String envelope() {
    String payload = Base64.getEncoder().encodeToString("{\"a\": true}".getBytes(UTF_8));
    return "{\"payloadType\": \"x\", \"payload\": \"%s\", \"signatures\": [{\"keyid\": \"k\", \"sig\": \"%s\"}]}"
        .formatted(payload, payload);
  }

  private static String graph() {
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < 9; i++) {
      text.append(i == 0 ? "" : ",\n")
          .append(
              "{\"ID\": %d, \"Mode\": \"build\", \"Package\": \"p%d\", \"NeedBuild\": true}"
                  .formatted(i, i));
    }
    return text.append("]").toString();
  }

  private static Object graph(String text) throws Exception {
    if (TimingReader.read(new StringReader(text)) instanceof Unreadable bad) {
      String key = "timing.reason." + bad.reason().code();
      throw new UnreadableFile(Text.of(key, "where", bad.detail()), null);
    }
    return text;
  }

  private static String defender() {
    StringBuilder text = new StringBuilder("{\"TopProcesses\": [");
    for (int i = 0; i < 9; i++) {
      text.append(i == 0 ? "" : ",\n")
          .append(
              "{\"ProcessPath\": \"C:\\\\a%d.exe\", \"Count\": %d, \"TotalDuration\": \"1%dms\"}"
                  .formatted(i, i, i));
    }
    return text.append("]}").toString();
  }

  private static Object defender(String text) throws Exception {
    Path file = directory.resolve("defender.json");
    Files.writeString(file, text);
    return defender(file);
  }

  private static Object defender(Path file) throws Exception {
    List<Note> notes = DefenderReport.read(file).join(build()).notes();
    Note last = notes.get(notes.size() - 1);
    if (!last.code().startsWith("scan-file-")) {
      return last;
    }
    String detail = String.valueOf(last.args().get("detail"));
    Text reason = Text.of("timing.note." + last.code(), "where", detail, "detail", detail);
    throw new UnreadableFile(reason, null);
  }

  private static BuildReport build() {
    return Fixtures.report("go1.26-hello-cold", true);
  }

  private static Object report(String text) throws Exception {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return SavedReports.read(new ByteArrayInputStream(bytes), SavedReports.Detail.ALL);
  }

  private static Object strict(String text) throws Exception {
    return StrictJson.object(text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void whatIsCutIsToldAsCutWhereverThatIs(String name, String whole, Kind kind, Said said) {
    Random random = new Random(name.hashCode());
    List<Integer> cuts = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      cuts.add(1 + random.nextInt(whole.length() - 1));
    }
    cuts.add(1);
    cuts.add(whole.length() - 1);
    cuts.add(whole.indexOf("schemaVersion") + 4); // in a name
    cuts.add(whole.indexOf("true") + 2);
    cuts.add(whole.indexOf("false") + 3);
    for (int cut : cuts) {
      String part = whole.substring(0, cut);
      assertThat(reason(kind, part).key()).as(part).isEqualTo(said.cut());
      assertThat(reason(kind, part + "\n").key()).as(part).isIn(said.cut(), said.noJson());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void whatIsNoJsonIsToldSoAndWhere(String name, String whole, Kind kind, Said said) {
    Random random = new Random(name.hashCode());
    for (int i = 0; i < 100; i++) {
      int at = whole.indexOf("\": ", random.nextInt(whole.length() / 2));
      String damaged = whole.substring(0, at + 1) + " ? " + whole.substring(at + 3);
      Text reason = reason(kind, damaged);
      assertThat(reason.key()).as(damaged.substring(0, at + 4)).isEqualTo(said.noJson());
      assertThat(reason.args().get("where")).startsWith("$");
    }
    assertThat(reason(kind, whole + "}").key()).isEqualTo(said.noJson());
    if (!name.equals("defender")) { // which may be CSV as well
      assertThat(reason(kind, "<html>").key()).isEqualTo(said.noJson());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void whatIsEmptyIsToldSo(String name, String whole, Kind kind, Said said) {
    for (String empty : List.of("", " ", "\n\r\n\t", "\uFEFF")) {
      assertThat(reason(kind, empty).key()).isEqualTo(said.empty());
    }
  }

  /** JSON that is something else is no JSON of this kind; a list, a word, a number. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void otherJsonIsToldInBothLanguages(String name, String whole, Kind kind, Said said) {
    for (String other : List.of("[]", "[1]", "7", "null", "\"text\"", "{}", "{\"a\": {}}")) {
      boolean taken =
          name.equals("attested") && other.startsWith("{")
              || name.equals("defender") && other.equals("[]"); // there were no scans
      if (!taken) {
        String key = reason(kind, other).key();
        assertThat(key).isNotIn(said.cut(), said.noJson(), said.empty());
      }
    }
  }

  /** Lines have no sign of the end of the file, so one that ends with a line may be whole. */
  @Test
  void aProfileOrALockThatIsCutWithinALineIsToldAsCut() throws Exception {
    String profile =
        "mode: set\nexample.com/a/a.go:3.13,5.2 1 1\nexample.com/a/b.go:3.1,5.2 12 0\n";
    assertThat(ProfileReader.read(new StringReader(profile)).files()).hasSize(2);
    for (int cut = 1; cut < profile.length(); cut++) {
      String part = profile.substring(0, cut);
      if (!part.endsWith("\n")) {
        BadProfile bad =
            catchThrowableOfType(
                BadProfile.class, () -> ProfileReader.read(new StringReader(part)));
        said(bad.problem(), part, "coverage.bad.cut");
      }
    }
    String lock = Files.readString(Path.of("src/test/resources/io/github/goenv/lock/goenv.lock"));
    lock = lock.substring(0, lock.indexOf("\n\n\u2014") + 1); // without its signatures
    assertThat(LockText.read(lock).toolchains()).isNotEmpty();
    for (int cut = 1; cut < lock.length(); cut++) {
      String part = lock.substring(0, cut);
      BadLock bad = catchThrowableOfType(BadLock.class, () -> LockText.read(part));
      if (!part.endsWith("\n")) {
        said(bad.reason(), part, "lock.bad.cut");
      }
    }
  }

  private static void said(Text reason, String part, String key) {
    assertThat(reason.key()).as(part).isEqualTo(key);
    assertThat(reason.in(CHINESE)).containsPattern("\\p{IsHan}").doesNotContain("{");
  }

  @Test
  void aDirectoryInThePlaceOfAFileIsToldAsOneThatCannotBeRead() throws Exception {
    Path place = Files.createDirectories(directory.resolve("place.json"));
    assertThat(catchThrowable(() -> BuildFile.report(place)))
        .isInstanceOfSatisfying(
            IOException.class,
            bad -> assertThat(FileErrors.reason(bad)).isIn("Is a directory", "access denied"));
    Text scans = reason(text -> defender(place), "");
    assertThat(scans.key()).isEqualTo("timing.note.scan-file-io-error");
    assertThat(scans.in(CHINESE)).doesNotContain("Exception");
    assertThat(TimingReader.read(place))
        .isInstanceOfSatisfying(
            Unreadable.class,
            bad -> assertThat(bad.reason()).isEqualTo(Unreadable.Reason.IO_ERROR));
  }

  private static Text reason(Kind kind, String text) {
    Throwable thrown = catchThrowable(() -> kind.read(text));
    assertThat(thrown).as(text).isNotNull();
    Text reason =
        thrown instanceof Refused refused ? refused.reason() : ((UnreadableFile) thrown).reason();
    assertThat(reason.in(ENGLISH)).doesNotContain("{where}").isNotEqualTo(reason.key());
    assertThat(reason.in(CHINESE)).containsPattern("\\p{IsHan}").doesNotContain("{where}");
    return reason;
  }
}
