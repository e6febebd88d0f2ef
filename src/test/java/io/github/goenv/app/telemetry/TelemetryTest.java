package io.github.goenv.app.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Console;
import io.github.goenv.app.Output;
import io.github.goenv.record.RecordedBuild;
import io.github.goenv.report.Report;
import io.github.goenv.report.Reports;
import io.github.goenv.report.Style;
import io.github.goenv.report.ci.Anchor;
import io.github.goenv.text.Messages;
import io.github.goenv.timing.BuildReport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a collector gets of checks and builds, and what a build hears of a collector. */
class TelemetryTest {
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String PARENT = "00f067aa0ba902b7";

  private final Map<String, String> environment = new HashMap<>();
  private final List<String> warnings = new ArrayList<>();
  private final Map<String, List<JsonObject>> got = new TreeMap<>();
  private int status = 200;
  private HttpServer server;

  @TempDir Path directory;

  @BeforeEach
  void collect() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
    server.createContext("/", this::take);
    server.start();
    environment.put(
        "OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:" + server.getAddress().getPort());
    environment.put("TRACEPARENT", "00-" + TRACE + "-" + PARENT + "-01");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void findingsAreLogRecordsInTheSpanOfTheCheck() throws Exception {
    Report report = Reports.of("check", "windows-laptop-two-goroots");
    telemetry().checked(report, new Anchor("pom.xml", "/p/pom.xml", 12), output());
    JsonObject span = only(spans());
    assertThat(text(span, "name")).isEqualTo("goenv:check");
    assertThat(text(span, "traceId")).isEqualTo(TRACE);
    assertThat(text(span, "parentSpanId")).isEqualTo(PARENT);
    assertThat(attributes(span))
        .containsEntry("cicd.pipeline.task.name", "goenv:check")
        .containsEntry("cicd.pipeline.task.run.result", "failure")
        .containsEntry("goenv.outcome", "errors");
    int told = 0;
    for (var result : report.results()) {
      switch (result.outcome()) {
        case FAIL, UNKNOWN, CRASHED -> told++;
        case PASS, NOT_APPLICABLE, DISABLED -> {}
      }
    }
    List<JsonObject> logs = inner("/v1/logs", "resourceLogs", "scopeLogs", "logRecords");
    assertThat(logs).hasSize(told);
    for (JsonObject log : logs) {
      assertThat(text(log, "traceId")).isEqualTo(TRACE);
      assertThat(text(log, "spanId")).isEqualTo(text(span, "spanId"));
      assertThat(attributes(log))
          .containsKeys("goenv.check.id", "goenv.result.fingerprint", "goenv.documentation")
          .containsEntry("code.file.path", "pom.xml")
          .containsEntry("code.line.number", "12");
    }
    JsonObject worst = logs.get(0);
    assertThat(logs.stream().map(each -> text(each, "severityNumber"))).contains("17", "13", "9");
    assertThat(text(worst.getAsJsonObject("body"), "stringValue")).isNotEmpty();
    List<JsonObject> metrics = inner("/v1/metrics", "resourceMetrics", "scopeMetrics", "metrics");
    assertThat(metrics)
        .extracting(each -> text(each, "name"))
        .containsExactly("goenv.check.duration");
    assertThat(warnings).isEmpty();
  }

  @Test
  void stagesAndActionsAreSpansOfTheBuild() throws Exception {
    BuildReport report = build();
    Telemetry telemetry = telemetry();
    telemetry.checked(Reports.of("check", "linux-healthy"), null, output());
    telemetry.built(report, output());
    List<JsonObject> spans = spans();
    Map<String, JsonObject> byId = new HashMap<>();
    for (JsonObject span : spans) {
      assertThat(text(span, "traceId")).isEqualTo(TRACE);
      assertThat(byId.put(text(span, "spanId"), span)).as("an id for each").isNull();
    }
    long actions =
        report.actions().stream()
            .filter(each -> each.startNs() != null && each.stage() != null && !each.cached())
            .count();
    int leaves = 0;
    for (JsonObject span : spans) {
      JsonObject parent = byId.get(text(span, "parentSpanId"));
      if (parent == null) {
        assertThat(text(span, "parentSpanId")).isEqualTo(PARENT);
        continue;
      }
      assertThat(number(parent, "startTimeUnixNano"))
          .isLessThanOrEqualTo(number(span, "startTimeUnixNano"));
      assertThat(number(parent, "endTimeUnixNano"))
          .isGreaterThanOrEqualTo(number(span, "endTimeUnixNano"));
      leaves += attributes(span).containsKey("goenv.mode") ? 1 : 0;
    }
    assertThat(leaves).isEqualTo((int) actions).isPositive();
    TreeSet<String> points = new TreeSet<>();
    for (JsonObject metric : inner("/v1/metrics", "resourceMetrics", "scopeMetrics", "metrics")) {
      for (JsonElement each : metric.getAsJsonObject("histogram").getAsJsonArray("dataPoints")) {
        JsonObject point = each.getAsJsonObject();
        long sum = 0;
        for (JsonElement count : point.getAsJsonArray("bucketCounts")) {
          sum += count.getAsLong();
        }
        assertThat(sum).isEqualTo(point.get("count").getAsLong()).isPositive();
        assertThat(point.getAsJsonArray("bucketCounts").size())
            .isEqualTo(point.getAsJsonArray("explicitBounds").size() + 1);
        points.add(text(metric, "name") + " " + attributes(point).get("goenv.stage"));
      }
    }
    assertThat(points)
        .contains("goenv.build.duration null", "goenv.stage.duration compile")
        .contains("goenv.check.duration null");
  }

