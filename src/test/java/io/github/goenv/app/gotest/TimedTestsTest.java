package io.github.goenv.app.gotest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.goenv.StartsPrograms;
import io.github.goenv.app.OutcomeFile;
import io.github.goenv.app.RecordingLog;
import io.github.goenv.app.Rejected;
import io.github.goenv.app.telemetry.Telemetry;
import io.github.goenv.app.timings.SlowerRequest;
import io.github.goenv.go.RealGo;
import io.github.goenv.gotest.Counts;
import io.github.goenv.gotest.Lab;
import io.github.goenv.gotest.TestRequest;
import io.github.goenv.gotest.TestRequest.TestOptions;
import io.github.goenv.record.RecordStore;
import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.KeptResults;
import io.github.goenv.timing.TestTimes.PackageTest;
import io.github.goenv.timing.TestTimes.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Where the time of tests went, with the go of this machine. */
@StartsPrograms
@Tag("go-builds")
@EnabledOnOs(OS.LINUX)
class TimedTestsTest {
  @TempDir Path directory;

  private final RecordingLog log = new RecordingLog("INFO");
  private boolean records = true;
  private Integer count;
  private int reruns;
  private String tests = "";

  @Test
  void leavesARecordOfWhatRanAndWhatWasKept() throws Exception {
    Lab.write(directory, "pass", "par", "notests");
    run();
    BuildReport kept = afterwards();
    assertThat(states(kept))
        .containsExactlyInAnyOrder(
            "par CACHED", "pass CACHED", "notests CACHED"); // kept by the run before
    assertThat(KeptResults.flag(kept)).isNull();

    count = 1;
    BuildReport ran = afterwards();
    assertThat(states(ran))
        .containsExactlyInAnyOrder("par PASSED", "pass PASSED", "notests PASSED");
    assertThat(KeptResults.flag(ran)).isEqualTo("-count=1");
    assertThat(ran.tests().slowest()).isNotEmpty();
    for (PackageTest each : ran.tests().packages()) {
      if (each.state() == State.PASSED) {
        assertThat(each.linkNs()).isPositive(); // go keeps no test programs
        assertThat(each.runNs()).isPositive();
      }
    }
    assertThat(names(own().resolve("records"))).containsExactly(group());
    assertThat(names(own().resolve("records").resolve(group()))).hasSize(3);
    assertThat(names(own())).containsExactlyInAnyOrder("outcome", "records", group() + ".json");
  }

  @Test
  void countsRunsOfFailedTestsApart() throws Exception {
    Lab.write(directory, "flaky", "brokenlib");
    reruns = 2;
    tests = "flaky#TestFlaky";
    run();
    BuildReport report = report();
    assertThat(states(report)).containsExactly("flaky FAILED");
    assertThat(report.tests().reruns()).isEqualTo(1);
    assertThat(report.outcome()).isEqualTo(BuildReport.Outcome.FAILURE);

    tests = "";
    assertThatThrownBy(this::run).isInstanceOf(Rejected.class);
    assertThat(states(report())).contains("brokenlib UNBUILT");
  }

  @Test
  void recordsNothingWhereThatIsTurnedOff() throws Exception {
    Lab.write(directory, "pass");
    records = false;
    run();
    assertThat(report().timing().reason()).isEqualTo("off");
    assertThat(report().command()).noneMatch(word -> word.startsWith("-debug"));
    assertThat(own().resolve("records")).doesNotExist();
  }

