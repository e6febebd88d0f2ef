package io.github.goenv.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.github.goenv.json.UnreadableFile;
import io.github.goenv.timing.BuildReport.ActionTime;
import io.github.goenv.timing.BuildReport.ModuleTime;
import io.github.goenv.timing.BuildReport.Note;
import io.github.goenv.timing.BuildReport.Outcome;
import io.github.goenv.timing.BuildReport.StageTime;
import io.github.goenv.timing.BuildReport.State;
import io.github.goenv.timing.BuildReport.Step;
import io.github.goenv.timing.BuildReport.TimingStatus;
import io.github.goenv.timing.BuildReport.ToolTime;
import io.github.goenv.timing.graph.Fixtures;
import io.github.goenv.timing.graph.TestReports;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

public class BuildReportJsonTest {
  public static List<String> fixtures() {
    List<String> names = new ArrayList<>();
    for (String go : Fixtures.GO_VERSIONS) {
      for (String kind : List.of("hello-cold", "hello-warm", "cgo-cold", "broken", "interrupted")) {
        names.add("go" + go + "-" + kind);
      }
    }
    return names;
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void aRecordedBuildComesBack(String name) throws IOException {
    BuildReport report = Fixtures.report(name, !name.endsWith("broken"));
    assertThat(read(write(report))).isEqualTo(report);
  }

  @Test
  void anyReportComesBackAndReadsTheSame() throws IOException {
    Random random = new Random(1204);
    for (int round = 0; round < 500; round++) {
      BuildReport report = new RandomReport(random).report();
      String text = write(report);
      assertThat(read(text)).isEqualTo(report);
      assertThat(write(read(text))).isEqualTo(text);
    }
  }

  @Test
  void reportsOfTestsAreReadBack() throws IOException {
    for (BuildReport report : TestReports.all()) {
      assertThat(read(write(report))).isEqualTo(report);
    }
  }

  @Test
  void anEntryIsALineAndTimesAreExact() throws IOException {
    BuildReport report = Fixtures.report("go1.26-broken", false);
    String text = write(report);
    assertThat(text.lines().count()).isLessThan(60 + report.actions().size());
    assertThat(text).endsWith("}\n").doesNotContain("E-", "\r");
    assertThat(text)
        .contains(
            "    {\"stage\": \"compile\", \"count\": 1, \"totalMs\": 19.369008, \"meanMs\": 19.369008,"
                + " \"p50Ms\": 19.369008, \"p95Ms\": 19.369008, \"maxMs\": 19.369008, \"cpuMs\": 7.332,"
                + " \"scans\": null, \"scanMs\": null},\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{}",
        "{\"schemaVersion\": \"2.0\"}",
        "{\"schemaVersion\": [1]}",
        "{\"schemaVersion\": \"1.0\"}",
        "{\"stages\": {}}",
        "{\"stages\": [{\"stage\": \"x\"}]}",
        "{\"actions\": [7]}",
        "{\"artifact\": 7}",
        "{\"notes\": [{}]}",
        "\0",
        "{}{}"
      })
  void whatIsNoReportIsRefused(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageStartingWith("it")
        .hasMessageNotContaining("http");
  }

  @Test
  void aDamagedReportIsRefusedOrRead() throws IOException {
    String text = write(Fixtures.report("go1.26-broken", false));
    Random random = new Random(5);
    String marks = "\0\"\\[]{},:0-9eEtfn ";
    for (int round = 0; round < 1_000; round++) {
      StringBuilder damaged = new StringBuilder(text);
      damaged.setCharAt(
          random.nextInt(damaged.length()), marks.charAt(random.nextInt(marks.length())));
      try {
        assertThat(read(damaged.toString())).isNotNull();
      } catch (UnreadableFile e) {
        assertThat(e).hasMessageStartingWith("it");
      }
    }
  }

  @Test
  void aRecordOfAnEarlierVersionIsReadAsFarAsItGoes() throws IOException {
    BuildReport report = Fixtures.report("go1.26-hello-cold", true);
    String json = write(report);
    String old =
        json.replaceAll("(\"ms\": [0-9.]+), \"cpuMs\": [0-9.]+", "$1")
            .replaceAll("(\"stage\": \"queue\", \"count\": [0-9]+, \"totalMs\": )null", "$123.5")
            .replaceAll("(?s) *\"reasons\": \\[.*?\\],\n", "");
    assertThat(old)
        .hasSizeLessThan(json.length())
        .contains("\"totalMs\": 23.5")
        .doesNotContain("reasons");
    BuildReport read = BuildReportJson.read(new StringReader(old));
    assertThat(read.stages()).isEqualTo(report.stages());
    assertThat(read.criticalPath()).isNotEmpty().allMatch(step -> step.cpuNs() == null);
    assertThat(Reasons.of(read)).isEqualTo(Reasons.of(report)).isNotEmpty();
  }

  @Test
  void theSchemaDescribesEveryField() throws IOException {
    TreeSet<String> written = new TreeSet<>();
    names(new JsonReader(new StringReader(write(RandomReport.full()))), "", written);
    names(new JsonReader(new StringReader(write(ReasonsTest.reports().get(0)))), "", written);
    for (BuildReport each : TestReports.all()) {
      names(new JsonReader(new StringReader(write(each))), "", written);
    }
    TreeSet<String> described = new TreeSet<>();
    try (InputStream file =
            getClass().getResourceAsStream("/io/github/goenv/schema/build.schema.json");
        Reader text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
      properties(new JsonReader(text), "", described);
    }
    written.removeIf(name -> name.matches("(notes\\.args|reasons\\.args|settings)\\..*"));
    assertThat(written).isEqualTo(described);
  }

  /** The paths of all names in a JSON text, lists passed through. */
  private static void names(JsonReader json, String at, Set<String> to) throws IOException {
    JsonToken next = json.peek();
    if (next == JsonToken.BEGIN_OBJECT) {
      json.beginObject();
      while (json.hasNext()) {
        String name = at + json.nextName();
        to.add(name);
        names(json, name + ".", to);
      }
      json.endObject();
    } else if (next == JsonToken.BEGIN_ARRAY) {
      json.beginArray();
      while (json.hasNext()) {
        names(json, at, to);
      }
      json.endArray();
    } else {
      json.skipValue();
    }
  }

  /** The paths of all properties of a JSON Schema. */
  private static void properties(JsonReader json, String at, Set<String> to) throws IOException {
    if (json.peek() != JsonToken.BEGIN_OBJECT) {
      json.skipValue();
      return;
    }
    json.beginObject();
    while (json.hasNext()) {
      String name = json.nextName();
      if (name.equals("items")) {
        properties(json, at, to);
      } else if (name.equals("properties")) {
        json.beginObject();
        while (json.hasNext()) {
          String property = at + json.nextName();
          to.add(property);
          properties(json, property + ".", to);
        }
        json.endObject();
      } else {
        json.skipValue();
      }
    }
    json.endObject();
  }

  private static String write(BuildReport report) throws IOException {
    StringWriter out = new StringWriter();
    BuildReportJson.write(report, out);
    return out.toString();
  }

  private static BuildReport read(String text) throws IOException {
    return BuildReportJson.read(new StringReader(text));
  }

  /** Reports with any mixture of known and unknown values, the same in each run. */
  public static List<BuildReport> randomReports(int count) {
    Random random = new Random(11);
    List<BuildReport> reports = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      reports.add(new RandomReport(random).report());
    }
    return reports;
  }

