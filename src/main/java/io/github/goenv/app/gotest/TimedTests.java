package io.github.goenv.app.gotest;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Output;
import io.github.goenv.app.Personal;
import io.github.goenv.app.policy.PolicyRequest;
import io.github.goenv.app.timings.PageOfBuild;
import io.github.goenv.app.timings.RegressionGuard;
import io.github.goenv.app.timings.Regressions;
import io.github.goenv.app.timings.TimingWarmUp;
import io.github.goenv.app.timings.WarmUp;
import io.github.goenv.files.FileErrors;
import io.github.goenv.files.WorkDirectory;
import io.github.goenv.gotest.PackageResult;
import io.github.goenv.gotest.RunTests;
import io.github.goenv.gotest.TestPlan;
import io.github.goenv.process.Exit;
import io.github.goenv.record.MachineBytes;
import io.github.goenv.record.RecordFile;
import io.github.goenv.record.RecordStore;
import io.github.goenv.record.ReportKeeper;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.text.Text;
import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.ReportTexts;
import io.github.goenv.timing.TestTimes;
import io.github.goenv.timing.console.TestTable;
import io.github.goenv.timing.graph.BuildReports;
import io.github.goenv.timing.graph.BuildRun;
import io.github.goenv.timing.graph.Recording;
import io.github.goenv.timing.graph.Unreadable;
import io.github.goenv.toolchain.BadCommand;
import io.github.goenv.toolchain.GoSettings;
import io.github.goenv.toolchain.InstalledGo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the time of tests went: records, table and page. Nothing of it fails a test: what cannot be
 * written is said once.
 */
final class TimedTests implements AutoCloseable {
  private final TestModuleRequest request;
  private final TimingOptions options;
  private final TestTimes.Goal goal;
  private final InstalledGo installed;
  private final Output output;
  private final Redaction redaction;
  private final RecordStore records;
  private final ReportKeeper keeper;
  private final Path work;
  private final @Nullable RegressionGuard guard;
  private final WarmUp warmUp;
  private final List<Run> runs = new ArrayList<>();
  private SeenTests seen = new SeenTests();
  private @Nullable Open open;
  private boolean unwritten;
  private int reruns;
  private long rerunNs;

  /** A run of go that has ended. */
  private record Run(RunTests.Ended ended, SeenTests seen) {}

  /** A run of go that has not. */
  private record Open(TestPlan plan, Instant startedAt) {}

  private TimedTests(
      TestModuleRequest request, TimingOptions options, InstalledGo installed, Output output)
      throws BadCommand, CannotRun {
    if (options.keep() < 0) {
      throw new BadCommand(Text.of("build.keep", "value", Integer.toString(options.keep())));
    }
    this.request = request;
    this.options = options;
    this.goal = TestTimes.Goal.of(options.goal());
    this.installed = installed;
    this.output = output;
    redaction = Personal.redaction(request.redact());
    Path directory = options.directory();
    records =
        new RecordStore(
            directory == null ? request.own().resolve("records") : directory, options.keep());
    keeper =
        new ReportKeeper(request.own(), records, new MachineBytes(request.machine(), redaction));
    work = WorkDirectory.in(request.own());
    guard = Regressions.guard(options.slower().most(), output.texts());
    warmUp = WarmUp.start(TimingWarmUp::run, RecordFile::rehearse);
  }

  /** Null where nobody asks for times. */
  static @Nullable TimedTests of(TestModuleRequest request, InstalledGo installed, Output output)
      throws BadCommand, CannotRun {
    TimingOptions options = request.timing();
    return options == null ? null : new TimedTests(request, options, installed, output);
  }

  /** Runs go, which records its times where it is to. */
  static Exit run(RunTests go, TestPlan plan, @Nullable TimedTests timed)
      throws BadCommand, InterruptedException {
    if (timed == null) {
      return go.run(plan);
    }
    RunTests.Ended ended = go.run(plan, timed.begin(plan));
    timed.ended(ended);
    return ended.exit();
  }

  /** Go is about to start; where it is to record, null when it is not. */
  private @Nullable Path begin(TestPlan plan) {
    seen = new SeenTests();
    open = new Open(plan, Instant.now());
    if (!options.records()) {
      return null;
    }
    keeper.begin((startedAt, elapsed) -> unfinished(plan, startedAt, elapsed));
    try {
      Files.createDirectories(work);
    } catch (IOException e) {
      unwritten(e);
      return null;
    }
    return work.resolve("graph-" + runs.size() + ".json").toAbsolutePath();
  }

