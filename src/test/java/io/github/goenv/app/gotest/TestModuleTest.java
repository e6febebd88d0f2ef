package io.github.goenv.app.gotest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.Golden;
import io.github.goenv.StartsPrograms;
import io.github.goenv.app.CannotRun;
import io.github.goenv.app.OutcomeFile;
import io.github.goenv.app.RecordingLog;
import io.github.goenv.app.Rejected;
import io.github.goenv.app.telemetry.Telemetry;
import io.github.goenv.go.RealGo;
import io.github.goenv.gotest.Counts;
import io.github.goenv.gotest.Lab;
import io.github.goenv.gotest.TestRequest;
import io.github.goenv.gotest.TestRequest.TestOptions;
import io.github.goenv.gotest.report.FailsafeSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs of the goal with the go of this machine. */
@StartsPrograms
@Tag("go-builds")
@EnabledOnOs(OS.LINUX)
class TestModuleTest {
  @TempDir Path directory;

  private final RecordingLog log = new RecordingLog("INFO");
  private Path module;
  private Path reports;
  private TestOptions options = TestOptions.NONE;
  private String tests = "";
  private int reruns;
  private boolean ignore;
  private boolean strictSelection = true;
  private Long limit;
  private String go;

  @BeforeEach
  void places() throws IOException {
    module = Files.createDirectories(directory.resolve("ein Modul 世界"));
    reports = directory.resolve("target/surefire-reports");
  }

  @Test
  void tellsWhatSurefiresUsersLookFor() throws Exception {
    // One package at a time, so that the order is always the same.
    options = new TestOptions(List.of(), false, false, null, null, null, 1, null, null, null);
    Lab.write(module, "brokenlib", "depbroken", "errorlog", "fail", "notests", "pass", "tmain");
    assertThatThrownBy(this::run)
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("14 of 25 tests failed: ")
        .hasMessageContaining("The reports are in " + reports);
    Golden.check("gotest/console.txt", stable(log.lines));
    assertThat(names(reports))
        .contains("TEST-example.com.lab.pass.xml", "TEST-example.com.lab.depbroken.xml")
        .doesNotContain("TEST-example.com.lab.notests.xml");
    assertThat(directory.resolve("target/goenv/outcome")).hasContent("errors");
  }

  @Test
  void runsFailedTestsAgain() throws Exception {
    Lab.write(module, "flaky", "pass");
    reruns = 2;
    tests = "TestFlaky,TestA";
    assertThat(run()).isEqualTo(new Counts(4, 0, 0, 0, 2));
    assertThat(log.lines)
        .contains("INFO Run 1 of what failed in example.com/lab/flaky")
        .contains("WARN     example.com/lab/flaky TestFlaky/a.b")
        .contains("WARN Tests run: 4, Failures: 0, Errors: 0, Skipped: 0, Flakes: 2")
        .noneMatch(line -> line.contains("Run 2"));
    assertThat(Files.readString(reports.resolve("TEST-example.com.lab.flaky.xml")))
        .contains("<flakyFailure message=\"flaky/p_test.go:", "tests=\"3\"", "failures=\"0\"");

    tests = "flaky#TestNever";
    assertThatThrownBy(this::run).hasMessageContaining("1 of 1 tests failed");
    assertThat(log.lines).contains("INFO Run 2 of what failed in example.com/lab/flaky");
    assertThat(Files.readString(reports.resolve("TEST-example.com.lab.flaky.xml")))
        .containsPattern("(?s)<failure .*<rerunFailure .*<rerunFailure ");
  }

  @Test
  void selectsTests() throws Exception {
    Lab.write(module, "pass", "par", "fail");
    tests = "pass#TestA,par#";
    assertThat(run()).isEqualTo(new Counts(3, 0, 0, 0, 0));
    tests = "./par#TestB";
    assertThat(run()).isEqualTo(new Counts(1, 0, 0, 0, 0));
    // Reports of other packages were of another selection.
    assertThat(names(reports)).contains("TEST-example.com.lab.par.xml").hasSize(2);
    for (String none : List.of("TestMissing", "missing#TestA", "com.example.FooTest#bar")) {
      tests = none;
      strictSelection = true;
      assertThatThrownBy(this::run)
          .isInstanceOf(Rejected.class)
          .hasMessageContaining("No test matches -Dtest=" + none);
      strictSelection = false;
      assertThat(run()).isEqualTo(Counts.NONE);
    }
  }