  @Test
  void standsTwoRunsAtOnce() throws Exception {
    Lab.write(directory, "pass", "par");
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      Callable<Counts> one = this::run;
      for (Future<Counts> run : both.invokeAll(List.of(one, one))) {
        assertThat(run.get()).isEqualTo(new Counts(9, 0, 0, 1, 0));
      }
    } finally {
      both.shutdown();
    }
    assertThat(names(own().resolve("records").resolve(group()))).hasSize(2);
    assertThat(report().timing().state()).isEqualTo(BuildReport.State.COMPLETE);
  }

  /** Go writes its graph, of more than 100 kB, and we our files, where there is no space. */
  @Test
  void aFullDiskLosesNoTest() throws Exception {
    Path small = Files.createDirectories(directory.resolve("target"));
    assumeThat(mount(small)).as("a file system of 64 kB").isTrue();
    try {
      Lab.write(directory.resolve("m"), "pass", "par", "fail");
      Files.write(small.resolve("filling"), new byte[60_000]);
      tests = "pass#,par#";
      assertThat(runIn(directory.resolve("m"))).isEqualTo(new Counts(9, 0, 0, 1, 0));
      assertThat(log.lines)
          .filteredOn(line -> line.startsWith("WARN"))
          .anyMatch(line -> line.contains("Reports of tests could not be written (No space left"))
          .noneMatch(line -> line.contains("action graph"))
          .allMatch(line -> line.contains("could not be written"));
      assertThat(log.lines).noneMatch(line -> line.contains("\tat ") || line.contains("Exception"));
      assertThat(log.lines).contains("INFO Tests run: 9, Failures: 0, Errors: 0, Skipped: 1");

      tests = "fail#";
      assertThatThrownBy(() -> runIn(directory.resolve("m")))
          .isInstanceOf(Rejected.class)
          .hasMessageContaining("tests failed: example.com/lab/fail");
      try (Stream<Path> left = Files.walk(small)) {
        assertThat(left.map(each -> each.getFileName().toString()))
            .noneMatch(name -> name.endsWith(".tmp") || name.startsWith(".build-"));
      }
    } finally {
      command("umount", small.toString());
    }
  }

  private static boolean mount(Path at) throws Exception {
    return command("mount", "-t", "tmpfs", "-o", "size=64k", "goenv-test", at.toString()) == 0;
  }

  private static int command(String... words) throws Exception {
    try {
      Process process =
          new ProcessBuilder(words)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(20, TimeUnit.SECONDS) ? process.exitValue() : -1;
    } catch (IOException e) {
      return -1;
    }
  }

  private BuildReport afterwards() throws Exception {
    run();
    return report();
  }

  private Path own() {
    return directory.resolve("target/goenv");
  }

  private String group() throws IOException {
    try (Stream<Path> all = Files.list(own())) {
      String file =
          all.map(each -> each.getFileName().toString())
              .filter(name -> name.startsWith("test-"))
              .findFirst()
              .orElseThrow();
      return file.substring(0, file.length() - ".json".length());
    }
  }

  private BuildReport report() throws IOException {
    return RecordStore.read(own().resolve(group() + ".json"));
  }

  private static List<String> states(BuildReport report) {
    return report.tests().packages().stream()
        .map(each -> each.importPath().replace("example.com/lab/", "") + " " + each.state())
        .toList();
  }

  private static List<String> names(Path at) throws IOException {
    try (Stream<Path> all = Files.list(at)) {
      return all.map(path -> path.getFileName().toString()).toList();
    }
  }

  private Counts run() throws Exception {
    return runIn(directory);
  }

  private Counts runIn(Path module) throws Exception {
    TestOptions options =
        new TestOptions(List.of(), false, false, null, count, null, null, null, null, null);
    return new TestModule(log.output())
        .run(
            new TestModuleRequest(
                new TestRequest(
                    List.of("./..."),
                    tests,
                    false,
                    options,
                    Map.of(),
                    List.of(),
                    List.of(),
                    module,
                    false),
                "default",
                RealGo.executable().toString(),
                module,
                System.getenv(),
                null,
                reruns,
                true,
                false,
                directory.resolve("target/surefire-reports"),
                own(),
                true,
                new OutcomeFile(),
                null,
                null,
                null,
                new TimingOptions(
                    "test",
                    "0",
                    records,
                    null,
                    10,
                    false,
                    "en",
                    new SlowerRequest(null, false, null)),
                Telemetry.NONE));
  }
}
