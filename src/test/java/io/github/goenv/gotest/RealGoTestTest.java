package io.github.goenv.gotest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.Golden;
import io.github.goenv.StartsPrograms;
import io.github.goenv.go.RealGo;
import io.github.goenv.gotest.TestRequest.TestOptions;
import io.github.goenv.gotest.report.Places;
import io.github.goenv.process.Exit;
import io.github.goenv.toolchain.InstalledGo;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the go of this machine says of tests that end in every way, and what is made of it. */
@StartsPrograms
@Tag("go-builds")
@EnabledOnOs(OS.LINUX) // one of them sends itself a signal
class RealGoTestTest {
  @TempDir Path directory;

  private final Heard heard = new Heard();

  @Test
  void tellsEveryEnd() throws Exception {
    Lab.write(directory, Lab.ends());
    Exit exit = run(Map.of(), options("6s", false), "");

    assertThat(exit.exitCode()).isEqualTo(1);
    assertThat(heard.others).isEmpty();
    Golden.check("gotest/lab-results.txt", stable(heard.told()));
  }

  /** As go before 1.24 does by itself: what does not compile is text on the standard error. */
  @Test
  void tellsWhatDoesNotCompileByTextToo() throws Exception {
    Lab.write(directory, "brokenlib", "depbroken", "nocompile", "pass", "setup", "vet");
    run(Map.of(), options("6s", false), "");
    String byEvents = heard.told();
    Heard byText = new Heard();
    run(Map.of("GODEBUG", "gotestjsonbuildtext=1"), options("6s", false), "", byText);

    assertThat(byText.messages).contains("# example.com/lab/brokenlib");
    assertThat(byEvents).contains("depbroken", "brokenlib/p.go:3");
    for (String name : List.of("brokenlib", "nocompile", "setup", "vet", "pass")) {
      String pkg = "example.com/lab/" + name;
      assertThat(byText.results.get(pkg).cases()).hasSameSizeAs(heard.results.get(pkg).cases());
      assertThat(byText.results.get(pkg).build())
          .containsAll(
              heard.results.get(pkg).build().stream().filter(l -> !l.startsWith("#")).toList());
    }
  }

  @Test
  void tellsARaceAndWhatGoHasKept() throws Exception {
    Lab.write(directory, "race", "pass");
    run(Map.of(), options(null, true), "");
    assertThat(heard.told())
        .contains("ERROR TestR | RACE | ", "race/p_test.go:")
        .contains("example.com/lab/pass PASSED");
    run(Map.of(), options(null, true), "");
    assertThat(heard.told()).contains("example.com/lab/pass CACHED");
  }

  /** Benchmarks have no end by go's word. */
  @Test
  void takesABenchmarkForPassed() throws Exception {
    Lab.write(directory, "pass");
    InstalledGo go = go(Map.of());
    TestPlan plan =
        TestPlanner.plan(
            request(Map.of(), options(null, false), "^$", List.of("-bench=.", "-benchtime=1x")),
            go.host());
    new RunTests(go, System.getenv(), Duration.ofMinutes(2), SourceLines.NONE, heard)
        .run(plan.only(plan.packages(), "^$"));
    assertThat(heard.results.get("example.com/lab/pass").cases())
        .singleElement()
        .satisfies(
            test -> {
              assertThat(test.name()).isEqualTo("BenchmarkB");
              assertThat(test.kind()).isEqualTo(CaseResult.Kind.PASSED);
            });
  }

  @Test
  void stopsGoAndAllItStartedWhenItsTimeIsOver() throws Exception {
    Lab.write(directory, "hang");
    InstalledGo go = go(Map.of());
    TestPlan plan =
        TestPlanner.plan(request(Map.of(), options(null, false), "", List.of()), go.host());
    Exit exit =
        new RunTests(go, System.getenv(), Duration.ofSeconds(4), SourceLines.NONE, heard).run(plan);
    assertThat(exit.timedOut()).isTrue();
    assertThat(heard.told()).contains("ERROR TestH/sub | UNFINISHED");
    assertThat(ProcessHandle.allProcesses())
        .noneMatch(p -> p.info().command().orElse("").endsWith("/hang.test"));
  }

