package io.github.goenv.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import io.github.goenv.Golden;
import io.github.goenv.SnapshotBuilder;
import io.github.goenv.check.Policies;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Subjects;
import io.github.goenv.snapshot.RandomSnapshots;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.SnapshotJson;
import io.github.goenv.text.Messages;
import io.github.goenv.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code report.json} keeps to its schema and to itself. */
class ReportJsonTest {
  private static final String TODAY = "2026-11-23";
  private static final Redaction UNIX = Redaction.of("/home/user", null, null, false);
  private static final Redaction WINDOWS = Redaction.of("C:\\Users\\user", null, null, true);

  private final Validator validator =
      new ValidatorFactory().withJsonNodeFactory(new GsonNode.Factory()).createValidator();
  private final URI schema = validator.registerSchema(schema());

  private static String schema() {
    String name = "/io/github/goenv/schema/report.schema.json";
    try (InputStream in = ReportJsonTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String written(Report report, Redaction redaction) throws IOException {
    StringWriter out = new StringWriter();
    new ReportJson(redaction, Messages.in("en")).write(report, out);
    return out.toString();
  }

  private void assertValid(String json) {
    Validator.Result result = validator.validate(schema, json);
    assertThat(result.getErrors())
        .extracting(error -> error.getInstanceLocation() + " " + error.getError())
        .isEmpty();
    assertThat(result.isValid()).isTrue();
  }

  @ParameterizedTest
  @FieldSource("io.github.goenv.SnapshotBuilder#MACHINES")
  void everyMachinesReportKeepsToTheSchema(String machine) throws IOException {
    Redaction redaction = machine.startsWith("windows") ? WINDOWS : UNIX;
    String json = written(Reports.of("doctor", machine), redaction);
    assertValid(json);
    assertValid(written(Reports.withPolicy("check", machine), redaction));
  }

  @Test
  void everyOutcome() throws IOException {
    String json = written(Reports.someWithPolicy("doctor"), WINDOWS);
    assertValid(json);
    Golden.check("report/report.json", json);
  }

  @Test
  void thePolicyIsInIt() throws IOException {
    Origin origin = new Origin(Origin.Kind.POLICY, "/home/user/policy.xml:4");
    Result result = Reports.result("goroot.set", Outcome.FAIL, Text.of("result.pass"));
    Acceptance why = new Acceptance("OPS-1", "2026-12-01", null, origin);
    Report report =
        Reports.used(
            Reports.with(result.severityFrom(origin), result.accept(why)),
            new PolicyUse(
                List.of(new PolicyUse.Unused("path.dead", null, Origin.POM)),
                new PolicyUse.BaselineUse(
                    "b.xml", "2026-11-01", "2026-12-01", 3, Acceptance.State.ENDS, 3, 1, 1)));
    String json = written(dated(report), UNIX);

    assertValid(json);
    assertThat(json)
        .contains("\"severityFrom\": \"policy:~/policy.xml:4\"")
        .contains("\"source\": \"policy:~/policy.xml:4\"")
        .contains("\"state\": \"ends\"")
        .contains("\"source\": \"pom\"");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void anyMachineIsJudgedAndReported(int seed) throws IOException {
    Random random = new Random(seed);
    RandomSnapshots snapshots = new RandomSnapshots(random, RandomSnapshots.likely(random));
    Policy policy = RandomPolicies.next(random);
    for (int i = 0; i < 60; i++) {
      Snapshot snapshot = snapshots.next();
      Report report = Reports.of("check", snapshot, policy);
      for (Result result : report.results()) {
        assertThat(result.outcome()).as("%s", result).isNotEqualTo(Outcome.CRASHED);
      }
      for (Style.Form form : Style.Form.values()) {
        for (Line line :
            new DoctorLines(
                    Messages.in("en"), new Style(form, false), Subjects.PLAIN::kept, "2027-02-26")
                .of(report)) {
          assertThat(line.text()).doesNotContain("\n", "\r", "\u001b");
        }
      }
      String json = written(dated(report), UNIX);
      if (i < 10) {
        assertValid(json);
      }
      assertThat(new String(json.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
          .isEqualTo(json);
    }
  }

  /** A random snapshot has no sound date, version and system; the schema wants them. */
  private static Report dated(Report report) {
    io.github.goenv.snapshot.Host host = report.host();
    Report.GoSummary go = report.go();
    return new Report(
        "0.1.0",
        report.goal(),
        "2026-11-20T08:30:00Z",
        1,
        new io.github.goenv.snapshot.Host(
            host.os(), "amd64", host.osVersion(), host.elevated(), host.ci(), host.home()),
        go == null || go.executable().isEmpty() ? null : go,
        report.results(),
        report.policy());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "outcome": "pass" | "outcome": "fine"
          "severity": "error" | "severity": null
          "severity": null | "severity": "info"
          "source": "process:GOROOT" | "source": "memory:GOROOT"
          "source": "process:GOROOT" | "source": "process:"
          "kind": "command" | "kind": "spell"
          "shell": "powershell" | "shell": null
          "elevation": false | "elevation": "no"
          "schemaVersion": "1.0" | "schemaVersion": "1.1"
          "goal": "doctor" | "goal": "build"
          "pass": | "passed":
          "accepted": null | "accepted": {}
          "fingerprint": " | "fingerprint": "x
          "id": "goroot.set" | "id": "goroot"
          "area": "goroot", | ``
          """)
  void anythingElseDoesNot(String right, String wrong) throws IOException {
    String json = written(Reports.of("doctor", "windows-laptop-two-goroots"), WINDOWS);
    assertThat(json).contains(right);
    String changed = json.replace(right, wrong);
    assertThat(validator.validate(schema, changed).isValid()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          linux | /home/anna.lind | anna.lind | db-host-7
          linux | /export/home/Müller | Müller | bär
          darwin | /Users/李雷 | 李雷 | mac-mini
          windows | C:\\Users\\Anna Lindqvist | Anna Lindqvist | WS-0042
          windows | D:\\Profiles\\o'brien | o'brien | laptop_x
          """)
  void nobodyIsNamedInAnyFile(String os, String home, String user, String host) throws IOException {
    boolean windows = os.equals("windows");
    Random random = new Random(home.hashCode());
    Redaction redaction = Redaction.of(home, user, host, windows);
    RandomSnapshots snapshots =
        new RandomSnapshots(random, personal(random, home, user, host, windows));
    for (int i = 0; i < 40; i++) {
      Snapshot snapshot = snapshots.next(os);
      StringWriter saved = new StringWriter();
      SnapshotJson.write(snapshot, redaction, saved);
      Report report = Reports.of("doctor", snapshot, Policies.standard(TODAY));
      for (String json : List.of(saved.toString(), written(dated(report), redaction))) {
        for (String text : texts(json)) {
          assertThat(windows ? text.toLowerCase(Locale.ROOT) : text)
              .doesNotContain(windows ? user.toLowerCase(Locale.ROOT) : user)
              .doesNotContain(windows ? host.toLowerCase(Locale.ROOT) : host)
              .doesNotContain("s3cret");
        }
      }
    }
  }

  private static Supplier<String> personal(
      Random random, String home, String user, String host, boolean windows) {
    List<String> paths = new ArrayList<>();
    String separator = windows ? "\\" : "/";
    paths.add(home);
    paths.add(home + separator + "go");
    paths.add("x" + (windows ? ";" : ":") + home + separator + "bin");
    paths.add("/srv/" + user + "/cache");
    paths.add("\\\\" + host + "\\share");
    paths.add("https://" + user.replace(" ", "%20") + ":s3cret@proxy.example.com/" + host);
    paths.add("bob:s3cret@" + host + ":8080");
    paths.add("\"" + home + "\"");
    paths.add("~" + home + "~");
    if (windows) {
      paths.add(home.toUpperCase(Locale.ROOT) + "\\GO");
      paths.add(home.replace('\\', '/') + "/go");
      paths.add("%" + home + "%");
    }
    Supplier<String> likely = RandomSnapshots.likely(random);
    return () -> random.nextInt(3) == 0 ? likely.get() : paths.get(random.nextInt(paths.size()));
  }

  private static List<String> texts(String json) throws IOException {
    List<String> texts = new ArrayList<>();
    JsonReader reader = new JsonReader(new StringReader(json));
    for (JsonToken token = reader.peek(); token != JsonToken.END_DOCUMENT; token = reader.peek()) {
      switch (token) {
        case BEGIN_ARRAY -> reader.beginArray();
        case END_ARRAY -> reader.endArray();
        case BEGIN_OBJECT -> reader.beginObject();
        case END_OBJECT -> reader.endObject();
        case NAME -> texts.add(reader.nextName());
        case STRING -> texts.add(reader.nextString());
        default -> reader.skipValue();
      }
    }
    return texts;
  }

  @ParameterizedTest
  @CsvSource({
    "C:\\Users\\anna\\go, c:/users/ANNA/go, true",
    "C:\\Users\\anna\\go, C:\\Users\\anna\\go2, false",
  })
  void aFingerprintIsOfTheThingNotOfTheWriting(String a, String b, boolean same) {
    Redaction redaction = Redaction.of("C:\\Users\\anna", "anna", "h", true);
    String first = result("goroot.set", a).fingerprint(redaction);
    assertThat(first).matches("[0-9a-f]{16}");
    assertThat(first.equals(result("goroot.set", b).fingerprint(redaction))).isEqualTo(same);
    assertThat(first).isNotEqualTo(result("goroot.space", a).fingerprint(redaction));
  }

  @Test
  void aFingerprintIsTheSameForEverybody() {
    Redaction anna = Redaction.of("C:\\Users\\anna", "anna", "a", true);
    Redaction ben = Redaction.of("D:\\Profiles\\ben", "ben", "b", true);
    assertThat(result("goroot.set", "C:\\Users\\anna\\go").fingerprint(anna))
        .isEqualTo(result("goroot.set", "D:\\Profiles\\ben\\go").fingerprint(ben));
  }

  private static Result result(String id, String subject) {
    Text said = Text.of("result.pass");
    return new Result(
        id, Outcome.FAIL, Severity.ERROR, subject, said, null, List.of(), List.of(), null, 0);
  }

  @Test
  void theSameReportGivesTheSameBytes() throws IOException {
    Report report = Reports.of("doctor", "windows-laptop-two-goroots");
    assertThat(written(report, WINDOWS)).isEqualTo(written(report, WINDOWS)).endsWith("}\n");
  }

  @Test
  void withoutRedactionPathsStay() throws IOException {
    Snapshot machine = SnapshotBuilder.machine("macos-laptop").build();
    String json =
        written(
            Reports.of("doctor", machine, Policies.standard(TODAY)), Redaction.CREDENTIALS_ONLY);
    assertThat(json).contains("/home/user/go/bin");
  }
}
