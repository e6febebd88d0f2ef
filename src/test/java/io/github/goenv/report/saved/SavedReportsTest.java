package io.github.goenv.report.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.goenv.json.UnreadableFile;
import io.github.goenv.report.Fix;
import io.github.goenv.report.Outcome;
import io.github.goenv.report.Report;
import io.github.goenv.report.ReportJson;
import io.github.goenv.report.Reports;
import io.github.goenv.report.Result;
import io.github.goenv.report.saved.SavedReports.Detail;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.text.Messages;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports are read back as they were written, old ones too, and nothing else is taken for one. */
class SavedReportsTest {
  private static final Path OLD = Path.of("src/test/resources/io/github/goenv/report/saved");
  private static final Messages ENGLISH = Messages.in("en");

  @ParameterizedTest
  @FieldSource("io.github.goenv.SnapshotBuilder#MACHINES")
  void whatWasWrittenIsRead(String machine) throws Exception {
    Report report = Reports.withPolicy("doctor", machine);
    SavedReport saved = read(written(report));

    assertThat(saved.toolVersion()).isEqualTo(report.toolVersion());
    assertThat(saved.startedAt()).isEqualTo(report.startedAt());
    assertThat(saved.host().os()).isEqualTo(report.host().os());
    assertThat(saved.host().ci()).isEqualTo(report.host().ci().orNull());
    assertThat(saved.go()).isEqualTo(report.go());
    assertThat(saved.results()).hasSameSizeAs(report.results());
    for (int i = 0; i < saved.results().size(); i++) {
      Result expected = report.results().get(i);
      SavedResult actual = saved.results().get(i);
      assertThat(actual.id()).isEqualTo(expected.id());
      assertThat(actual.outcome()).isEqualTo(expected.outcome());
      assertThat(actual.severity()).isEqualTo(expected.severity());
      assertThat(actual.subject()).isEqualTo(expected.subject());
      assertThat(actual.message()).isEqualTo(expected.message().in(ENGLISH));
      assertThat(actual.counts()).isEqualTo(expected.counts());
      assertThat(actual.accepted()).isEqualTo(expected.isAccepted());
      assertThat(actual.followsFrom()).isEqualTo(expected.cause());
      assertThat(actual.fingerprint()).isEqualTo(expected.fingerprint(Redaction.CREDENTIALS_ONLY));
      assertThat(actual.fixes())
          .extracting(SavedFix::text)
          .isEqualTo(expected.fixes().stream().map(Fix::text).toList());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "first-form, 13, windows, go1.26.8",
    "with-expired, 11, windows, go1.26.8",
    "with-following, 11, windows, go1.26.8",
    "with-shells, 7, windows, go1.26.8",
  })
  void olderFormsAreRead(String name, int failures, String os, String version) throws Exception {
    SavedReport saved = read(Files.readAllBytes(OLD.resolve(name + ".json")), Detail.ALL);

    assertThat(saved.host().os()).isEqualTo(os);
    assertThat(saved.go()).isNotNull();
    assertThat(saved.go().version()).isEqualTo(version);
    assertThat(saved.results().stream().filter(each -> each.outcome() == Outcome.FAIL))
        .hasSize(failures);
    assertThat(saved.results()).extracting(SavedResult::fixes).anyMatch(each -> !each.isEmpty());
  }

  @Test
  void findingsAloneAreWhatATableNeeds() throws Exception {
    byte[] json = written(Reports.of("doctor", "windows-laptop-two-goroots"));
    SavedReport all = read(json);
    SavedReport findings = read(json, Detail.FINDINGS);

    assertThat(findings.results())
        .extracting(SavedResult::fingerprint)
        .isEqualTo(
            all.results().stream()
                .filter(
                    each ->
                        each.outcome() == Outcome.FAIL
                            || each.outcome() == Outcome.UNKNOWN
                            || each.outcome() == Outcome.CRASHED)
                .map(SavedResult::fingerprint)
                .toList());
    assertThat(findings.results()).isNotEmpty().allMatch(each -> each.fixes().isEmpty());
    assertThat(findings.host()).isEqualTo(all.host());
  }

