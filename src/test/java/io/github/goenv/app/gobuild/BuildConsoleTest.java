package io.github.goenv.app.gobuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.app.Amounts;
import io.github.goenv.app.RecordingLog;
import io.github.goenv.app.gocommand.Explanations;
import io.github.goenv.app.gocommand.GoLines;
import io.github.goenv.check.Policies;
import io.github.goenv.gobuild.BuildRecord;
import io.github.goenv.record.MachineBytes;
import io.github.goenv.record.RecordStore;
import io.github.goenv.record.ReportKeeper;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.BuildReportJson;
import io.github.goenv.toolchain.GoSettings;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisabledOnOs(OS.WINDOWS) // the paths are those of Unix
class BuildConsoleTest {
  @TempDir Path reports;
  private boolean tables = true;

  @Test
  void showsOneLineAndTheTimingOfASuccess() {
    RecordingLog log = new RecordingLog("INFO");
    try (BuildConsole console = console(log, false)) {
      console.starting(Results.PLAN, Results.COMMAND);
      console.finished(Results.built());
    }
    assertThat(log.lines.get(0))
        .isEqualTo(
            "INFO goenv: windows/amd64 built in 1.2 s: /home/ann/project/target/app.exe (2.3 MB, SHA-256"
                + " abababababab)");
    assertThat(log.lines.get(1)).startsWith("INFO No stage timing: go wrote no action graph");
  }

  /** Each line at ERROR when go fails; from the first error of the compiler on as they come. */
  @Test
  void showsGosLinesUnchangedAndInTheirOrder() {
    RecordingLog log = new RecordingLog("INFO");
    try (BuildConsole console = console(log, false)) {
      console.starting(Results.PLAN, Results.COMMAND);
      console.message("go: downloading example.com/a v1.0.0");
      console.message("# example.com/app");
      console.output("{\"Action\":\"build-output\"}");
      assertThat(log.lines)
          .containsExactly(
              "INFO go: downloading example.com/a v1.0.0", "INFO {\"Action\":\"build-output\"}");
      console.message("\t./a.go:1:2: boom {x} ");
      console.message("# example.com/b");
      assertThat(log.lines)
          .endsWith(
              "ERROR # example.com/app", "ERROR \t./a.go:1:2: boom {x} ", "ERROR # example.com/b");
      console.finished(Results.failed(1));
      assertThat(console.failure()).isEqualTo("build.failed");
    }
    assertThat(log.lines).filteredOn(l -> l.contains("boom")).hasSize(1);
    assertThat(log.lines).noneMatch(l -> l.contains("stage") || l.startsWith("WARN"));
  }

  @Test
  void aBuildThatSucceedsWarns() {
    RecordingLog log = new RecordingLog("INFO");
    try (BuildConsole console = console(log, false)) {
      console.starting(Results.PLAN, Results.COMMAND);
      console.message("# example.com/app");
      console.message("./a.go:2:3: warning: #warning hello [-Wcpp]");
      assertThat(log.lines).isEmpty();
      console.finished(Results.built());
    }
    assertThat(log.lines)
        .startsWith("WARN # example.com/app", "WARN ./a.go:2:3: warning: #warning hello [-Wcpp]");
    assertThat(log.lines).noneMatch(line -> line.startsWith("ERROR"));
  }

  @Test
  void namesTheKnownCauseBelowGosWords() {
    RecordingLog log = new RecordingLog("WARN");
    try (BuildConsole console = console(log, false)) {
      console.starting(Results.PLAN, Results.COMMAND);
      console.message("go: creating work dir: stat /x: no such file or directory");
      console.finished(Results.failed(1));
    }
    assertThat(log.lines)
        .containsExactly(
            "ERROR go: creating work dir: stat /x: no such file or directory",
            "ERROR goenv: \"creating work dir\": go cannot create its temporary directory. Always"
                + " GOTMPDIR, or TMPDIR (on Windows TMP, TEMP), that names a directory that does not"
                + " exist or cannot be written to",
            "ERROR goenv: whether this machine has such a cause: mvn goenv:doctor"
                + " \"-Dgoenv.only=access.unwritable,env.refused\"");
  }

  @Test
  void knowsWhyAModuleIsMissing() {
    RecordingLog log = new RecordingLog("INFO");
    try (BuildConsole console = console(log, false)) {
      console.starting(Results.PLAN, Results.COMMAND);
      assertThat(console.failure()).isEqualTo("build.failed.silent");
      console.message("go: downloading example.com/a v1.0.0");
      assertThat(console.failure()).isEqualTo("build.failed.silent");
      console.message("main.go:3:8: module lookup disabled by GOPROXY=off");
      console.finished(Results.failed(1));
      assertThat(console.failure()).isEqualTo("build.failed.offline");
      console.starting(Results.PLAN, Results.COMMAND);
      assertThat(console.failure()).isEqualTo("build.failed.silent");
    }
  }