  /** Reports with any mixture of known and unknown values. */
  private record RandomReport(Random random) {
    static BuildReport full() {
      return new RandomReport(
              new Random(0) {
                private static final long serialVersionUID = 1;

                @Override
                public boolean nextBoolean() {
                  return true;
                }

                @Override
                public int nextInt(int bound) {
                  return bound - 1;
                }
              })
          .report();
    }

    BuildReport report() {
      return new BuildReport(
          text(),
          text(),
          maybe(this::text),
          list(this::text),
          random.nextBoolean() ? Outcome.SUCCESS : Outcome.FAILURE,
          Instant.ofEpochSecond(random.nextInt(2_000_000_000), random.nextInt(1_000_000_000)),
          nanos(),
          maybe(() -> random.nextInt(512)),
          random.nextBoolean() ? Map.of() : Map.of("a" + text(), text(), "b", text()),
          random.nextBoolean() ? "action" : "exact",
          new TimingStatus(pick(State.values()), maybe(this::text), maybe(this::text)),
          maybe(() -> random.nextInt(5_000)),
          maybe(() -> random.nextInt(5_000)),
          maybe(this::nanos),
          list(this::stage),
          list(this::action),
          list(() -> new Step(maybe(this::text), text(), nanos(), maybe(this::nanos))),
          list(() -> new ModuleTime(text(), maybe(this::text), nanos(), maybe(this::nanos))),
          random.nextBoolean() ? List.of(artifact()) : list(this::artifact),
          list(() -> new Note(text(), Map.of("a" + text(), text(), "b", text()))),
          null);
    }

    private Artifact artifact() {
      return new Artifact(text(), maybe(this::nanos), maybe(this::text), maybe(this::text));
    }

    private StageTime stage() {
      return new StageTime(
          text(),
          random.nextInt(9),
          maybe(this::nanos),
          nanos(),
          nanos(),
          nanos(),
          nanos(),
          maybe(this::nanos),
          maybe(() -> random.nextInt(9)),
          maybe(this::nanos));
    }

    private ActionTime action() {
      return new ActionTime(
          random.nextInt(9),
          text(),
          maybe(this::text),
          maybe(this::text),
          maybe(this::nanos),
          maybe(this::nanos),
          nanos(),
          nanos(),
          nanos(),
          random.nextBoolean(),
          list(() -> random.nextInt(5_000)),
          maybe(this::text),
          maybe(this::text),
          maybe(() -> random.nextInt(512)),
          list(() -> new ToolTime(text(), random.nextInt(9), nanos(), nanos())));
    }

    private String text() {
      String[] texts = {
        "", "runtime", "</script><script>", "q\"\\\n\u0007\u2028", "例え/包", "null", "1e5", "true"
      };
      return texts[random.nextInt(texts.length)];
    }

    private <T> T pick(T[] all) {
      return all[random.nextInt(all.length)];
    }

    private long nanos() {
      long any = random.nextLong() >>> 1;
      return any >>> random.nextInt(63);
    }

    private <T> T maybe(Supplier<T> value) {
      return random.nextBoolean() ? value.get() : null;
    }

    private <T> List<T> list(Supplier<T> value) {
      List<T> list = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        list.add(value.get());
      }
      return list;
    }
  }
}
