package io.github.goenv.app.timings;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Output;
import io.github.goenv.app.Personal;
import io.github.goenv.app.Rejected;
import io.github.goenv.app.machine.ReadMachine;
import io.github.goenv.app.policy.PolicyFactory;
import io.github.goenv.app.timings.RedactedReports.Pair;
import io.github.goenv.files.FileErrors;
import io.github.goenv.record.BuildFile;
import io.github.goenv.record.NewestBuild;
import io.github.goenv.record.RecordGroup;
import io.github.goenv.record.RecordStore;
import io.github.goenv.record.RecordStore.Kept;
import io.github.goenv.record.RecordStore.Listing;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.timing.BuildComparison;
import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.console.ComparisonLines;
import io.github.goenv.timing.console.TimingTable;
import io.github.goenv.timing.defender.DefenderReport;
import io.github.goenv.timing.page.PageData;
import io.github.goenv.timing.page.SpeedFinding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows where the time of recorded builds went, and compares them with earlier ones. */
public final class ShowTimings {
  private final TimingsRequest request;
  private final Output output;

  /** Of what is written. */
  private final Redaction files;

  /** Of what is compared. */
  private final Redaction all;

  /** Shows what {@code request} names on {@code output}. */
  public ShowTimings(TimingsRequest request, Output output) {
    this.request = request;
    this.output = output;
    files = Personal.redaction(request.redact());
    all = Personal.redaction(true);
  }

  /** A build to show, and what belongs to it. */
  private record Job(
      BuildReport report,
      @Nullable Path machine,
      @Nullable RecordStore store,
      @Nullable Path to,
      @Nullable NewestBuild newest) {}

  /** An earlier build, and the machine then. */
  private record Earlier(BuildReport report, @Nullable Path machine) {}

  /**
   * Shows them.
   *
   * @throws Rejected when a build got slower and that is to fail
   */
  public void run() throws CannotRun, Rejected {
    RegressionGuard guard = Regressions.guard(request.slower().most(), output.texts());
    Path record = request.record();
    List<Job> jobs = record == null ? kept() : List.of(named(record));
    int slower = 0;
    for (Job job : jobs) {
      slower += show(job, guard) ? 1 : 0;
    }
    if (slower > 0 && request.slower().fails()) {
      throw new Rejected(output.say("build.slower.failed"));
    }
  }

  private Job named(Path file) throws CannotRun {
    return new Job(read(file, request.trace()), null, null, request.to(), null);
  }

  /**
   * @param of go's trace of the same build; null when there is none
   */
  private BuildReport read(Path file, @Nullable Path of) throws CannotRun {
    try {
      return BuildFile.isActionGraph(file)
          ? BuildFile.foreign(file, of, request.goos(), request.goarch())
          : BuildFile.report(file);
    } catch (IOException e) {
      output.detail(e);
      throw new CannotRun(
          output.say("timings.no-record", "path", file.toString(), "reason", output.reason(e)));
    }
  }

  /** The newest build of each target in which go did something, in each place with records. */
  private List<Job> kept() throws CannotRun {
    List<Job> jobs = new ArrayList<>();
    List<Path> places = request.places();
    for (Path place : places) {
      RecordStore store = new RecordStore(place, Integer.MAX_VALUE);
      try {
        for (RecordGroup group : store.groups()) {
          Listing listing = store.list(group);
          for (RecordStore.Skipped skipped : listing.skipped()) {
            output.warn(
                "timings.skipped",
                "path",
                skipped.file().toString(),
                "reason",
                output.reason(skipped.why()));
          }
          NewestBuild newest = NewestBuild.of(listing.records());
          if (newest != null) {
            Kept kept = newest.build();
            jobs.add(new Job(kept.report(), kept.snapshot(), store, place.getParent(), newest));
          }
        }
      } catch (IOException e) {
        throw new CannotRun(
            output.say("timings.unusable", "path", place.toString(), "reason", output.reason(e)));
      }
    }
    if (jobs.isEmpty()) {
      throw new CannotRun(
          places.isEmpty()
              ? output.say("timings.nowhere")
              : output.say("timings.none", "path", places.get(0).toString()));
    }
    return jobs;
  }

