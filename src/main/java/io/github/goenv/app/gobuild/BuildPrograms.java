package io.github.goenv.app.gobuild;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Output;
import io.github.goenv.app.Rejected;
import io.github.goenv.app.gocommand.Explanations;
import io.github.goenv.app.gocommand.GoLines;
import io.github.goenv.app.gocommand.TimeLimit;
import io.github.goenv.app.policy.PolicyFactory;
import io.github.goenv.app.timings.PageOfBuild;
import io.github.goenv.app.timings.RegressionGuard;
import io.github.goenv.app.timings.Regressions;
import io.github.goenv.app.timings.TimingWarmUp;
import io.github.goenv.app.timings.WarmUp;
import io.github.goenv.check.core.Policy;
import io.github.goenv.files.FileErrors;
import io.github.goenv.go.GoTarget;
import io.github.goenv.gobuild.BuildRecord;
import io.github.goenv.gobuild.BuildResult;
import io.github.goenv.gobuild.BuiltFile;
import io.github.goenv.gobuild.RunBuild;
import io.github.goenv.gobuild.plan.Arguments;
import io.github.goenv.gobuild.plan.BuildRequest;
import io.github.goenv.record.RecordFile;
import io.github.goenv.record.RecordStore;
import io.github.goenv.record.ReportKeeper;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.text.Text;
import io.github.goenv.timing.BuildReport;
import io.github.goenv.toolchain.BadCommand;
import io.github.goenv.toolchain.GoExecutable;
import io.github.goenv.toolchain.InstalledGo;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds programs with go, shows where the time went, and looks at what was built. */
public final class BuildPrograms {
  /** A build without work that takes longer has something to tell, such as what loading took. */
  private static final Duration UP_TO_DATE = Duration.ofSeconds(1);

  /** Bytes of a program after which the JVM has compiled what reads it. */
  private static final int REHEARSED = 1 << 20;

  private final Output output;

  /** As in the file {@code outcome}. */
  private String word = "errors";

  /** What this module adds to the summary of all. */
  private List<ReactorSummary.Row> rows = List.of();

  private Reactor.@Nullable Building building;

  private @Nullable GoTarget host;

  /** Speaks to {@code output}. */
  public BuildPrograms(Output output) {
    this.output = output;
  }

