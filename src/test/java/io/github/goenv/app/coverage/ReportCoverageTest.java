package io.github.goenv.app.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.StartsPrograms;
import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Output;
import io.github.goenv.app.RecordingLog;
import io.github.goenv.app.Rejected;
import io.github.goenv.coverage.Minimum;
import io.github.goenv.coverage.Minimums;
import io.github.goenv.go.GoTarget;
import io.github.goenv.go.RealGo;
import io.github.goenv.report.Style;
import io.github.goenv.text.Messages;
import io.github.goenv.toolchain.GoProcess;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Reports of a real module, by the go of this machine; its own words are what they are held to. */
@StartsPrograms
@Tag("go-builds")
class ReportCoverageTest {
  @TempDir Path directory;

  private final RecordingLog log = new RecordingLog("INFO");
  private final List<Path> profiles = new ArrayList<>();
  private final List<Path> counters = new ArrayList<>();
  private Minimums minimums = Minimums.NONE;
  private Path module;
  private Path reports;
  private Path unit;

  @BeforeEach
  void project() throws IOException {
    module = SampleModule.write(directory);
    reports = directory.resolve("target/goenv/coverage");
    unit = directory.resolve("unit.out");
    profiles.add(unit);
  }

  private void report() throws Exception {
    GoProcess go = new GoProcess(RealGo.executable(), System.getenv(), Duration.ofMinutes(2));
    CoverageRequest request =
        new CoverageRequest(
            profiles,
            counters,
            go,
            new GoTarget("linux", "amd64"),
            Map.of(),
            List.of(),
            module,
            reports,
            directory,
            "groesse",
            "1.0",
            3,
            minimums,
            true);
    Output output =
        new Output(
            log,
            Messages.in("en"),
            new Style(Style.Form.UNICODE, false),
            Output.Level.INFO,
            new HashSet<>());
    ReportCoverage coverage = new ReportCoverage(output, request);
    coverage.report();
    coverage.hold();
  }

  @Test
  void aDirectoryInThePlaceOfAProfileIsNamed() throws Exception {
    Files.createDirectories(unit);
    report();
    assertThat(log.lines).containsExactly("WARN Coverage is unknown: " + unit + ": Is a directory");
  }

  private List<String> funcs(Path profile) throws Exception {
    return RealGo.run(module, "", "tool", "cover", "-func=" + profile);
  }

  @Test
  void countsAsGoDoes() throws Exception {
    List<String> said = SampleModule.test(module, unit);
    report();

    assertThat(Files.readAllLines(reports.resolve("functions.txt")))
        .as("go's own list, of our profile")
        .isEqualTo(funcs(unit));
    assertThat(funcs(reports.resolve("coverage.out"))).isEqualTo(funcs(unit));
    // a: Do 2 of 5, G.Do 1, Unused 0 of 2, Same 0 of 1, two init 2, the literal 2 of 3, Windows 0.
    assertThat(said.toString()).contains("/a\t").contains("coverage: 46.7% of statements");
    assertThat(log.lines.get(0))
        .isEqualTo("INFO Coverage: 38.1% of statements (8 of 21) in 4 packages");
    String total = funcs(unit).get(funcs(unit).size() - 1);
    assertThat(total).endsWith("33.3%");
    assertThat(log.lines.get(1))
        .isEqualTo(
            "INFO go tool cover -func says 33.3%: it does not count function literals outside of"
                + " functions");
    assertThat(log.lines.get(2))
        .isEqualTo(
            "INFO Functions covered least (3 of 6 that are not covered completely; 11 functions in"
                + " all):");
    String at = "mein Modul größe 世界/";
    assertThat(log.lines.subList(3, 6))
        .containsExactly(
            "INFO     0.0%       0/4  " + at + "cmd/app/main.go:10  main",
            "INFO     0.0%       0/2  " + at + "a/a.go:24  Unused",
            "INFO     0.0%       0/1  " + at + "a/a.go:24  Same");
    assertThat(log.lines.get(6)).startsWith("INFO Coverage reports: ").contains("index.html");
    assertThat(log.lines).hasSize(7);
  }

