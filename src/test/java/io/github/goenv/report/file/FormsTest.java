package io.github.goenv.report.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.goenv.Golden;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Acceptance;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.report.Outcome;
import io.github.goenv.report.Report;
import io.github.goenv.report.Reports;
import io.github.goenv.report.Result;
import io.github.goenv.report.Severity;
import io.github.goenv.report.ci.Anchor;
import io.github.goenv.snapshot.RandomSnapshots;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.text.Messages;
import io.github.goenv.text.Text;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Reports in the forms of other programs: as kept, within limits, whatever is in a text. */
class FormsTest {
  private static final Redaction WINDOWS = Redaction.of("C:\\Users\\user", null, null, true);
  private static final Redaction UNIX = Redaction.of("/home/user", null, null, false);

  @Test
  void everyOutcomeIsAsKept() throws Exception {
    Report report = Reports.someWithPolicy("check");
    for (Map.Entry<ReportFormat, String> each : Written.all(report, WINDOWS).entrySet()) {
      Golden.check("report/file/every-outcome/" + each.getKey().file(), kept(each.getValue()));
      assertThat(Written.all(report, WINDOWS)).containsEntry(each.getKey(), each.getValue());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"linux-agent-no-home", "macos-laptop"})
  void machinesAreAsKept(String machine) throws Exception {
    Report report = Reports.found(machine);
    for (Map.Entry<ReportFormat, String> each : Written.all(report, UNIX).entrySet()) {
      Golden.check("report/file/" + machine + "/" + each.getKey().file(), kept(each.getValue()));
    }
  }

  /** Pages are kept where they are written. */
  private static String kept(String text) {
    return text.replaceAll("\"markdown\": \"# ([a-z.-]+): .*\"", "\"markdown\": \"page $1\"");
  }

  private static Result finding(Severity severity, String subject, String message) {
    return new Result(
        "goroot.set",
        Outcome.FAIL,
        severity,
        subject,
        Text.of(message),
        null,
        List.of(new Evidence(subject, message, Source.process(subject.isEmpty() ? "X" : subject))),
        List.of(Fix.command(Text.of(message), "sh", "first " + message, message)),
        null,
        1500);
  }

  @Test
  void findingsThatAreAlikeAreToldApart() throws Exception {
    Result one = finding(Severity.WARNING, "PATH", "one");
    Report report = Reports.with(one, one, finding(Severity.ERROR, "PATH", "three"));
    JsonArray results = results(Written.sarif(report, UNIX));
    assertThat(results)
        .extracting(each -> text(each, "partialFingerprints", "primaryLocationLineHash"))
        .doesNotHaveDuplicates();
    assertThat(results)
        .extracting(each -> text(each, "partialFingerprints", "goenv/v1"))
        .containsOnly(one.fingerprint(UNIX));
    assertThat(text(results.get(0), "message", "text")).as("errors first").startsWith("three");
    assertThat(JsonParser.parseString(Written.codeQuality(report, UNIX)).getAsJsonArray())
        .extracting(each -> each.getAsJsonObject().get("fingerprint").getAsString())
        .containsExactly(
            one.fingerprint(UNIX), one.fingerprint(UNIX) + "-2", one.fingerprint(UNIX) + "-3");
    assertThat(names(suite(Written.junit(report, UNIX))))
        .containsExactly("goroot.set", "goroot.set PATH", "goroot.set PATH (2)");
  }

