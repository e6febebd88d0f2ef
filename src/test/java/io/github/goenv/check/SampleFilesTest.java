package io.github.goenv.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.goenv.SnapshotBuilder;
import io.github.goenv.report.Outcome;
import io.github.goenv.report.Report;
import io.github.goenv.report.Reports;
import io.github.goenv.report.Result;
import io.github.goenv.report.Summary;
import io.github.goenv.report.file.ReportFormat;
import io.github.goenv.report.file.Written;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.snapshot.Snapshot;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/**
 * The files of every machine that is kept for tests are whole. They stay in
 * target/report-check/files for other readers (src/report-check/check).
 */
class SampleFilesTest {
  private static final Path HOME = Path.of("src/test/resources/io/github/goenv");
  private static final Path KEPT = Path.of("target/report-check/files");
  private static final Redaction UNIX = Redaction.of("/home/user", null, null, false);
  private static final Redaction WINDOWS = Redaction.of("C:\\Users\\user", null, null, true);

  static Stream<String> machines() throws IOException {
    Stream<String> lines =
        Stream.of("healthy", "troubled").flatMap(SampleFilesTest::named).sorted();
    Stream<String> saved = SnapshotBuilder.MACHINES.stream().map(name -> "machines/" + name);
    return Stream.concat(Stream.concat(saved, lines), Stream.of("every-outcome"));
  }

  private static Stream<String> named(String directory) {
    String[] names = HOME.resolve(directory).toFile().list();
    return Stream.of(names).map(name -> directory + "/" + name.replace(".txt", ""));
  }

  private static Report report(String name) throws IOException {
    if (name.equals("every-outcome")) {
      return Reports.someWithPolicy("check");
    }
    Snapshot machine;
    if (name.startsWith("machines/")) {
      machine = SnapshotBuilder.machine(name.substring(9)).build();
    } else {
      List<String> given =
          Files.readAllLines(HOME.resolve(name + ".txt")).stream()
              .filter(line -> line.startsWith("| "))
              .toList();
      machine = new MachineLines(name).read(given).machine();
    }
    return Reports.of("check", machine, Policies.standard(Case.TODAY));
  }

  @ParameterizedTest
  @MethodSource("machines")
  void filesAreWhole(String name) throws Exception {
    Report report = report(name);
    Redaction redaction = report.host().windows() ? WINDOWS : UNIX;
    Map<ReportFormat, String> files = Written.all(report, redaction);
    Path directory = KEPT.resolve(name.replace('/', '-'));
    Files.createDirectories(directory);
    for (Map.Entry<ReportFormat, String> each : files.entrySet()) {
      Files.writeString(directory.resolve(each.getKey().file()), each.getValue());
    }
    Files.writeString(directory.resolve("expected.txt"), expected(report));

    sarif(report, files.get(ReportFormat.SARIF));
    junit(report, files.get(ReportFormat.JUNIT));
    codeQuality(report, files.get(ReportFormat.CODEQUALITY));
  }

  /** What other readers must count. */
  private static String expected(Report report) {
    Summary all = report.summary();
    long findings = count(report, Outcome.FAIL);
    long accepted = report.results().stream().filter(Result::isAccepted).count();
    int issues = all.error() + all.warning() + all.info() + all.crashed();
    return "sarif %d results, %d suppressed, %d notifications%n"
            .formatted(
                findings, accepted, count(report, Outcome.UNKNOWN) + count(report, Outcome.CRASHED))
        + "junit %d tests, %d failed%n"
            .formatted(report.results().size(), all.error() + all.crashed())
        + "codequality %d issues%n".formatted(issues);
  }

  private static long count(Report report, Outcome outcome) {
    return report.results().stream().filter(each -> each.outcome() == outcome).count();
  }

  private static void sarif(Report report, String text) {
    JsonObject run =
        JsonParser.parseString(text)
            .getAsJsonObject()
            .getAsJsonArray("runs")
            .get(0)
            .getAsJsonObject();
    JsonArray rules = run.getAsJsonObject("tool").getAsJsonObject("driver").getAsJsonArray("rules");
    JsonArray results = run.getAsJsonArray("results");
    assertThat(results).hasSize((int) count(report, Outcome.FAIL));
    Set<String> identities = new HashSet<>();
    for (JsonElement each : results) {
      JsonObject result = each.getAsJsonObject();
      JsonObject rule = rules.get(result.get("ruleIndex").getAsInt()).getAsJsonObject();
      assertThat(rule.get("id")).isEqualTo(result.get("ruleId"));
      assertThat(rule.getAsJsonObject("help").get("markdown").getAsString()).startsWith("# ");
      JsonObject place =
          result
              .getAsJsonArray("locations")
              .get(0)
              .getAsJsonObject()
              .getAsJsonObject("physicalLocation");
      assertThat(place.getAsJsonObject("artifactLocation").get("uri").getAsString())
          .isEqualTo("services/api/pom.xml");
      assertThat(place.getAsJsonObject("region").get("startLine").getAsInt()).isEqualTo(42);
      assertThat(
              identities.add(
                  result.get("ruleId")
                      + result
                          .getAsJsonObject("partialFingerprints")
                          .get("primaryLocationLineHash")
                          .getAsString()))
          .isTrue();
    }
    JsonObject invocation = run.getAsJsonArray("invocations").get(0).getAsJsonObject();
    assertThat(invocation.get("executionSuccessful").getAsBoolean())
        .isEqualTo(count(report, Outcome.CRASHED) == 0);
  }

  private static void junit(Report report, String text) throws Exception {
    Element suite =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(text)))
            .getDocumentElement();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < suite.getElementsByTagName("testcase").getLength(); i++) {
      Element each = (Element) suite.getElementsByTagName("testcase").item(i);
      assertThat(names.add(each.getAttribute("classname") + each.getAttribute("name"))).isTrue();
    }
    assertThat(names).hasSize(report.results().size());
    assertThat(suite.getElementsByTagName("failure").getLength())
        .isEqualTo(report.summary().error());
    assertThat(suite.getElementsByTagName("error").getLength())
        .isEqualTo(report.summary().crashed());
    for (String kind : List.of("failure", "error", "skipped")) {
      assertThat(suite.getAttribute(kind.replace("ure", "ures").replace("error", "errors")))
          .isEqualTo(String.valueOf(suite.getElementsByTagName(kind).getLength()));
    }
  }

  private static void codeQuality(Report report, String text) {
    JsonArray issues = JsonParser.parseString(text).getAsJsonArray();
    Summary all = report.summary();
    assertThat(issues).hasSize(all.error() + all.warning() + all.info() + all.crashed());
    Set<String> fingerprints = new HashSet<>();
    for (JsonElement each : issues) {
      JsonObject issue = each.getAsJsonObject();
      assertThat(fingerprints.add(issue.get("fingerprint").getAsString())).isTrue();
      assertThat(issue.getAsJsonObject("location").get("path").getAsString())
          .isEqualTo("services/api/pom.xml");
    }
  }
}