  @Test
  void aCollectorThatFailsIsOneWarningForTheWholeBuild() throws Exception {
    status = 500;
    Telemetry telemetry = telemetry();
    for (int i = 0; i < 3; i++) {
      telemetry.checked(Reports.of("check", "linux-healthy"), null, output());
      telemetry.built(build(), output());
    }
    assertThat(warnings).hasSize(1);
    assertThat(warnings.get(0)).contains("HTTP status 500").contains("no more is sent");
    assertThat(got.values().stream().mapToInt(List::size).sum()).isEqualTo(1);
  }

  @Test
  void nothingIsSentUnasked() throws Exception {
    for (String typed : new String[] {null, "", " "}) {
      Telemetry.of(typed, environment, "1", true, Messages.in("en"))
          .checked(Reports.of("check", "linux-healthy"), null, output());
    }
    environment.put("OTEL_SDK_DISABLED", "true");
    telemetry().checked(Reports.of("check", "linux-healthy"), null, output());
    assertThat(got).isEmpty();
    assertThatThrownBy(() -> Telemetry.of("otpl", environment, "1", true, Messages.in("en")))
        .isInstanceOf(CannotRun.class)
        .hasMessageContaining("otlp");
  }

  /** Whoever started Maven does not keep spans of this trace; findings count all the same. */
  @Test
  void spansThatNobodyKeepsAreNotSent() throws Exception {
    environment.put("TRACEPARENT", "00-" + TRACE + "-" + PARENT + "-00");
    telemetry().checked(Reports.of("check", "windows-laptop-two-goroots"), null, output());
    assertThat(got.keySet()).containsExactly("/v1/logs", "/v1/metrics");
  }

  @Test
  void noPersonalDataAndNoSecretIsSent() throws Exception {
    String home = System.getProperty("user.home");
    environment.put("OTEL_EXPORTER_OTLP_HEADERS", "api-key=planted-secret");
    environment.put("OTEL_RESOURCE_ATTRIBUTES", "where=" + home + "/planted");
    environment.put("GITHUB_ACTIONS", "true");
    environment.put("GITHUB_WORKFLOW", "build");
    environment.put("GITHUB_SERVER_URL", "https://someone:planted-token@github.example");
    environment.put("GITHUB_REPOSITORY", "a/b");
    environment.put("GITHUB_RUN_ID", "7");
    telemetry().checked(Reports.of("check", "windows-laptop-two-goroots"), null, output());
    telemetry().built(build(), output());
    String all = got.toString();
    assertThat(all).doesNotContain("planted-secret", "planted-token", "\"host.name\"");
    if (home.length() >= 4) {
      assertThat(all).contains("~/planted").doesNotContain(home + "/planted");
    }
    JsonObject resource =
        got.get("/v1/logs")
            .get(0)
            .getAsJsonArray("resourceLogs")
            .get(0)
            .getAsJsonObject()
            .getAsJsonObject("resource");
    assertThat(attributes(resource))
        .containsEntry("service.name", "goenv-maven-plugin")
        .containsEntry("cicd.pipeline.name", "build")
        .containsEntry("cicd.pipeline.run.id", "7")
        .containsKeys("os.type", "host.arch", "cicd.pipeline.run.url.full");
  }

  private BuildReport build() throws IOException {
    return RecordedBuild.report(
        "all-after", directory, Instant.parse("2026-11-29T10:00:00Z"), Duration.ofSeconds(9));
  }

  private Telemetry telemetry() throws CannotRun {
    return Telemetry.of("otlp", environment, "0.1.0", true, Messages.in("en"));
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    got.computeIfAbsent(exchange.getRequestURI().getPath(), any -> new ArrayList<>())
        .add(JsonParser.parseString(body).getAsJsonObject());
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private List<JsonObject> spans() {
    return inner("/v1/traces", "resourceSpans", "scopeSpans", "spans");
  }

  private List<JsonObject> inner(String path, String... names) {
    List<JsonObject> level = got.getOrDefault(path, List.of());
    for (String name : names) {
      List<JsonObject> next = new ArrayList<>();
      for (JsonObject each : level) {
        JsonArray array = each.getAsJsonArray(name);
        array.forEach(element -> next.add(element.getAsJsonObject()));
      }
      level = next;
    }
    return level;
  }

  private static JsonObject only(List<JsonObject> all) {
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private static String text(JsonObject object, String name) {
    return object.has(name) ? object.get(name).getAsString() : "";
  }

  private static long number(JsonObject object, String name) {
    return Long.parseLong(text(object, name));
  }

  private static Map<String, String> attributes(JsonObject of) {
    Map<String, String> all = new TreeMap<>();
    for (JsonElement each : of.getAsJsonArray("attributes")) {
      JsonObject value = each.getAsJsonObject().getAsJsonObject("value");
      String only = value.keySet().iterator().next();
      JsonElement element = value.get(only);
      all.put(
          text(each.getAsJsonObject(), "key"),
          element.isJsonPrimitive() ? element.getAsString() : element.toString());
    }
    return all;
  }

  private Output output() {
    Console console =
        new Console() {
          @Override
          public void info(String line) {}

          @Override
          public void warn(String line) {
            warnings.add(line);
          }

          @Override
          public void error(String line) {
            warnings.add(line);
          }
        };
    return new Output(
        console,
        Messages.in("en"),
        new Style(Style.Form.PLAIN, false),
        Output.Level.INFO,
        new HashSet<>());
  }
}