  /** Shows a build; whether something got slower than allowed. */
  private boolean show(Job job, @Nullable RegressionGuard guard) throws CannotRun {
    boolean unicode = output.unicode();
    BuildReport report = RedactedReports.of(scanned(job.report()), files);
    for (String line : TimingTable.lines(report, unicode, output.texts())) {
      output.console().info(line);
    }
    upToDate(job.newest());
    Snapshot machine = machineOf(job);
    Earlier earlier = earlier(job);
    Pair builds = earlier == null ? null : RedactedReports.alike(earlier.report(), report, all);
    boolean slower = false;
    if (earlier != null && builds != null) {
      BuildComparison comparison = BuildComparison.of(builds.before(), builds.after());
      for (String line : ComparisonLines.of(comparison, unicode, output.texts())) {
        output.console().info(line);
      }
      if (guard != null) {
        List<String> lines = guard.lines(comparison, machine(earlier.machine()), machine, all);
        Regressions.say(lines, request.slower().fails(), output.console());
        slower = !lines.isEmpty();
      }
    } else if (job.store() == null && request.slower().before() == null) {
      output.info("timings.unnamed");
    } else if (!request.slower().isNone()) {
      output.info("timings.alone");
    }
    write(
        builds == null ? report : builds.after(),
        job.to(),
        builds == null ? null : builds.before(),
        machine);
    return slower;
  }

  private void upToDate(@Nullable NewestBuild newest) {
    BuildReport after = newest == null ? null : newest.after();
    if (newest != null && after != null) {
      output.info(
          newest.count() == 1 ? "timings.idle.one" : "timings.idle",
          "count",
          Integer.toString(newest.count()),
          "when",
          RegressionGuard.when(after));
    }
  }

  private BuildReport scanned(BuildReport report) {
    Path scans = request.defender();
    return scans == null ? report : DefenderReport.read(scans).join(report);
  }

  private @Nullable Snapshot machineOf(Job job) throws CannotRun {
    Path saved = request.snapshot();
    return saved == null
        ? machine(job.machine())
        : new ReadMachine(output).replay(saved, "goenv.snapshot");
  }

  private @Nullable Earlier earlier(Job job) throws CannotRun {
    Path before = request.slower().file();
    if (before != null) {
      BuildReport named = read(before, null);
      boolean alike = job.store() == null || named.goal().equals(job.report().goal());
      return alike ? new Earlier(named, null) : null;
    }
    RecordStore store = job.store();
    if (store == null || request.slower().isNone()) {
      return null;
    }
    try {
      Kept kept = Regressions.earlier(store, job.report(), all);
      return kept == null ? null : new Earlier(kept.report(), kept.snapshot());
    } catch (IOException e) {
      output.detail(e);
      return null;
    }
  }

  private @Nullable Snapshot machine(@Nullable Path file) throws CannotRun {
    return file == null ? null : Regressions.machine(file, output);
  }

  private void write(
      BuildReport report,
      @Nullable Path place,
      @Nullable BuildReport earlier,
      @Nullable Snapshot machine)
      throws CannotRun {
    Path directory = request.to() == null ? place : request.to();
    if (directory == null) {
      output.info("timings.unwritten");
      return;
    }
    List<SpeedFinding> findings =
        machine == null
            ? List.of()
            : SpeedFindings.of(
                machine,
                new PolicyFactory(output.texts()).policy(request.policy()),
                output.texts(),
                files);
    PageData data = new PageData(report, earlier, findings, request.language(), request.version());
    try {
      output.info("timings.page", "path", BuildPages.write(directory, data).toString());
    } catch (IOException e) {
      throw new CannotRun(
          output.say("bad.output", "path", directory.toString(), "error", FileErrors.words(e)));
    }
    if (machine == null) {
      output.info("timings.no-machine");
    }
  }
}