  @Test
  void showsErrorsOnceAlsoWhereWarningsAreHidden() {
    RecordingLog log = new RecordingLog("ERROR");
    try (BuildConsole console = console(log, false)) {
      console.starting(Results.PLAN, Results.COMMAND);
      console.message("go: downloading example.com/a v1.0.0");
      console.message("ld: boom");
      assertThat(log.lines).isEmpty();
      console.finished(Results.failed(1));
    }
    assertThat(log.lines).containsExactly("ERROR ld: boom");
  }

  @Test
  void staysSilentWhereWarningsAreHiddenAndTheBuildSucceeds() {
    RecordingLog log = new RecordingLog("ERROR");
    try (BuildConsole console = console(log, false)) {
      console.starting(Results.PLAN, Results.COMMAND);
      console.message("ld: warning: something");
      console.finished(Results.built());
    }
    assertThat(log.lines).isEmpty();
  }

  @Test
  void takesWhatGoWasAskedToTellForNoWarning() {
    RecordingLog log = new RecordingLog("INFO");
    try (BuildConsole console = console(log, true)) {
      console.starting(Results.PLAN, Results.COMMAND);
      console.message("WORK=/tmp/go-build1");
    }
    assertThat(log.lines).containsExactly("INFO WORK=/tmp/go-build1");
  }

  @Test
  void namesTheCommandButNoVariableAtDebug() {
    RecordingLog log = new RecordingLog("DEBUG");
    try (BuildConsole console = console(log, false)) {
      console.starting(Results.PLAN, Results.COMMAND);
    }
    assertThat(log.lines)
        .containsExactly(
            "INFO windows/amd64 in /home/ann/project: [/usr/local/go/bin/go, build, .]");
  }

  @Test
  void writesTheReportOfSuccessAndFailureWithoutPersonalData() throws Exception {
    try (BuildConsole console = console(new RecordingLog("INFO"), false)) {
      console.finished(Results.built());
      BuildReport report = read();
      assertThat(report.outcome()).isEqualTo(BuildReport.Outcome.SUCCESS);
      assertThat(report.goVersion()).isEqualTo("go1.26.8");
      assertThat(report.artifact().path()).isEqualTo("~/project/target/app.exe");
      assertThat(report.artifact().machine()).isEqualTo("amd64");
      assertThat(report.artifact().size()).isEqualTo(2_345_678L);
      assertThat(report.wallNs()).isEqualTo(1_234_000_000L);
      assertThat(report.settings())
          .containsOnly(
              Map.entry("GOCACHE", "~/.cache/go-build"),
              Map.entry("GOGC", "off"),
              Map.entry("GOVERSION", "go1.26.8"));
      assertThat(report.timing().reason()).isEqualTo("missing");
      console.finished(Results.failed(1));
      assertThat(read().outcome()).isEqualTo(BuildReport.Outcome.FAILURE);
      assertThat(read().artifact()).isNull();
      assertThat(read().goVersion()).isEqualTo("go1.26.8");
    }
    assertThat(reports.resolve("build-windows-amd64.json")).content().doesNotContain("/home/ann");
  }

  @Test
  void aReportThatCannotBeWrittenIsAWarning() throws Exception {
    RecordingLog log = new RecordingLog("WARN");
    Files.createDirectories(reports.resolve("build-windows-amd64.json/full"));
    try (BuildConsole console = console(log, false)) {
      console.finished(Results.built());
      assertThat(console.results()).hasSize(1);
    }
    assertThat(log.lines)
        .singleElement()
        .asString()
        .startsWith("WARN goenv: the report of the build could not be written (" + reports);
    assertThat(records()).hasSize(1);
  }

  @Test
  void warnsOnceWhereNothingCanBeWritten() throws Exception {
    RecordingLog log = new RecordingLog("WARN");
    Files.writeString(reports.resolve("records"), "in the way");
    try (BuildConsole console = console(log, false)) {
      console.finished(Results.built());
      console.finished(Results.failed(1));
    }
    assertThat(log.lines).singleElement().asString().contains(reports + "/records");
    assertThat(reports.resolve("build-windows-amd64.json")).content().contains("\"failure\"");
  }

  @Test
  void anInterruptedBuildLeavesARecordThatSaysWhatItLacks() throws Exception {
    try (BuildConsole console = console(new RecordingLog("WARN"), false)) {
      console.starting(Results.PLAN, Results.COMMAND);
      console.interrupted(Results.PLAN, Results.COMMAND, Instant.parse("2026-11-23T10:00:00Z"));
    }
    assertThat(records())
        .singleElement()
        .satisfies(
            kept -> {
              assertThat(kept.unfinished()).as("displaces none that ended").isTrue();
              assertThat(kept.report().startedAt()).isEqualTo("2026-11-23T10:00:00Z");
              assertThat(kept.report().outcome()).isEqualTo(BuildReport.Outcome.FAILURE);
              assertThat(kept.report().timing().state()).isEqualTo(BuildReport.State.MISSING);
              assertThat(kept.report().timing().reason()).isEqualTo("interrupted");
              assertThat(kept.report().command()).isEqualTo(Results.COMMAND);
            });
  }