  /** A test program would say it after it was compiled, and so would each of the others. */
  @Test
  void aPatternThatIsNoneIsSaidOnceBeforeTestsAreCompiled() throws Exception {
    Lab.write(module, "pass", "par");
    for (String bad : List.of("TestS(", "pass#Test[", "TestA,par#*")) {
      tests = bad;
      assertThatThrownBy(this::run)
          .isInstanceOf(CannotRun.class)
          .hasMessageStartingWith("-Dtest and -Dit.test take regular expressions of Go, and ")
          .hasMessageContaining(" is none: missing ");
    }
    assertThat(log.lines).isEmpty();
    tests = "pass#^Test[A-B](x*)$";
    assertThat(run().tests()).isEqualTo(1);
  }

  /** Two patterns may mean one package: it has one report, and no test runs twice. */
  @Test
  void reportsAPackageOfSeveralPatternsOnce() throws Exception {
    Lab.write(module, "pass", "par");
    tests = "par#^TestA$,TestB,TestA";
    Counts counts = run();
    assertThat(counts.tests()).isEqualTo(3);
    assertThat(log.lines)
        .filteredOn(line -> line.endsWith(" -- in example.com/lab/par"))
        .hasSize(1);
    assertThat(Files.readString(reports.resolve("TEST-example.com.lab.par.xml")))
        .contains("name=\"TestA\"", "name=\"TestB\"")
        .contains("go test -json -run=^TestA$|TestB|TestA example.com/lab/par");
  }

  /** What was not selected does not run because something else crashed. */
  @Test
  void runsAgainWhatWasSelectedAlone() throws Exception {
    Files.writeString(module.resolve("go.mod"), "module example.com/p\n\ngo 1.21\n");
    Files.writeString(
        module.resolve("p_test.go"),
        """
        package p

        import "testing"

        func TestCrash(t *testing.T) { panic("gone") }
        func TestDrop(t *testing.T)  { t.Fatal("nobody asked for this") }
        """);
    reruns = 2;
    tests = "TestCrash";
    assertThatThrownBy(this::run).hasMessageContaining("1 of 1 tests failed");
    assertThat(log.lines).noneMatch(line -> line.contains("TestDrop"));
  }

  /** Go calls it ok, and it has a test that fails. */
  @Test
  void saysThatNoTestOfAPackageRan() throws Exception {
    Lab.write(module, "tmain0", "notests", "pass");
    tests = "TestA,TestK";
    assertThat(run().tests()).isPositive();
    assertThat(log.lines)
        .filteredOn(line -> line.startsWith("WARN"))
        .singleElement()
        .asString()
        .startsWith("WARN goenv: no test of example.com/lab/tmain0 ran: its process exited");
  }

  @Test
  void goesOnWhenFailuresAreIgnored() throws Exception {
    Lab.write(module, "fail");
    ignore = true;
    assertThat(run().failures()).isEqualTo(7);
    assertThat(log.lines).last().asString().contains("maven.test.failure.ignore");
  }

  @Test
  void saysInGosWordsWhyItTestedNothing() throws Exception {
    Lab.write(module, "pass");
    Files.writeString(module.resolve("go.mod"), "module example.com/lab\n\ngo 1.22\nnonsense\n");
    assertThatThrownBy(this::run).isInstanceOf(Rejected.class).hasMessageContaining("exit status");
    assertThat(log.lines).anyMatch(line -> line.contains("go.mod:4: unknown directive: nonsense"));
  }

