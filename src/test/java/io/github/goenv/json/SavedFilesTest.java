package io.github.goenv.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.goenv.SnapshotBuilder;
import io.github.goenv.attestation.StrictJson;
import io.github.goenv.fleet.FleetJson;
import io.github.goenv.fleet.FleetReader;
import io.github.goenv.fleet.SampleFleets;
import io.github.goenv.report.ReportJson;
import io.github.goenv.report.Reports;
import io.github.goenv.report.saved.SavedReports;
import io.github.goenv.signature.Refused;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.snapshot.SnapshotJson;
import io.github.goenv.text.Messages;
import io.github.goenv.text.Text;
import io.github.goenv.timing.BuildReportJson;
import io.github.goenv.timing.graph.Fixtures;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
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
        kind("attested", report.toString(), SavedFilesTest::strict));
  }

  private static Arguments kind(String name, String text, Kind kind) {
    return Arguments.of(name, text.strip(), kind);
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
  void whatIsCutIsToldAsCutWhereverThatIs(String name, String whole, Kind kind) {
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
      assertThat(reason(kind, part).key()).as(part).isEqualTo("saved.truncated");
      assertThat(reason(kind, part + "\n").key()).as(part).isIn("saved.truncated", "saved.no-json");
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void whatIsNoJsonIsToldSoAndWhere(String name, String whole, Kind kind) {
    Random random = new Random(name.hashCode());
    for (int i = 0; i < 100; i++) {
      int at = whole.indexOf("\": ", random.nextInt(whole.length() / 2));
      String damaged = whole.substring(0, at + 1) + " ? " + whole.substring(at + 3);
      Text reason = reason(kind, damaged);
      assertThat(reason.key()).as(damaged.substring(0, at + 4)).isEqualTo("saved.no-json");
      assertThat(reason.args().get("where")).startsWith("$.");
    }
    assertThat(reason(kind, whole + "}").key()).isEqualTo("saved.no-json");
    assertThat(reason(kind, "<html>").key()).isEqualTo("saved.no-json");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void whatIsEmptyIsToldSo(String name, String whole, Kind kind) {
    for (String empty : List.of("", " ", "\n\r\n\t", "\uFEFF")) {
      assertThat(reason(kind, empty).key()).isEqualTo("saved.empty");
    }
  }

  /** JSON that is something else is no JSON of this kind; a list, a word, a number. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void otherJsonIsToldInBothLanguages(String name, String whole, Kind kind) {
    for (String other : List.of("[]", "[1]", "7", "null", "\"text\"", "{}", "{\"a\": {}}")) {
      if (!name.equals("attested") || !other.startsWith("{")) {
        assertThat(reason(kind, other).key()).doesNotContain("truncated", "no-json", "empty");
      }
    }
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