  /** Somebody kills go itself; its test program is left, and ends by its own time-out. */
  @Test
  void tellsThatGoWasEndedByASignal() throws Exception {
    Lab.write(directory, "hang");
    AtomicReference<ProcessHandle> left = new AtomicReference<>();
    Heard killer =
        new Heard() {
          @Override
          public void starting(TestPlan plan, List<String> command) {
            new Thread(() -> killGo(left)).start();
          }
        };
    Exit exit = run(Map.of(), options("20s", false), "", killer);
    assertThat(exit.exitCode()).isEqualTo(128 + 9);
    assertThat(killer.told())
        .contains("example.com/lab/hang FAILED aborted", "ERROR TestH/sub | UNFINISHED")
        .contains("did not end: go ended before it");
    left.get().destroyForcibly();
  }

  private static void killGo(AtomicReference<ProcessHandle> left) {
    try {
      for (int i = 0; i < 1_200; i++) {
        ProcessHandle go = null;
        ProcessHandle test = null;
        for (ProcessHandle each : ProcessHandle.current().descendants().toList()) {
          String command = each.info().command().orElse("");
          go = command.endsWith("/go") ? each : go;
          test = command.endsWith("/hang.test") ? each : test;
        }
        if (go != null && test != null) {
          Thread.sleep(500); // until its events have come
          left.set(test);
          go.destroyForcibly();
          return;
        }
        Thread.sleep(50);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void runsWhatFailedAgain() throws Exception {
    Lab.write(directory, "flaky");
    run(Map.of(), options(null, false), "");
    PackageResult first = heard.results.get("example.com/lab/flaky");
    String pattern = Reruns.pattern(first, "");
    assertThat(pattern).isEqualTo("^TestFlaky$/^a\\.b$|^TestNever$");

    run(Map.of(), options(null, false), pattern);
    PackageResult again = heard.results.get("example.com/lab/flaky");
    assertThat(again.cases()).hasSize(3);
    PackageResult merged = Reruns.merge(first, again);
    assertThat(merged.counts()).isEqualTo(new Counts(4, 1, 0, 0, 2));
    assertThat(Reruns.pattern(merged, "")).isEqualTo("^TestNever$");
  }

  private static String stable(String told) {
    return told.replaceAll("(?<= )/[^ ]*/(\\w+/\\w+\\.go:)", "DIR/$1")
        .replace(", repanicked]", "]") // by Go 1.25
        .replace("notests CACHED", "notests PASSED"); // one result for all directories
  }

  private static TestOptions options(String timeout, boolean race) {
    return new TestOptions(List.of(), race, false, null, null, null, null, timeout, null, null);
  }

  private InstalledGo go(Map<String, String> environment) throws Exception {
    return InstalledGo.ask(
        RealGo.executable(), directory, environment, System.getenv(), Duration.ofMinutes(1));
  }

  private TestRequest request(
      Map<String, String> environment, TestOptions options, String run, List<String> arguments) {
    return new TestRequest(
        List.of("./..."), run, false, options, environment, arguments, List.of(), directory, true);
  }

  private Exit run(Map<String, String> environment, TestOptions options, String run)
      throws Exception {
    return run(environment, options, run, heard);
  }

  private Exit run(Map<String, String> environment, TestOptions options, String run, Heard listener)
      throws Exception {
    InstalledGo go = go(environment);
    TestPlan plan = TestPlanner.plan(request(environment, options, "", List.of()), go.host());
    return new RunTests(go, System.getenv(), Duration.ofMinutes(5), Places.of(directory), listener)
        .run(run.isEmpty() ? plan : plan.only(plan.packages(), run));
  }
}