  @Test
  void showsOneTableOfSeveralTargets() {
    RecordingLog log = new RecordingLog("INFO");
    try (BuildConsole console = console(log, false)) {
      console.planned(List.of(Results.PLAN, Results.PLAN, Results.PLAN));
      console.finished(Results.built());
      console.finished(Results.failed(1));
      log.lines.clear();
      console.summary();
    }
    assertThat(log.lines)
        .containsExactly(
            "INFO   target         result        time  built  cached    size  SHA-256       file",
            "INFO   windows/amd64  built        1.2 s      -       -  2.3 MB  abababababab "
                + " /home/ann/project/target/app.exe",
            "INFO   windows/amd64  failed       1.2 s      -       -       -  -             -",
            "INFO   windows/amd64  not started      -      -       -       -  -             -");
  }

  @Test
  void showsEachOfSeveralPrograms() throws Exception {
    RecordingLog log = new RecordingLog("INFO");
    try (BuildConsole console = console(log, false)) {
      console.planned(List.of(Results.programs().plan(), Results.PLAN));
      console.finished(Results.programs());
      assertThat(log.lines.subList(0, 3))
          .containsExactly(
              "INFO goenv: windows/amd64 built in 1.2 s: 2 programs in /home/ann/project/target/bin",
              "INFO   server.exe  12.3 MB  SHA-256 cdcdcdcdcdcd",
              "INFO   b.exe        2.3 MB  SHA-256 efefefefefef");
      assertThat(read().artifact()).isNull();
      assertThat(read().artifacts())
          .extracting(file -> file.path())
          .containsExactly("~/project/target/bin/server.exe", "~/project/target/bin/b.exe");
      console.finished(Results.built());
      log.lines.clear();
      console.summary();
    }
    assertThat(log.lines)
        .containsExactly(
            "INFO   target         result   time  built  cached     size  SHA-256       file",
            "INFO   windows/amd64  built   1.2 s      -       -  12.3 MB  cdcdcdcdcdcd "
                + " /home/ann/project/target/bin/server.exe",
            "INFO   windows/amd64                                 2.3 MB  efefefefefef "
                + " /home/ann/project/target/bin/b.exe",
            "INFO   windows/amd64  built   1.2 s      -       -   2.3 MB  abababababab "
                + " /home/ann/project/target/app.exe");
  }

  @Test
  void saysThatALibraryHasNoProgram() {
    RecordingLog log = new RecordingLog("INFO");
    try (BuildConsole console = console(log, false)) {
      console.finished(Results.library());
    }
    assertThat(log.lines)
        .contains(
            "INFO goenv: windows/amd64 compiled in 1.2 s: a library, no package is main, so there"
                + " is no program");
  }

  @Test
  void showsNoTableOfOneTarget() {
    RecordingLog log = new RecordingLog("INFO");
    try (BuildConsole console = console(log, false)) {
      console.planned(List.of(Results.PLAN));
      console.finished(Results.built());
      log.lines.clear();
      console.summary();
    }
    assertThat(log.lines).isEmpty();
  }

  private List<RecordStore.Kept> records() throws Exception {
    return new RecordStore(reports.resolve("records"), 2).list(Results.PLAN.target()).records();
  }

  @ParameterizedTest
  @CsvSource({"0, 0.0 s", "49, 0.0 s", "50, 0.1 s", "1949, 1.9 s", "1950, 2.0 s", "61000, 61.0 s"})
  void roundsSeconds(long millis, String shown) {
    assertThat(Amounts.seconds(Duration.ofMillis(millis))).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 B",
    "999, 999 B",
    "1000, 1.0 kB",
    "1049, 1.0 kB",
    "1050, 1.1 kB",
    "2345678, 2.3 MB",
    "123456789012, 123456.8 MB"
  })
  void roundsSizes(long bytes, String shown) {
    assertThat(Amounts.size(bytes)).isEqualTo(shown);
  }

  private BuildConsole console(RecordingLog log, boolean verbose) {
    Redaction redaction = Redaction.of("/home/ann", "ann", null, false);
    Map<String, String> answers =
        Map.of("GOVERSION", "go1.26.8", "GOCACHE", "/home/ann/.cache/go-build");
    GoSettings settings = new GoSettings(answers, Map.of("GOGC", "off"), false);
    BuildRecord record = new BuildRecord(redaction::apply, 2, settings, false);
    ReportKeeper keeper =
        new ReportKeeper(
            reports,
            new RecordStore(reports.resolve("records"), 2),
            new MachineBytes(null, redaction));
    Explanations explanations =
        new Explanations(log.output(), "build", false, null, Policies.standard("2026-11-28"), null);
    return new BuildConsole(
        log.output(),
        new GoLines(log.output(), verbose, settings),
        explanations,
        record,
        null,
        tables,
        keeper);
  }

  private BuildReport read() throws Exception {
    try (Reader in = Files.newBufferedReader(reports.resolve("build-windows-amd64.json"))) {
      return BuildReportJson.read(in);
    }
  }
}