  /** Go says of the pattern only, and of a package, that it cannot be loaded. */
  @Test
  void saysWhatItMeansThatAPackageCannotBeLoaded() throws Exception {
    Files.writeString(module.resolve("p_test.go"), "package p\n");
    assertThatThrownBy(this::run).isInstanceOf(Rejected.class);
    assertThat(log.lines).contains("ERROR There is no go.mod in " + module + " or above it");

    log.lines.clear();
    Files.writeString(module.resolve("go.mod"), "module example.com/p\n\ngo 1.22\n");
    Files.writeString(
        module.resolve("p_test.go"), "package p\n\nimport _ \"example.com/far/away\"\n");
    assertThatThrownBy(this::run).isInstanceOf(Rejected.class);
    assertThat(log.lines)
        .anyMatch(
            line -> line.startsWith("ERROR goenv: \"no required module provides package\": "));
  }

  @Test
  void stopsWhatTakesTooLong() throws Exception {
    Lab.write(module, "hang");
    limit = 3L;
    assertThatThrownBy(this::run)
        .isInstanceOf(CannotRun.class)
        .hasMessageContaining("stopped after 3 s");
  }

  @Test
  void saysThatReportsCannotBeWritten() throws Exception {
    Lab.write(module, "pass");
    Files.createDirectories(reports.getParent());
    Files.writeString(reports, "a file in the place of the directory");
    run();
    assertThat(log.lines).filteredOn(line -> line.startsWith("WARN")).isNotEmpty();
    assertThat(log.lines).anyMatch(line -> line.contains("could not be written"));
  }

  @Test
  void standsTwoRunsAtOnce() throws Exception {
    Lab.write(module, "pass", "par");
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      Callable<Counts> one = this::run;
      List<Future<Counts>> runs = both.invokeAll(List.of(one, one));
      for (Future<Counts> run : runs) {
        assertThat(run.get()).isEqualTo(new Counts(9, 0, 0, 1, 0));
      }
    } finally {
      both.shutdown();
    }
    assertThat(names(reports))
        .containsExactlyInAnyOrder(
            ".goenv-default.list", "TEST-example.com.lab.par.xml", "TEST-example.com.lab.pass.xml");
  }

  @Test
  void leavesTheVerdictOnIntegrationTestsForLater() throws Exception {
    Lab.write(module, "fail", "pass");
    Path summary = directory.resolve("target/failsafe-reports/failsafe-summary.xml");
    IntegrationTests goal = new IntegrationTests(log.output());
    goal.verify(summary, false);
    assertThat(log.lines).last().asString().contains("No integration tests were run");

    Instant begin = Instant.now().minusSeconds(1);
    goal.run(request(), summary, begin);
    assertThat(FailsafeSummary.read(summary).counts()).isEqualTo(new Counts(18, 7, 0, 1, 0));
    assertThatThrownBy(() -> goal.verify(summary, false))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("fail/f_test.go:");
    goal.verify(summary, true);

    tests = "pass#";
    goal.run(request(), summary, begin); // a second execution in the same build
    assertThat(FailsafeSummary.read(summary).counts().tests()).isEqualTo(25);
    goal.run(request(), summary, Instant.now().plusSeconds(1)); // the next build
    assertThat(FailsafeSummary.read(summary).failed()).isFalse();
    goal.verify(summary, false);

    go = "/nowhere/go";
    goal.run(request(), summary, Instant.now().plusSeconds(1));
    assertThatThrownBy(() -> goal.verify(summary, false)).hasMessageContaining("/nowhere/go");
  }

  private Counts run() throws CannotRun, Rejected {
    return new TestModule(log.output()).run(request());
  }

  private TestModuleRequest request() {
    return new TestModuleRequest(
        new TestRequest(
            List.of("./..."), tests, false, options, Map.of(), List.of(), List.of(), module, false),
        "default",
        go == null ? RealGo.executable().toString() : go,
        module,
        System.getenv(),
        limit,
        reruns,
        strictSelection,
        ignore,
        reports,
        directory.resolve("target/goenv"),
        true,
        new OutcomeFile(),
        null,
        null,
        null,
        null,
        Telemetry.NONE);
  }

  private String stable(List<String> lines) {
    return String.join("\n", lines)
            .replace(directory.toString(), "DIR")
            .replaceAll("\\d+\\.\\d{3} s", "0.000 s")
        + "\n";
  }

  private static List<String> names(Path at) throws IOException {
    try (Stream<Path> all = Files.list(at)) {
      return all.map(path -> path.getFileName().toString()).toList();
    }
  }
}
