package io.github.goenv.app.gotest;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Output;
import io.github.goenv.app.Personal;
import io.github.goenv.app.Rejected;
import io.github.goenv.app.gocommand.GoLines;
import io.github.goenv.app.gocommand.TimeLimit;
import io.github.goenv.files.FileErrors;
import io.github.goenv.gobuild.plan.Arguments;
import io.github.goenv.gotest.Counts;
import io.github.goenv.gotest.PackageResult;
import io.github.goenv.gotest.Reruns;
import io.github.goenv.gotest.RunTests;
import io.github.goenv.gotest.TestPlan;
import io.github.goenv.gotest.TestPlanner;
import io.github.goenv.gotest.report.Places;
import io.github.goenv.gotest.report.ReportFiles;
import io.github.goenv.gotest.report.SurefireXml;
import io.github.goenv.process.Exit;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.text.Text;
import io.github.goenv.toolchain.BadCommand;
import io.github.goenv.toolchain.GoExecutable;
import io.github.goenv.toolchain.InstalledGo;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tests a module, shows what failed, and writes what others read. */
public final class TestModule {
  private static final Duration ANSWER = Duration.ofSeconds(30);

  private final Output output;
  private Counts counts = Counts.NONE;
  private boolean timedOut;
  private boolean slower;

  /** Speaks to {@code output}. */
  public TestModule(Output output) {
    this.output = output;
  }