  @Test
  void whatALaterVersionAddsIsSkipped() throws Exception {
    String json =
        text(written(Reports.of("doctor", "windows-laptop-two-goroots")))
            .replace("\"schemaVersion\": \"1.0\"", "\"schemaVersion\": \"1.7\"")
            .replace("\"kind\":", "\"later\": {\"a\": [1, {}]}, \"kind\":")
            .replace("\"severity\":", "\"score\": 7.5, \"severity\":")
            .replace("\"osVersion\":", "\"cores\": null, \"osVersion\":");
    assertThat(read(json.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(read(written(Reports.of("doctor", "windows-laptop-two-goroots"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void aMarkOfTheEncodingIsKnown(String charset) throws Exception {
    byte[] json = written(Reports.of("doctor", "linux-cgo"));
    assertThat(read(("\uFEFF" + text(json)).getBytes(Charset.forName(charset))))
        .isEqualTo(read(json));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          `` | it is empty
          `  ` | it is empty
          [] | it is not a report of goenv: it has no schemaVersion
          null | it is not a report of goenv: it has no schemaVersion
          "text" | it is not a report of goenv: it has no schemaVersion
          {} | it is not a report of goenv: it has no schemaVersion
          <html> | it is not valid JSON, at $
          {"schemaVersion":"1.0","toolVersion":"0.1.0","host":{}} | it is not a report of goenv: it has no tool
          {"schemaVersion":"1.0","goos":"linux"} | it is not a report of goenv: it has no tool
          {"schemaVersion":"2.0","results":[{"id":7}]} | its schemaVersion is 2.0, and this version of the plugin reads 1.x. Use a newer version of the plugin
          {"schemaVersion":1} | it has a value that a report cannot have, at $.schemaVersion
          {"schemaVersion":"1.0","tool":{},"host":{}} | it is not a report of goenv: it has no results
          {"schemaVersion":"1.0","tool":{},"results":[]} | it is not a report of goenv: it has no host
          {"schemaVersion":"1.0","tool":{},"results":[{"id":"a.b"}]} | it has a value that a report cannot have, at $.results[0].id
          {"schemaVersion":"1.0","tool":{},"results":[{"outcome":"fine"}]} | it has a value that a report cannot have, at $.results[0].outcome
          {"schemaVersion":"1.0","tool":{},"results":{}} | it has a value that a report cannot have, at $.results
          {"schemaVersion":"1.0","tool":{},"results":[{"id" | it is incomplete: the text ends at $.results[0].id
          {"schemaVersion":"1.0","tool":{"version":"0.1 | it is incomplete: the text ends at $.tool.version
          {"schemaVersion":"1.0","tool":{},"host":{},"results":[]} {} | it is not valid JSON, at $
          """)
  void nothingElseIsTakenForAReport(String text, String reason) {
    assertThat(reason(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(reason);
  }

  @Test
  void depthIsBounded() {
    String deep = "{\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    assertThat(reason(deep.getBytes(StandardCharsets.UTF_8))).startsWith("it is not valid JSON");
  }

  @Test
  void sizeIsBounded() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return ' ';
          }

          @Override
          public int read(byte[] into, int offset, int length) {
            Arrays.fill(into, offset, offset + length, (byte) ' ');
            return length;
          }
        };
    UnreadableFile thrown =
        catchThrowableOfType(UnreadableFile.class, () -> SavedReports.read(endless, Detail.ALL));
    assertThat(thrown.reason().in(ENGLISH))
        .isEqualTo("it is larger than 64 MiB, which no report is");
  }

  /** Whatever is cut, changed or turned round: a report, or a reason; nothing else is thrown. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void anyDamageHasAReason(int seed) throws Exception {
    Random random = new Random(seed);
    byte[] whole = written(Reports.withPolicy("check", "windows-laptop-two-goroots"));
    for (int i = 0; i < 400; i++) {
      byte[] damaged = damaged(whole, random);
      try {
        assertThat(read(damaged).results()).isNotNull();
      } catch (UnreadableFile e) {
        assertThat(e.reason().in(ENGLISH)).startsWith("it");
      }
    }
  }

  private static byte[] damaged(byte[] whole, Random random) {
    byte[] bytes = Arrays.copyOf(whole, random.nextInt(whole.length));
    if (random.nextBoolean()) {
      bytes = whole.clone();
      for (int i = random.nextInt(8); i >= 0; i--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
    }
    return bytes;
  }

  private static String reason(byte[] bytes) {
    UnreadableFile thrown = catchThrowableOfType(UnreadableFile.class, () -> read(bytes));
    assertThat(thrown).isNotNull();
    return thrown.reason().in(ENGLISH);
  }

  private static SavedReport read(byte[] bytes) throws IOException {
    return read(bytes, Detail.ALL);
  }

  private static SavedReport read(byte[] bytes, Detail detail) throws IOException {
    return SavedReports.read(new ByteArrayInputStream(bytes), detail);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static byte[] written(Report report) throws IOException {
    StringWriter out = new StringWriter();
    new ReportJson(Redaction.CREDENTIALS_ONLY, ENGLISH).write(report, out);
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }
}
