package io.github.goenv.gobuild;

import io.github.goenv.files.WorkDirectory;
import io.github.goenv.gobuild.exact.ExactMode;
import io.github.goenv.gobuild.plan.Arguments;
import io.github.goenv.gobuild.plan.BuildPlan;
import io.github.goenv.gobuild.plan.BuildRequest;
import io.github.goenv.gobuild.plan.TimingMode;
import io.github.goenv.process.CannotStart;
import io.github.goenv.process.Exit;
import io.github.goenv.process.LineSink;
import io.github.goenv.text.Text;
import io.github.goenv.timing.graph.Unreadable;
import io.github.goenv.toolchain.BadCommand;
import io.github.goenv.toolchain.GoProblems;
import io.github.goenv.toolchain.GoProcess;
import io.github.goenv.toolchain.Toolchain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds one request for all its targets, in turn. */
public final class RunBuild {
  private final Toolchain toolchain;
  private final Map<String, String> environment;
  private final Duration timeout;
  private final Path reports;
  private final @Nullable Path helpers;
  private final @Nullable SharedBuild shared;
  private final @Nullable KnownPrograms known;
  private final boolean reads;
  private final Duration brief;

  /**
   * @param environment all variables of this process
   * @param timeout how long one target may take
   * @param reports where files that live during the build are put
   * @param helpers where the helper for exact times is kept; null for below {@code reports}
   * @param shared one run of go for this module and others; null for a run of its own
   * @param known what earlier builds found out of programs; null to read each of them whole
   */
  public RunBuild(
      Toolchain toolchain,
      Map<String, String> environment,
      Duration timeout,
      Path reports,
      @Nullable Path helpers,
      @Nullable SharedBuild shared,
      @Nullable KnownPrograms known) {
    this(toolchain, environment, timeout, reports, helpers, shared, known, true, Duration.ZERO);
  }

  /**
   * @param reads whether the programs are read; without, results have no files
   * @param brief as for {@link #brief}
   */
  private RunBuild(
      Toolchain toolchain,
      Map<String, String> environment,
      Duration timeout,
      Path reports,
      @Nullable Path helpers,
      @Nullable SharedBuild shared,
      @Nullable KnownPrograms known,
      boolean reads,
      Duration brief) {
    this.toolchain = toolchain;
    this.environment = Map.copyOf(environment);
    this.timeout = timeout;
    this.reports = reports;
    this.helpers = helpers;
    this.shared = shared;
    this.known = known;
    this.reads = reads;
    this.brief = brief;
  }

  /**
   * The same, but of a run of go that takes less than {@code most} and starts no tool only that is
   * kept, which spares reading what go recorded.
   */
  public RunBuild brief(Duration most) {
    return new RunBuild(
        toolchain, environment, timeout, reports, helpers, shared, known, reads, most);
  }

  /**
   * Plans all targets, then builds one after the other until one fails.
   *
   * @return whether every target was built
   * @throws BadCommand when a parameter makes no sense or go cannot be started
   * @throws IOException when what go built cannot be read
   * @throws InterruptedException when this thread is interrupted; go has been ended then
   */
  public boolean run(BuildRequest request, BuildListener listener)
      throws BadCommand, IOException, InterruptedException {
    Path work = WorkDirectory.in(reports);
    List<BuildPlan> plans = PlannedTargets.of(request, toolchain, work);
    GoProcess build = new GoProcess(toolchain.go(), environment, timeout);
    plans =
        new ProgramNames(
                build,
                toolchain.settings(),
                reports.resolve("programs"),
                !reads && request.timing() != TimingMode.OFF)
            .in(plans, request);
    try {
      if (request.timing() == TimingMode.EXACT) {
        OutputDirectory.create(work);
        plans = exact(plans, listener);
      }
      listener.planned(plans);
      warn(plans.get(0), listener);
      for (BuildPlan plan : plans) {
        OutputDirectory.prepare(plan);
        boolean waits = shared == null || !shared.done();
        if (waits) {
          listener.starting(plan, build.command(plan));
        }
        BuildResult result = shared(build, plan, request, listener);
        if (result == null) {
          if (!waits) {
            listener.starting(plan, build.command(plan));
          }
          OutputDirectory.create(work);
          result = run(build, plan, listener);
        }
        if (result.succeeded() && plan.namesUnknown() && request.ofPrograms()) {
          String target = plan.target().toString();
          listener.warning(
              Text.of(
                  "build.programs.unknown", "target", target, "output", plan.output().toString()));
        }
        listener.finished(result);
        if (!result.succeeded()) {
          return false;
        }
      }
      return true;
    } finally {
      if (Files.isDirectory(work)) {
        WorkDirectory.delete(work);
      }
      WorkDirectory.deleteAbandoned(reports);
    }
  }

  /** What one run of go for several modules has for this plan; null when there is nothing. */
  private @Nullable BuildResult shared(
      GoProcess build, BuildPlan plan, BuildRequest request, BuildListener listener)
      throws IOException, InterruptedException {
    if (shared == null || request.timing() == TimingMode.EXACT) {
      return null;
    }
    Instant startedAt = Instant.now();
    try {
      return shared.result(plan, request, listener, this::runOfAll, known);
    } catch (InterruptedException e) {
      listener.interrupted(plan, build.command(plan), startedAt);
      throw e;
    }
  }