  @Test
  void coberturaHasTheLinesWithCode() throws Exception {
    SampleModule.test(module, unit);
    report();

    Document xml = xml();
    Map<String, String> rates = new TreeMap<>();
    NodeList classes = xml.getElementsByTagName("class");
    for (int i = 0; i < classes.getLength(); i++) {
      Element each = (Element) classes.item(i);
      rates.put(each.getAttribute("filename"), lines(each));
    }
    String at = "mein Modul größe 世界/";
    assertThat(rates)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                at + "a/a.go",
                "9+ 11+ 14- 15- 17- 22+ 24- 28+ 30+ 35+ 36- 38+",
                at + "a/crlf.go",
                "4-",
                at + "b/b.go",
                "3+",
                at + "cmd/app/main.go",
                "11- 12- 13- 15-",
                at + "untested/größe.go",
                "3-"));
    List<String> methods = new ArrayList<>();
    NodeList all = xml.getElementsByTagName("method");
    for (int i = 0; i < all.getLength(); i++) {
      methods.add(((Element) all.item(i)).getAttribute("name"));
    }
    assertThat(methods)
        .containsExactly(
            "T.Do", "G.Do", "Unused", "Same", "Empty", "init", "init", "Windows", "B", "main", "N");
  }

  @Test
  void lcovHasFunctionsOfOneNameApart() throws Exception {
    SampleModule.test(module, unit, "-covermode=count");
    report();

    String lcov = Files.readString(reports.resolve("lcov.info"));
    assertThat(lcov.split("end_of_record\n")[0])
        .isEqualTo(
            """
            TN:
            SF:mein Modul größe 世界/a/a.go
            FN:8,T.Do
            FN:22,G.Do
            FN:24,Unused
            FN:24,Same
            FN:26,Empty
            FN:28,init:28
            FN:30,init:30
            FNDA:1,T.Do
            FNDA:1,G.Do
            FNDA:0,Unused
            FNDA:0,Same
            FNDA:0,Empty
            FNDA:1,init:28
            FNDA:1,init:30
            FNF:7
            FNH:4
            DA:9,1
            DA:11,1
            DA:14,0
            DA:15,0
            DA:17,0
            DA:22,1
            DA:24,0
            DA:28,1
            DA:30,1
            DA:35,1
            DA:36,0
            DA:38,1
            LF:12
            LH:7
            """);
  }

  @Test
  void whatProgramsRanIsAdded() throws Exception {
    SampleModule.test(module, unit);
    Path app = directory.resolve("app");
    RealGo.run(module, "", "build", "-cover", "-coverpkg=./...", "-o", app.toString(), "./cmd/app");
    counters.add(directory.resolve("nothing"));
    counters.add(Files.createDirectories(directory.resolve("empty")));
    counters.add(run(app, "counters"));
    report();

    assertThat(log.lines.get(0))
        .isEqualTo("INFO Coverage: 52.4% of statements (11 of 21) in 4 packages");
    assertThat(funcs(reports.resolve("coverage.out")))
        .anyMatch(line -> line.matches(".*main.go:10:\\s+main\\s+75.0%"));
  }

  private Path run(Path app, String name) throws Exception {
    Path to = Files.createDirectories(directory.resolve(name));
    ProcessBuilder builder = new ProcessBuilder(app.toString(), "x", "y");
    builder.environment().put("GOCOVERDIR", to.toString());
    Process process = builder.redirectErrorStream(true).start();
    process.getInputStream().readAllBytes();
    assertThat(process.waitFor()).isZero();
    return to;
  }

  @Test
  void modesMayDiffer() throws Exception {
    SampleModule.test(module, unit, "-covermode=atomic");
    Path app = directory.resolve("app");
    RealGo.run(module, "", "build", "-cover", "-o", app.toString(), "./cmd/app");
    counters.add(run(app, "counters"));
    report();

    assertThat(Files.readAllLines(reports.resolve("coverage.out")).get(0)).isEqualTo("mode: set");
    assertThat(log.lines.get(0)).contains("in 4 packages");
  }

  @Test
  void whatGoCannotMergeIsUnknown() throws Exception {
    SampleModule.test(module, unit);
    Path app = directory.resolve("app");
    for (String mode : List.of("set", "count")) {
      RealGo.run(
          module, "", "build", "-cover", "-covermode=" + mode, "-o", app.toString(), "./cmd/app");
      run(app, "counters");
    }
    counters.add(directory.resolve("counters"));
    report();
    assertThat(log.lines).hasSize(1);
    assertThat(log.lines.get(0))
        .startsWith("WARN Coverage is unknown: go tool covdata cannot read what programs left in ")
        .contains("counter mode clash");

    minimums = new Minimums(Minimum.ofAll("1%"), List.of());
    assertThatThrownBy(this::report).isInstanceOf(CannotRun.class).hasMessageContaining("clash");
  }

  @Test
  void sourcesMayHaveVanishedOrChanged() throws Exception {
    SampleModule.test(module, unit);
    Files.delete(module.resolve("b/b.go"));
    Files.writeString(module.resolve("a/crlf.go"), "package a\n");
    Files.delete(module.resolve("untested/größe.go"));
    Files.delete(module.resolve("untested"));
    report();

    assertThat(log.lines.get(0))
        .isEqualTo("INFO Coverage: 38.1% of statements (8 of 21) in 4 packages");
    assertThat(log.lines.get(1)).contains("8 functions in all");
    assertThat(log.lines)
        .contains(
            "WARN 3 sources of the profile, such as example.com/groesse/a/crlf.go, are not there or"
                + " have changed since: their functions are unknown, and lines with comments or a"
                + " brace alone count as lines");
    assertThat(Files.readString(reports.resolve("lcov.info")))
        .contains("SF:mein Modul größe 世界/b/b.go\n")
        .contains("SF:example.com/groesse/untested/größe.go\nFNF:0\nFNH:0\nDA:3,0\n");
    assertThat(Files.readString(reports.resolve("index.html")))
        .contains("The source is not there or has changed");
  }

  @Test
  void aProfileThatIsNoneIsUnknownAndRemovesWhatAnEarlierRunSaid() throws Exception {
    SampleModule.test(module, unit);
    report();
    assertThat(reports.resolve("index.html")).exists();
    Files.writeString(unit, "mode: set\nexample.com/groesse/a/a.go:1.1,2");
    log.lines.clear();
    report();
    assertThat(log.lines)
        .containsExactly(
            "WARN Coverage is unknown: the profile is truncated in line 2: "
                + "example.com/groesse/a/a.go:1.1,2");
    assertThat(reports).isEmptyDirectory();

    Files.delete(unit);
    minimums = new Minimums(Minimum.ofAll("1%"), List.of());
    assertThatThrownBy(this::report)
        .isInstanceOf(CannotRun.class)
        .hasMessage("Coverage is unknown: go wrote no profile");
  }

  @Test
  void aMinimumThatIsNotReachedFails() throws Exception {
    SampleModule.test(module, unit);
    minimums =
        new Minimums(
            Minimum.ofAll("38.1%"),
            Minimum.ofPackages(
                List.of("./...=30%", "example.com/groesse/b=100", "./cmd/...=0%", "./a = 46.6%")));
    assertThatThrownBy(this::report)
        .isInstanceOf(Rejected.class)
        .hasMessage("Coverage is 38.1% of statements (8 of 21); goenv.coverage.minimum is 38.1%");
    assertThat(log.lines)
        .containsSubsequence(
            "ERROR Coverage is 38.1% of statements (8 of 21); goenv.coverage.minimum is 38.1%",
            "ERROR Coverage of example.com/groesse/untested is 0.0% of statements (0 of 1); its"
                + " minimum is 30%");
    assertThat(log.lines.toString()).doesNotContain("groesse/a is").doesNotContain("groesse/b is");

    minimums = new Minimums(Minimum.ofAll("38%"), Minimum.ofPackages(List.of("./b=100%")));
    report();

    minimums = new Minimums(null, Minimum.ofPackages(List.of("./b/c=0%")));
    assertThatThrownBy(this::report).isInstanceOf(CannotRun.class).hasMessageContaining("./b/c");
  }

  @Test
  void aModuleWithoutStatementsReachesEveryMinimum() throws Exception {
    RealGo.run(module, "", "test", "-coverprofile=" + unit, "./empty");
    minimums = new Minimums(Minimum.ofAll("100%"), List.of());
    report();
    assertThat(log.lines.get(0)).isEqualTo("INFO Coverage: no statements");
  }

  @Test
  void thePageNeedsNothingElse() throws Exception {
    SampleModule.test(module, unit);
    report();
    String page = Files.readString(reports.resolve("index.html"));
    assertThat(page)
        .contains("default-src 'none'")
        .doesNotContain("http://")
        .doesNotContain("https://")
        .contains("<b class=\"n\">{ fmt.Println(&quot;&lt;&amp;&gt;&quot;)")
        .contains(">T.Do</bdi></a></td><td class=\"num\">40.0%</td><td class=\"num\">2/5</td>");
  }

  private Document xml() throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    String text = Files.readString(reports.resolve("cobertura.xml"));
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
  }

  private static String lines(Element file) {
    List<String> lines = new ArrayList<>();
    NodeList all =
        ((Element) file.getLastChild().getPreviousSibling()).getElementsByTagName("line");
    for (int i = 0; i < all.getLength(); i++) {
      Element line = (Element) all.item(i);
      lines.add(line.getAttribute("number") + (line.getAttribute("hits").equals("0") ? "-" : "+"));
    }
    return String.join(" ", lines);
  }
}