  /**
   * Tests it.
   *
   * @return how many tests there were
   * @throws CannotRun when go could not be run, or not to its end
   * @throws Rejected when a test failed
   */
  public Counts run(TestModuleRequest request) throws CannotRun, Rejected {
    String word = "errors";
    try {
      Tested tested = prepared(request);
      timedOut = tested.exit != null && tested.exit.timedOut();
      TestVerdict.of(tested.failures, tested.exit, request, output);
      MeasuredTests.hold(request);
      if (slower) {
        throw new Rejected(output.say("build.slower.failed"));
      }
      word = "clean";
      return counts;
    } catch (BadCommand e) {
      throw new CannotRun(e.problem().in(output.texts()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotRun(output.say("test.interrupted"), e);
    } finally {
      tell(request, word);
    }
  }

  /** How many tests there were; also when {@link #run} has thrown. */
  public Counts counts() {
    return counts;
  }

  /** Whether go was stopped because its time was over. */
  public boolean timedOut() {
    return timedOut;
  }

  private void tell(TestModuleRequest request, String word) {
    try {
      request.outcome().built(request.own(), word);
    } catch (IOException e) {
      output.warn("bad.output", "path", request.own().toString(), "error", FileErrors.words(e));
    }
  }

  /**
   * What was run.
   *
   * @param exit of the first run that did not end well, else of the last; null when none was needed
   */
  private record Tested(Failures failures, @Nullable Exit exit) {}

  /**
   * A package that failed and is to run again.
   *
   * @param plan of the run that it failed in
   */
  private record First(PackageResult result, TestPlan plan) {}

  private Tested prepared(TestModuleRequest request)
      throws BadCommand, CannotRun, InterruptedException {
    if (request.reruns() < 0) {
      throw new BadCommand(Text.of("test.reruns", "value", Integer.toString(request.reruns())));
    }
    Path executable =
        GoExecutable.find(
            request.go(), request.project(), request.environment(), File.separatorChar == '\\');
    Path directory = request.test().directory();
    InstalledGo installed =
        InstalledGo.ask(
            executable, directory, request.test().environment(), request.environment(), ANSWER);
    TestPlan plan = TestPlanner.plan(request.test(), installed.host());
    if (request.test().offline()) {
      output.once("build.offline");
    }
    Places places = Places.of(directory);
    Redaction redaction = Personal.redaction(request.redact());
    ReportFiles files =
        new ReportFiles(
            request.reports(),
            request.execution(),
            new SurefireXml(redaction::apply, places),
            ReportProperties.of(request, plan, installed));
    try (TimedTests timed = TimedTests.of(request, installed, output)) {
      Run run = new Run(request, plan, installed, places, files, timed);
      MeasuredTests.begin(request);
      Tested tested = run.all();
      slower = timed != null && timed.finish(!tested.failures.counts().failed());
      MeasuredTests.report(request, plan, installed);
      return tested;
    }
  }

  /** One use of the goal: the first run of go for each selection, and those of failed tests. */
  private final class Run {
    private final TestModuleRequest request;
    private final TestPlan plan;
    private final ReportFiles files;
    private final Failures failures;
    private final List<First> failed = new ArrayList<>();

    /** What go said of packages that it could not load. */
    private final Set<String> unloaded = new LinkedHashSet<>();

    private final @Nullable TimedTests timed;
    private final GoLines lines;
    private final RunTests go;
    private final TestConsole console;
    private TestPlan now;
    private @Nullable PackageResult again;
    private boolean rerunning;
    private boolean unwritten;

    Run(
        TestModuleRequest request,
        TestPlan plan,
        InstalledGo installed,
        Places places,
        ReportFiles files,
        @Nullable TimedTests timed)
        throws BadCommand {
      this.request = request;
      this.plan = plan;
      this.now = plan;
      this.files = files;
      this.timed = timed;
      this.failures = new Failures(places);
      boolean verbose = Arguments.verbose(request.test().arguments());
      this.lines = new GoLines(output, verbose, installed.settings());
      this.console = new TestConsole(output, lines, verbose, places, this::take, this::running);
      this.go =
          new RunTests(
              installed,
              request.environment(),
              TimeLimit.of(request.limit(), "test.limit"),
              places,
              console);
    }

    private List<String> running() {
      return go.running();
    }

    Tested all() throws BadCommand, InterruptedException {
      Exit exit = null;
      boolean planned = false;
      try {
        String tests = request.test().tests();
        List<TestPlan> plans = tests.isBlank() ? List.of(plan) : go.plans(plan, tests);
        planned = true;
        for (TestPlan each : plans) {
          now = each;
          Exit one = TimedTests.run(go, MeasuredTests.plan(request, each), timed);
          boolean broken = one.timedOut() || one.exitCode() != 0 && !anyFailed();
          console.ended(broken);
          if (broken) {
            TestVerdict.explain(request, lines.said(), output);
          } else if (!unloaded.isEmpty()) {
            TestVerdict.explain(request, List.copyOf(unloaded), output);
          }
          boolean better = exit == null || exit.exitCode() == 0;
          exit = better ? one : exit;
        }
        again();
      } finally {
        console.close();
        if (planned) { // else there is nothing to tell of
          finish();
        }
      }
      return new Tested(failures, exit);
    }

    private boolean anyFailed() {
      return failures.counts().failed() || !failed.isEmpty();
    }

    /** A package has ended. */
    private void take(PackageResult result) {
      unloaded.addAll(result.unloaded());
      if (timed != null && !rerunning) {
        timed.saw(result);
      }
      if (rerunning) {
        again = result;
      } else if (result.failed() && request.reruns() > 0) {
        failed.add(new First(result, now));
      } else {
        settle(result, now);
      }
    }

    private void settle(PackageResult result, TestPlan ran) {
      failures.add(result);
      if (result.cases().isEmpty()) {
        return; // as Surefire writes none of a class without tests
      }
      try {
        files.write(result, ran);
      } catch (IOException e) {
        if (!unwritten) {
          unwritten = true;
          output.warn("test.unwritten", "reason", FileErrors.words(e));
        }
      }
    }

    private void again() throws BadCommand, InterruptedException {
      rerunning = true;
      for (First first : failed) {
        PackageResult merged = first.result();
        for (int i = 1; i <= request.reruns() && merged.failed(); i++) {
          String pattern = Reruns.pattern(merged, first.plan().run());
          if (pattern == null) {
            break;
          }
          String run = Integer.toString(i);
          output.info("test.again", "run", run, "package", merged.importPath());
          again = null;
          TestPlan only = first.plan().again(merged.importPath(), pattern);
          Exit exit = go.run(MeasuredTests.plan(request, only));
          if (timed != null) {
            timed.again(exit.elapsed());
          }
          console.ended(false);
          PackageResult second = again;
          if (second == null) {
            break;
          }
          merged = Reruns.merge(merged, second);
        }
        settle(merged, first.plan());
      }
      failed.clear();
    }

    private void finish() {
      failed.forEach(first -> settle(first.result(), first.plan()));
      try {
        files.finish();
      } catch (IOException e) {
        output.warn("test.unwritten", "reason", FileErrors.words(e));
      }
      Summary.show(failures, output);
      counts = failures.counts();
    }
  }
}