  /** What follows from another finding neither counts nor fails; what is accepted is suppressed. */
  @Test
  void whatDoesNotCountFailsNothing() throws Exception {
    Acceptance why = new Acceptance("OPS-1", "2027-01-01", null, null);
    Report report =
        Reports.with(
            finding(Severity.ERROR, "A", "a").followsFrom("go.unusable"),
            finding(Severity.ERROR, "B", "b").accept(why),
            finding(Severity.ERROR, "C", "c").accept(why.in(Acceptance.State.EXPIRED)));
    JsonArray results = results(Written.sarif(report, UNIX));
    assertThat(results)
        .extracting(each -> text(each, "properties", "subject"))
        .containsExactly("C", "A", "B");
    assertThat(results)
        .extracting(each -> each.getAsJsonObject().get("level").getAsString())
        .containsExactly("error", "note", "error");
    assertThat(results)
        .extracting(each -> each.getAsJsonObject().getAsJsonArray("suppressions").size())
        .containsExactly(0, 0, 1);
    assertThat(text(results.get(1), "properties", "followsFrom")).isEqualTo("go.unusable");
    Element suite = suite(Written.junit(report, UNIX));
    assertThat(suite.getAttribute("failures")).isEqualTo("1");
    assertThat(suite.getAttribute("skipped")).isEqualTo("2");
    assertThat(JsonParser.parseString(Written.codeQuality(report, UNIX)).getAsJsonArray())
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "INFO, ERROR, 0, 1, 1, 0",
    "WARNING, ERROR, 0, 1, 1, 1",
    "WARNING, WARNING, 2, 1, 0, 1",
    "ERROR, ERROR, 1, 1, 0, 1",
  })
  void unknownCountsAsIsAskedFor(
      Severity unknowns, Severity fails, int failures, int errors, int skipped, int issues)
      throws Exception {
    Text said = Text.of("result.pass");
    Report report =
        Reports.with(
            new Result(
                "goroot.set", Outcome.UNKNOWN, null, "", said, said, List.of(), List.of(), null, 0),
            new Result(
                "goroot.space",
                Outcome.CRASHED,
                null,
                "",
                said,
                said,
                List.of(),
                List.of(),
                null,
                0),
            finding(Severity.WARNING, "A", "a"));
    StringWriter junit = new StringWriter();
    new JunitReport(UNIX, Messages.in("en")).write(report, unknowns, fails, junit);
    Element suite = suite(junit.toString());
    assertThat(suite.getAttribute("failures")).isEqualTo(String.valueOf(failures));
    assertThat(suite.getAttribute("errors")).isEqualTo(String.valueOf(errors));
    assertThat(suite.getAttribute("skipped")).isEqualTo(String.valueOf(skipped));
    StringWriter quality = new StringWriter();
    new CodeQualityReport(UNIX, Messages.in("en")).write(report, Written.PLACE, unknowns, quality);
    assertThat(JsonParser.parseString(quality.toString()).getAsJsonArray()).hasSize(2 + issues);
  }

  /** GitHub takes 10 MB; what there is no room for is the least severe, and is counted. */
  @Test
  void aLogIsNeverTooLarge() throws Exception {
    String long4k = "界".repeat(4096);
    List<Result> results = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      results.add(finding(i < 990 ? Severity.WARNING : Severity.ERROR, "S" + i, long4k));
    }
    String text = Written.sarif(Reports.with(results.toArray(Result[]::new)), UNIX);
    assertThat(text.getBytes(StandardCharsets.UTF_8).length).isLessThan(10_000_000);
    JsonArray kept = results(text);
    assertThat(kept).hasSizeBetween(100, 999);
    assertThat(text(kept.get(9), "properties", "subject")).isEqualTo("S999");
    assertThat(notifications(text))
        .singleElement()
        .extracting(each -> text(each, "message", "text"))
        .isEqualTo(
            1000
                - kept.size()
                + " results are not in this file, the least severe: it would be too large");
  }

  @Test
  void notificationsAreBoundedToo() throws Exception {
    Text said = Text.of("x".repeat(4096));
    List<Result> results = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      results.add(Reports.result("goroot.set", Outcome.UNKNOWN, said));
    }
    String text = Written.sarif(Reports.with(results.toArray(Result[]::new)), UNIX);
    assertThat(text.length()).isLessThan(600_000);
    JsonArray all = notifications(text);
    assertThat(text(all.get(all.size() - 1), "message", "text"))
        .isEqualTo(1001 - all.size() + " notifications more are not in this file");
  }

  @ParameterizedTest
  @CsvSource({
    "a b/pom.xml, a%20b/pom.xml",
    "工具/pom.xml, %E5%B7%A5%E5%85%B7/pom.xml",
    "./pom.xml, pom.xml",
    "xx:y/pom.xml, xx%3Ay/pom.xml",
    "100%/#1?.xml, 100%25/%231%3F.xml",
    "/etc/pom.xml, go.mod",
    "C:/x/pom.xml, go.mod",
    "../pom.xml, go.mod",
    "'', go.mod",
  })
  void placesAreRelativeReferences(String path, String uri) {
    Anchor anchor = new Anchor(path, "/r/" + path, 7);
    assertThat(Place.of(anchor, new Place("go.mod", 1, 0)).uri()).isEqualTo(uri);
    assertThat(Place.of(null, Place.NOWHERE)).isEqualTo(Place.NOWHERE);
  }

  @Test
  void aLongMessageIsWholeInTheTextOfAFailure() throws Exception {
    String message = "x".repeat(999) + "\uD83D\uDE00" + "y".repeat(3000);
    Report report = Reports.with(finding(Severity.ERROR, "a", message));

    Element failure =
        (Element) suite(Written.junit(report, UNIX)).getElementsByTagName("failure").item(0);

    assertThat(failure.getAttribute("message")).isEqualTo("x".repeat(999) + "…");
    assertThat(failure.getTextContent()).contains(message);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void anyTextIsWrittenWhole(int seed) throws Exception {
    Random random = new Random(seed);
    Supplier<String> nasty = RandomSnapshots.nasty(random);
    Redaction redaction = Redaction.of("/home/anna.lind", "anna.lind", "db-host-7", false);
    for (int i = 0; i < 60; i++) {
      List<Result> results = new ArrayList<>();
      for (int j = 0; j < 20; j++) {
        String personal =
            random.nextBoolean()
                ? "/home/anna.lind/go anna.lind db-host-7 https://u:s3cret@h/"
                : "";
        Severity severity = Severity.values()[random.nextInt(3)];
        results.add(finding(severity, nasty.get() + personal, nasty.get() + " " + personal));
      }
      Report report = Reports.with(results.toArray(Result[]::new));
      for (String text : Written.all(report, redaction).values()) {
        assertThat(text).doesNotContain("anna.lind", "db-host-7", "s3cret", "\u0000", "\u001b");
        assertThat(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
            .isEqualTo(text);
      }
      assertThat(results(Written.sarif(report, redaction))).hasSize(20);
      assertThat(names(suite(Written.junit(report, redaction))))
          .hasSize(20)
          .doesNotHaveDuplicates();
      assertThat(JsonParser.parseString(Written.codeQuality(report, redaction)).getAsJsonArray())
          .hasSize(20);
    }
  }

  @Test
  void aLinkInATextIsNone() throws Exception {
    Report report = Reports.with(finding(Severity.ERROR, "A", "[click](http://example.com)"));
    assertThat(text(results(Written.sarif(report, UNIX)).get(0), "message", "text"))
        .startsWith("[click] (http");
  }

  private static JsonObject run(String sarif) {
    return JsonParser.parseString(sarif)
        .getAsJsonObject()
        .getAsJsonArray("runs")
        .get(0)
        .getAsJsonObject();
  }

  private static JsonArray results(String sarif) {
    return run(sarif).getAsJsonArray("results");
  }

  private static JsonArray notifications(String sarif) {
    return run(sarif)
        .getAsJsonArray("invocations")
        .get(0)
        .getAsJsonObject()
        .getAsJsonArray("toolExecutionNotifications");
  }

  private static String text(JsonElement element, String member, String name) {
    return element.getAsJsonObject().getAsJsonObject(member).get(name).getAsString();
  }

  private static Element suite(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)))
        .getDocumentElement();
  }

  private static List<String> names(Element suite) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < suite.getElementsByTagName("testcase").getLength(); i++) {
      names.add(((Element) suite.getElementsByTagName("testcase").item(i)).getAttribute("name"));
    }
    return names;
  }
}