  private boolean runOfAll(BuildRequest request, Path place, BuildListener listener)
      throws BadCommand, IOException, InterruptedException {
    return new RunBuild(toolchain, environment, timeout, place, helpers, null, null, false, brief)
        .run(request, listener);
  }

  /** Whoever reads the times that go was to write will look for them in vain. */
  private void warn(BuildPlan plan, BuildListener listener) {
    String goflags = toolchain.settings().of(plan).get("GOFLAGS");
    if (plan.timing() != null && goflags != null) {
      for (String flag : Arguments.recording(goflags)) {
        listener.warning(Text.of("build.goflags.recording", "flag", flag));
      }
    }
  }

  private List<BuildPlan> exact(List<BuildPlan> plans, BuildListener listener)
      throws InterruptedException {
    Path here = reports.resolve("toolexec");
    List<Path> places = helpers == null ? List.of(here) : List.of(helpers, here);
    int limit = ExactMode.limit(toolchain.host().os());
    return new ExactMode(toolchain, environment, timeout, limit).apply(plans, places, listener);
  }

  private BuildResult run(GoProcess build, BuildPlan plan, BuildListener listener)
      throws BadCommand, IOException, InterruptedException {
    List<String> command = build.command(plan);
    ProgramFiles programs = reads ? ProgramFiles.of(plan, known) : ProgramFiles.unread(plan);
    Instant startedAt = Instant.now();
    if (plan.timing() == null) {
      Exit exit = go(build, plan, command, startedAt, listener, listener::message);
      return result(plan, command, startedAt, exit, programs, TimingInBackground.read(null));
    }
    RecordingWatch watch = new RecordingWatch(listener::message, Thread.currentThread());
    Exit exit = watched(build, plan, command, startedAt, listener, watch);
    String reason = watch.reason();
    if (exit != null && (reason == null || exit.timedOut() || exit.exitCode() == 0)) {
      TimingInBackground timing =
          TimingInBackground.read(plan.timing(), exit.elapsed().compareTo(brief) < 0);
      return result(plan, command, startedAt, exit, programs, timing);
    }
    return unrecorded(build, plan, programs, reason == null ? "" : reason, listener);
  }

  /** How go ended; null when it was ended because it could not write its times. */
  private static @Nullable Exit watched(
      GoProcess build,
      BuildPlan plan,
      List<String> command,
      Instant startedAt,
      BuildListener listener,
      RecordingWatch watch)
      throws BadCommand, InterruptedException {
    try {
      Exit exit = build.run(plan, listener::output, watch);
      if (!watch.ended()) {
        return exit;
      }
    } catch (CannotStart e) {
      throw new BadCommand(GoProblems.of(e), e);
    } catch (InterruptedException e) {
      if (!watch.ended()) {
        HalfWritten.remove(plan, startedAt);
        listener.interrupted(plan, command, startedAt);
        throw e;
      }
    }
    Thread.interrupted(); // by the watch; it says nothing after the end of go's streams
    return null;
  }

  /** A build is worth more than its times: where these cannot be written it goes without. */
  private static BuildResult unrecorded(
      GoProcess build, BuildPlan plan, ProgramFiles programs, String reason, BuildListener listener)
      throws BadCommand, IOException, InterruptedException {
    listener.warning(Text.of("build.unrecorded", "reason", reason));
    BuildPlan bare = plan.unrecorded();
    List<String> command = build.command(bare);
    Instant startedAt = Instant.now();
    Exit exit = go(build, bare, command, startedAt, listener, listener::message);
    return result(
        bare,
        command,
        startedAt,
        exit,
        programs,
        TimingInBackground.none(Unreadable.Reason.UNWRITTEN, reason));
  }

  private static Exit go(
      GoProcess build,
      BuildPlan plan,
      List<String> command,
      Instant startedAt,
      BuildListener listener,
      LineSink messages)
      throws BadCommand, InterruptedException {
    try {
      return build.run(plan, listener::output, messages);
    } catch (CannotStart e) {
      throw new BadCommand(GoProblems.of(e), e);
    } catch (InterruptedException e) {
      HalfWritten.remove(plan, startedAt);
      listener.interrupted(plan, command, startedAt);
      throw e;
    }
  }

  private static BuildResult result(
      BuildPlan plan,
      List<String> command,
      Instant startedAt,
      Exit exit,
      ProgramFiles programs,
      TimingInBackground timing)
      throws IOException {
    boolean built = !exit.timedOut() && exit.exitCode() == 0;
    if (exit.timedOut()) {
      HalfWritten.remove(plan, startedAt);
    }
    try {
      List<BuiltFile> artifacts = built ? programs.read(timing::get) : List.of();
      return new BuildResult(plan, command, startedAt, exit, artifacts, timing.get());
    } finally {
      timing.get(); // its file is deleted next
    }
  }
}
