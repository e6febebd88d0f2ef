package io.github.goenv.app.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import io.github.goenv.SnapshotBuilder;
import io.github.goenv.app.CannotRun;
import io.github.goenv.app.RecordingLog;
import io.github.goenv.app.policy.PolicyRequest;
import io.github.goenv.report.ReportJson;
import io.github.goenv.report.Reports;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.text.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Files of machines as CI systems give them, read and told of. */
class TellFleetTest {
  @TempDir Path root;

  private static String report(String machine) throws IOException {
    StringWriter out = new StringWriter();
    new ReportJson(Redaction.CREDENTIALS_ONLY, Messages.in("en"))
        .write(Reports.of("doctor", machine), out);
    return out.toString();
  }

  private void put(String path, String text) throws IOException {
    Path file = root.resolve("in").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void zip(String path, String entry, String text) throws IOException {
    Path file = root.resolve("in").resolve(path);
    Files.createDirectories(file.getParent());
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private RecordingLog run() throws CannotRun {
    RecordingLog log = new RecordingLog("INFO");
    FleetRequest request =
        new FleetRequest(
            "0.1.0",
            root.resolve("in"),
            null,
            PolicyRequest.STANDARD,
            "en",
            true,
            root.resolve("out"));
    new TellFleet(request, log.output()).run();
    return log;
  }

  private JsonObject written() throws IOException {
    String json = Files.readString(root.resolve("out/fleet.json"));
    Validator validator =
        new ValidatorFactory().withJsonNodeFactory(new GsonNode.Factory()).createValidator();
    try (InputStream in =
        TellFleetTest.class.getResourceAsStream("/io/github/goenv/schema/fleet.schema.json")) {
      URI schema = validator.registerSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      assertThat(validator.validate(schema, json).getErrors())
          .extracting(error -> error.getInstanceLocation() + " " + error.getError())
          .isEmpty();
    }
    return JsonParser.parseString(json).getAsJsonObject();
  }

  private static List<String> texts(JsonObject of, String list, String name) {
    return of.getAsJsonArray(list).asList().stream()
        .map(each -> each.getAsJsonObject().get(name).getAsString())
        .sorted()
        .toList();
  }

  @Test
  void reportsAndSnapshotsOfAllKindsOfPlaces() throws Exception {
    put("agent-1/target/goenv/report.json", report("linux-healthy"));
    put("agent-1/target/goenv/snapshot.json", SnapshotBuilder.text("linux-healthy"));
    put("agent-2/target/goenv/report.json", report("linux-cgo"));
    put("agent-3/snapshot.json", SnapshotBuilder.text("windows-laptop-two-goroots"));
    put("flat/agent-4.report.json", report("macos-laptop"));
    zip("agent-5.zip", "target/goenv/report.json", report("windows-healthy"));
    put("agent-6/report.json", "{\"schemaVersion\":\"1.0\",");
    put("agent-7/report.json", "");
    put("agent-8/snapshot.json", "{}");
    put("agent-9.zip", "no zip");
    put("agent-1/target/goenv/build-linux-amd64.json", "{}");
    put("agent-1/target/goenv/gl-code-quality-report.json", "[]");
    RecordingLog log = run();
    JsonObject fleet = written();

    assertThat(texts(fleet, "machines", "name"))
        .containsExactly("agent-1", "agent-2", "agent-3", "agent-5", "flat/agent-4");
    assertThat(texts(fleet, "machines", "from"))
        .containsExactly("report", "report", "report", "report", "snapshot");
    assertThat(texts(fleet, "unreadable", "file"))
        .containsExactly(
            "agent-6/report.json", "agent-7/report.json", "agent-8/snapshot.json", "agent-9.zip");
    assertThat(log.lines)
        .contains("WARN Files that could not be read: 4, each named above or on the page")
        .anyMatch(line -> line.startsWith("INFO   agent-7/report.json: it is empty"));
    assertThat(Files.readString(root.resolve("out/fleet.html")))
        .contains("<bdi>agent-5</bdi>", "agent-9.zip");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void linksAreFollowedAndTheOthersAreTold() throws Exception {
    put("a/report.json", report("linux-healthy"));
    Path elsewhere = Files.createDirectories(root.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("report.json"), report("linux-cgo"));
    Path in = root.resolve("in");
    Files.createSymbolicLink(in.resolve("b"), elsewhere);
    Files.createSymbolicLink(in.resolve("c.report.json"), root.resolve("nowhere"));
    Files.createSymbolicLink(in.resolve("d"), in);
    RecordingLog log = run();
    JsonObject fleet = written();

    assertThat(texts(fleet, "machines", "name")).containsExactly("a", "b");
    assertThat(texts(fleet, "unreadable", "file")).containsExactly("c.report.json", "d");
    assertThat(log.lines)
        .contains("INFO   c.report.json: it is a link that leads to nothing")
        .contains(
            "INFO   d: it is a link to a directory above it, which is not followed",
            "WARN Files that could not be read: 2, each named above or on the page");
  }

  /** A snapshot says the same as the report of the same machine. */
  @Test
  void aSnapshotIsCheckedAsItsReportWas() throws Exception {
    put("a/report.json", report("windows-laptop-two-goroots"));
    put("b/snapshot.json", SnapshotBuilder.text("windows-laptop-two-goroots"));
    run();
    var machines = written().getAsJsonArray("machines");
    assertThat(machines).hasSize(2);
    assertThat(machines.get(0).getAsJsonObject().get("findings").getAsJsonArray())
        .hasSameSizeAs(machines.get(1).getAsJsonObject().get("findings").getAsJsonArray());
  }

  @Test
  void theNextRunSaysWhatChanged() throws Exception {
    put("a/report.json", report("linux-healthy"));
    put("b/report.json", report("linux-healthy"));
    run();
    assertThat(written().get("changes").isJsonNull()).isTrue();

    put("a/report.json", report("linux-no-go"));
    Files.delete(root.resolve("in/b/report.json"));
    put("c/report.json", report("linux-cgo"));
    RecordingLog log = run();
    JsonObject changes = written().getAsJsonObject("changes");
    assertThat(changes.get("added").toString()).isEqualTo("[\"c\"]");
    assertThat(changes.get("missing").toString()).isEqualTo("[\"b\"]");
    assertThat(texts(changes, "steps", "what")).contains("goVersion", "path.go-missing");
    assertThat(log.lines).anyMatch(line -> line.contains("path.go-missing: nothing -> error"));
  }

  @Test
  void anEarlierRunThatIsDamagedIsSaid() throws Exception {
    put("a/report.json", report("linux-healthy"));
    Files.createDirectories(root.resolve("out"));
    Files.writeString(root.resolve("out/fleet.json"), "{\"schemaVersion\":\"2.0\"}");
    RecordingLog log = run();
    assertThat(log.lines).anyMatch(line -> line.startsWith("WARN") && line.contains("is 2.0"));
    assertThat(written().get("changes").isJsonNull()).isTrue();
  }

  @Test
  void nobodyIsNamedInAnyFile() throws Exception {
    put("a/report.json", report("linux-healthy").replace("/home/user", "/home/anna.lind"));
    put(
        "b/report.json",
        report("windows-laptop-two-goroots").replace("C:\\\\Users\\\\user", "C:\\\\Users\\\\Anna"));
    put(
        "c/snapshot.json",
        SnapshotBuilder.text("macos-laptop").replace("\"~", "\"/Users/anna.lind"));
    put(
        "d/report.json",
        report("linux-healthy")
            .replace("\"osVersion\": \"", "\"osVersion\": \"https://bob:s3cret@h.example "));
    run();
    for (String file : List.of("fleet.json", "fleet.html")) {
      assertThat(Files.readString(root.resolve("out").resolve(file)))
          .doesNotContainIgnoringCase("anna")
          .doesNotContain("s3cret");
    }
  }

  @Test
  void whatCannotBeUsedIsSaid() throws Exception {
    assertThatThrownBy(this::run).isInstanceOf(CannotRun.class).hasMessageContaining("no such");
    Files.createDirectories(root.resolve("in"));
    assertThatThrownBy(this::run)
        .isInstanceOf(CannotRun.class)
        .hasMessageContaining("has no report.json and no snapshot.json");
    put("a/report.json", "[]");
    assertThatThrownBy(this::run)
        .isInstanceOf(CannotRun.class)
        .hasMessageContaining("None of the 1 files")
        .hasMessageContaining("a/report.json: it is not a report of goenv");
  }
}