  /** A package has ended in its first run. */
  void saw(PackageResult result) {
    seen.add(result);
  }

  /** Go has ended. */
  private void ended(RunTests.Ended ended) {
    open = null;
    runs.add(new Run(ended, seen));
  }

  /** What had failed was run again. */
  void again(Duration elapsed) {
    reruns++;
    rerunNs += elapsed.toNanos();
  }

  /**
   * Writes reports and shows them.
   *
   * @param shown whether a table is; after failed tests it would only push them up
   * @return whether something got slower than allowed, and that is to fail the build
   */
  boolean finish(boolean shown) throws CannotRun {
    boolean slower = false;
    for (Run run : runs) {
      RunTests.Ended ended = run.ended();
      TestTimes tests = run.seen().times(goal, reruns, rerunNs);
      boolean well = ended.exit().exitCode() == 0 && !ended.exit().timedOut();
      GoSettings by = installed.settingsOf(ended.plan(), well, null);
      BuildReport report =
          report(
              ended.plan(),
              by,
              ended.command(),
              well,
              ended.startedAt(),
              ended.exit().elapsed(),
              tests,
              recording(ended));
      write(report, false);
      request.telemetry().built(report, output);
      if (options.records()) {
        slower |= tell(report, shown && well);
      }
    }
    runs.clear();
    return slower && options.slower().fails();
  }

  private boolean tell(BuildReport report, boolean shown) throws CannotRun {
    if (shown && output.shows(Output.Level.INFO)) {
      for (String line : TestTable.brief(report, output.unicode(), output.texts())) {
        output.console().info(line);
      }
    }
    if (options.page()) {
      new PageOfBuild(
              options.version(),
              options.language(),
              request.own(),
              options.slower(),
              PolicyRequest.STANDARD,
              request.machine(),
              redaction)
          .write(report, records, output);
    }
    return guard != null
        && Regressions.check(guard, report, records, options.slower(), request.machine(), output);
  }

  /** What go recorded; without a place for it nothing was turned off. */
  private Recording recording(RunTests.Ended ended) {
    Recording found = ended.timing().get();
    boolean off = found.graph() instanceof Unreadable why && why.reason() == Unreadable.Reason.OFF;
    return off && options.records()
        ? new Recording(new Unreadable(Unreadable.Reason.UNWRITTEN, ""))
        : found;
  }

  private BuildReport unfinished(TestPlan plan, Instant startedAt, Duration elapsed) {
    List<String> command = new ArrayList<>(List.of(installed.go().toString()));
    command.addAll(plan.words());
    return report(
        plan,
        installed.settingsUnasked(),
        command,
        false,
        startedAt,
        elapsed,
        seen.times(goal, 0, 0),
        new Recording(new Unreadable(Unreadable.Reason.INTERRUPTED, "")));
  }

  private BuildReport report(
      TestPlan plan,
      GoSettings by,
      List<String> command,
      boolean success,
      Instant startedAt,
      Duration elapsed,
      TestTimes tests,
      Recording recording) {
    BuildRun run =
        new BuildRun(
            plan.target().os(),
            plan.target().arch(),
            by.version(),
            command,
            success,
            startedAt,
            elapsed.toNanos(),
            TestCores.of(plan, request.environment(), installed.settings()),
            by.of(plan),
            List.of(),
            List.of(),
            tests);
    return ReportTexts.change(BuildReports.of(run, recording), redaction::apply);
  }

  private void write(BuildReport report, boolean interrupted) {
    try {
      Path file =
          interrupted
              ? keeper.interrupted(report, options.records())
              : keeper.end(report, options.records());
      output.detail(output.say("build.report", "path", file.toString()));
    } catch (IOException e) {
      unwritten(e);
    }
  }

  private void unwritten(IOException e) {
    if (!unwritten) {
      unwritten = true;
      output.warn("test.times.unwritten", "reason", FileErrors.words(e));
    }
    output.detail(e);
  }

  /** A run that did not come to its end leaves a record too. */
  @Override
  public void close() {
    warmUp.end();
    Open interrupted = open;
    if (interrupted != null && Thread.currentThread().isInterrupted() && options.records()) {
      Instant began = interrupted.startedAt();
      write(unfinished(interrupted.plan(), began, Duration.between(began, Instant.now())), true);
    }
    keeper.close();
    for (Run run : runs) {
      run.ended().timing().get(); // its file is deleted next
    }
    WorkDirectory.delete(work);
    WorkDirectory.deleteAbandoned(request.own());
  }
}