  /**
   * Builds them.
   *
   * @return what was built, one for each target
   * @throws CannotRun when go could not be run
   * @throws Rejected when the project does not compile, or what was built is not as it has to be
   */
  public List<BuildResult> run(BuildProgramsRequest request) throws CannotRun, Rejected {
    try {
      return prepared(request);
    } catch (BadCommand e) {
      explain(e.problem(), request);
      throw new CannotRun(e.problem().in(output.texts()), e);
    } catch (IOException e) {
      throw new CannotRun(output.say("build.unreadable", "reason", FileErrors.words(e)), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotRun(output.say("build.interrupted"), e);
    } finally {
      tell(request);
    }
  }

  /** The system go runs on, once it has built. */
  public GoTarget host() {
    if (host == null) {
      throw new IllegalStateException("go was not asked");
    }
    return host;
  }

  private void tell(BuildProgramsRequest request) {
    try {
      request.outcome().built(request.reports(), word);
    } catch (IOException e) {
      output.warn("bad.output", "path", request.reports().toString(), "error", FileErrors.words(e));
    }
  }

  /** Where go was asked and said why it does not answer. */
  private void explain(Text problem, BuildProgramsRequest request) throws CannotRun {
    String said = problem.key().equals("build.go.exited") ? problem.args().get("detail") : null;
    if (said != null) {
      Policy policy = new PolicyFactory(output.texts()).policy(request.policy());
      List<String> lines = said.lines().toList();
      for (String line : explanations(request, policy).of(lines, request.build().directory())) {
        output.console().error(line);
      }
    }
  }

  private Explanations explanations(BuildProgramsRequest request, Policy policy) {
    return Explanations.here(
        output,
        "build",
        request.machine(),
        policy,
        request.proxy(),
        List.of(request.environment(), request.build().environment()));
  }

  private List<BuildResult> prepared(BuildProgramsRequest request)
      throws BadCommand, CannotRun, Rejected, IOException, InterruptedException {
    ArtifactVerdict verdict =
        new ArtifactVerdict(new PolicyFactory(output.texts()).policy(request.policy()), output);
    Duration limit = TimeLimit.of(request.timeout(), "build.number");
    Path executable =
        GoExecutable.find(
            request.go(), request.project(), request.environment(), File.separatorChar == '\\');
    WarmUp warmUp = request.reactor().first() ? warmUp() : null;
    try {
      return built(request, executable, limit, verdict);
    } finally {
      if (warmUp != null) {
        warmUp.end();
      }
      summary(request.reactor().end(rows, building));
    }
  }

  /** The program is read at the same time as what go recorded. */
  private static WarmUp warmUp() {
    return WarmUp.start(
        List.of(TimingWarmUp::run, RecordFile::rehearse), () -> BuiltFile.rehearse(REHEARSED));
  }

  private void summary(List<ReactorSummary.Row> all) {
    if (!all.isEmpty() && output.shows(Output.Level.INFO)) {
      for (String line : ReactorSummary.lines(all, output.texts())) {
        output.console().info(line);
      }
    }
  }

  private List<BuildResult> built(
      BuildProgramsRequest request, Path executable, Duration limit, ArtifactVerdict verdict)
      throws BadCommand, CannotRun, Rejected, IOException, InterruptedException {
    Map<String, String> environment = request.environment();
    BuildRequest asked = request.build();
    InstalledGo installed = GoRuns.ask(request, executable, asked.directory());
    host = installed.host();
    Integer cpus = Cores.of(environment, asked, goflags(installed));
    RegressionGuard guard = Regressions.guard(request.slower().most(), output.texts());
    boolean several = request.reactor().several();
    boolean whole = guard != null || request.wantsAll();
    Integer wanted = request.parallelism();
    building =
        request
            .reactor()
            .begin(request, installed.settings(), whole || wanted != null ? null : cpus);
    ModulesAhead ahead = building.ahead();
    int runs =
        ahead != null && ahead.shares(request.project())
            ? ModulesAhead.AT_ONCE
            : request.reactor().runs();
    Integer parallelism = Cores.atATime(wanted, cpus, runs);
    BuildRequest unlimited = several && !whole ? asked.untraced() : asked;
    BuildRequest build = Cores.limited(unlimited, wanted, parallelism);
    if (build.offline()) {
      output.once("build.offline");
    }
    RecordStore records = records(request);
    Reactor.Machine machine = request.reactor().machine(request.machine(), request.redact());
    Redaction redaction = machine.redaction();
    try (BuildConsole console =
        new BuildConsole(
            output,
            new GoLines(output, Arguments.verbose(build.arguments()), installed.settings()),
            explanations(request, verdict.policy()),
            new BuildRecord(
                machine.clean(), parallelism == null ? cpus : null, installed, several && !whole),
            request.defender(),
            !several,
            new ReportKeeper(request.reports(), records, machine.bytes()))) {
      GoRuns in =
          new GoRuns(
              request,
              executable,
              limit,
              building.run(),
              redaction,
              whole ? Duration.ZERO : several ? limit : UP_TO_DATE);
      RunBuild run = in.of(asked.directory(), request.reports());
      boolean built =
          ahead == null
              ? run.run(build, console)
              : ahead.run(request.project(), unlimited, build, in, run, console);
      console.summary();
      rows = console.rows(request.module());
      console.reports().forEach(report -> request.telemetry().built(report, output));
      pages(request, console.reports(), records, redaction);
      if (!built) {
        BuildFailure.raise(console.results(), console.failure(), limit, output.texts());
      }
      String found =
          verdict.judge(
              console.results(),
              build.compile().buildmode(),
              installed.settings(),
              request.machine(),
              request.version());
      compare(guard, console.reports(), records, request);
      word = found;
      return console.results();
    }
  }

  private static RecordStore records(BuildProgramsRequest request) throws BadCommand {
    if (request.keep() < 0) {
      throw new BadCommand(Text.of("build.keep", "value", Integer.toString(request.keep())));
    }
    Path directory = request.records();
    return new RecordStore(
        directory == null ? request.reports().resolve("records") : directory, request.keep());
  }

  private static List<String> goflags(InstalledGo installed) {
    return List.of(installed.settings().answers().getOrDefault("GOFLAGS", "").split(" ", -1));
  }

  private void pages(
      BuildProgramsRequest request,
      List<BuildReport> reports,
      RecordStore records,
      Redaction redaction)
      throws CannotRun {
    if (!request.page()) {
      return;
    }
    PageOfBuild page =
        new PageOfBuild(
            request.version(),
            request.language(),
            request.reports(),
            request.slower(),
            request.policy(),
            request.machine(),
            redaction);
    for (BuildReport report : reports) {
      page.write(report, records, output);
    }
  }

  private void compare(
      @Nullable RegressionGuard guard,
      List<BuildReport> reports,
      RecordStore records,
      BuildProgramsRequest request)
      throws Rejected {
    if (guard == null) {
      return;
    }
    boolean fails = request.slower().fails();
    boolean slower = false;
    for (BuildReport report : reports) {
      slower |=
          Regressions.check(guard, report, records, request.slower(), request.machine(), output);
    }
    if (slower && fails) {
      throw new Rejected(output.say("build.slower.failed"));
    }
  }
}
