package io.github.goenv.mojo;

import io.github.goenv.build.RecordStore;
import io.github.goenv.build.RecordStore.Kept;
import io.github.goenv.build.RecordStore.Listing;
import io.github.goenv.files.FileErrors;
import io.github.goenv.go.GoTarget;
import io.github.goenv.report.Style;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.timing.BuildComparison;
import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.ComparisonLines;
import io.github.goenv.timing.DefenderReport;
import io.github.goenv.timing.TimingTable;
import io.github.goenv.timing.page.PageData;
import io.github.goenv.timing.page.SpeedFinding;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Shows where the time of a recorded build went, and compares it with an earlier one: on the
 * console, as a page ({@code build-<goos>-<goarch>.html}) and as a trace ({@code .trace.json}) for
 * Perfetto or speedscope. Without parameters it takes the newest record that {@code goenv:build}
 * left of each target. Needs no pom when a file is given.
 *
 * @since 0.1.0
 */
@Mojo(name = "timings", requiresProject = false, aggregator = true, threadSafe = true)
public class TimingsMojo extends AbstractMachineMojo {

  /**
   * Skips this goal.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.timings.skip", defaultValue = "false")
  boolean timingsSkip;

  /**
   * The build to show: a record, a {@code build-<goos>-<goarch>.json}, or an action graph that go
   * itself wrote, for example in a script that sets {@code GOFLAGS=-debug-actiongraph=FILE}.
   * Default: the newest record of each target.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.timing.record")
  @Nullable File record;

  /**
   * The trace that go wrote with the action graph given by {@code goenv.timing.record} ({@code
   * -debug-trace=FILE}).
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.timing.trace")
  @Nullable File trace;

  /**
   * The target's operating system, for an action graph, which does not contain it. Example: {@code
   * windows}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.goos", defaultValue = "unknown")
  String goos = "unknown";

  /**
   * The target's architecture, for an action graph, which does not contain it. Example: {@code
   * arm64}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.goarch", defaultValue = "unknown")
  String goarch = "unknown";

  /**
   * The earlier build to compare with: a file as for {@code goenv.timing.record}, or {@code none}.
   * Default: the newest record of the same target that is like this one (cold or warm), else the
   * one before it.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.timing.before")
  @Nullable String before;

  /**
   * Where records are kept. Default: {@code records} in each module's {@code target/goenv}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.timing.records")
  @Nullable File timingRecords;

  /**
   * Warns when the build, or a package that both compiled, took this much longer than in the
   * earlier build, where that is of the same kind (cold or warm). Example: {@code 20%}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.timing.maxRegression")
  @Nullable String maxRegression;

  /**
   * Whether that fails the build instead.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.timing.failOnRegression", defaultValue = "false")
  boolean failOnRegression;

  /**
   * What Microsoft Defender recorded of its scans while the build ran ({@code
   * Get-MpPerformanceReport} as JSON or CSV): scans and scan time are shown with the stages. How an
   * administrator records it: {@code mvn goenv:explain -Dgoenv.id=av.scan-cost}. Example: {@code
   * C:\scan\scans.json}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.defenderReport")
  @Nullable File defenderReport;

  /** A build to show, and what belongs to it. */
  private record Job(
      BuildReport report, @Nullable Path machine, @Nullable RecordStore store, @Nullable Path to) {}

  /** An earlier build, and the machine then. */
  private record Earlier(BuildReport report, @Nullable Path machine) {}

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skipped(timingsSkip, "timings")) {
      return;
    }
    RegressionGuard guard = Regressions.guard(maxRegression, texts());
    List<Job> jobs = record == null ? kept() : List.of(named(record.toPath()));
    int slower = 0;
    for (Job job : jobs) {
      slower += show(job, guard) ? 1 : 0;
    }
    if (slower > 0 && failOnRegression) {
      throw new MojoFailureException(say("build.slower.failed"));
    }
  }

  private Job named(Path file) throws MojoExecutionException {
    return new Job(read(file, trace), null, null, reports());
  }

  /**
   * @param of go's trace of the same build; null when there is none
   */
  private BuildReport read(Path file, @Nullable File of) throws MojoExecutionException {
    try {
      return BuildFile.isActionGraph(file)
          ? BuildFile.foreign(file, of == null ? null : of.toPath(), goos, goarch)
          : BuildFile.report(file);
    } catch (IOException e) {
      getLog().debug(e);
      throw new MojoExecutionException(
          say("timings.unusable", "path", file.toString(), "reason", reason(e)));
    }
  }

  private String reason(IOException e) throws MojoExecutionException {
    String key = "timing.reason." + e.getMessage();
    return texts().find(key) == null ? FileErrors.reason(e) : say(key);
  }

  /** The newest record of each target, in each place where records are. */
  private List<Job> kept() throws MojoExecutionException {
    List<Job> jobs = new ArrayList<>();
    List<Path> places = places();
    for (Path place : places) {
      RecordStore store = new RecordStore(place, Integer.MAX_VALUE);
      try {
        for (GoTarget target : store.targets()) {
          Listing listing = store.list(target);
          for (RecordStore.Skipped skipped : listing.skipped()) {
            getLog()
                .warn(
                    say(
                        "timings.unusable",
                        "path",
                        skipped.file().toString(),
                        "reason",
                        skipped.reason()));
          }
          for (Kept kept : listing.records()) {
            if (!kept.unfinished()) {
              jobs.add(new Job(kept.report(), kept.snapshot(), store, place.getParent()));
              break;
            }
          }
        }
      } catch (IOException e) {
        throw new MojoExecutionException(
            say("timings.unusable", "path", place.toString(), "reason", FileErrors.reason(e)));
      }
    }
    if (jobs.isEmpty()) {
      throw new MojoExecutionException(
          places.isEmpty()
              ? say("timings.nowhere")
              : say("timings.none", "path", places.get(0).toString()));
    }
    return jobs;
  }

  private List<Path> places() {
    if (timingRecords != null) {
      return List.of(timingRecords.toPath().toAbsolutePath());
    }
    if (outputDirectory != null) {
      return List.of(outputDirectory.toPath().toAbsolutePath().resolve("records"));
    }
    List<Path> places = new ArrayList<>();
    for (MavenProject project : session.getProjects()) {
      if (project.getFile() != null) {
        Path place = Path.of(project.getBuild().getDirectory(), "goenv", "records");
        if (places.isEmpty() || Files.isDirectory(place)) {
          places.add(place);
        }
      }
    }
    return places;
  }

  /** Shows a build; whether something got slower than allowed. */
  private boolean show(Job job, @Nullable RegressionGuard guard) throws MojoExecutionException {
    boolean unicode = style().form() == Style.Form.UNICODE;
    BuildReport report = scanned(job.report());
    for (String line : TimingTable.lines(report, unicode, texts())) {
      getLog().info(line);
    }
    Snapshot machine = snapshot != null ? machine() : machine(job.machine());
    Earlier earlier = earlier(job);
    boolean slower = false;
    if (earlier != null) {
      BuildComparison comparison = BuildComparison.of(earlier.report(), report);
      for (String line : ComparisonLines.of(comparison, unicode, texts())) {
        getLog().info(line);
      }
      if (guard != null) {
        List<String> lines = guard.lines(comparison, machine(earlier.machine()), machine);
        Regressions.say(lines, failOnRegression, getLog());
        slower = !lines.isEmpty();
      }
    } else if (job.store() == null && (before == null || before.isBlank())) {
      getLog().info(say("timings.unnamed"));
    } else if (!isNone()) {
      getLog().info(say("timings.alone"));
    }
    write(report, job.to(), earlier == null ? null : earlier.report(), machine);
    return slower;
  }

  private BuildReport scanned(BuildReport report) {
    return defenderReport == null
        ? report
        : DefenderReport.read(defenderReport.toPath()).join(report);
  }

  private boolean isNone() {
    return before != null && before.strip().toLowerCase(Locale.ROOT).equals("none");
  }

  private @Nullable Earlier earlier(Job job) throws MojoExecutionException {
    if (before != null && !before.isBlank()) {
      return isNone() ? null : new Earlier(read(Path.of(before.strip()), null), null);
    }
    RecordStore store = job.store();
    if (store == null) {
      return null;
    }
    try {
      Kept kept = EarlierBuild.of(store, job.report());
      return kept == null ? null : new Earlier(kept.report(), kept.snapshot());
    } catch (IOException e) {
      getLog().debug(e);
      return null;
    }
  }

  private @Nullable Snapshot machine(@Nullable Path file) throws MojoExecutionException {
    if (file == null) {
      return null;
    }
    try {
      return BuildFile.machine(file);
    } catch (IOException e) {
      getLog()
          .warn(say("timings.unusable", "path", file.toString(), "reason", FileErrors.reason(e)));
      return null;
    }
  }

  private void write(
      BuildReport report,
      @Nullable Path place,
      @Nullable BuildReport earlier,
      @Nullable Snapshot machine)
      throws MojoExecutionException {
    Path directory = place;
    if (outputDirectory != null) {
      directory = reports();
    }
    if (directory == null) {
      getLog().info(say("timings.unwritten"));
      return;
    }
    List<SpeedFinding> findings =
        machine == null ? List.of() : SpeedFindings.of(machine, policy(), texts());
    Choice.language(lang);
    String language = lang.strip().equalsIgnoreCase("zh-CN") ? "zh-CN" : lang.strip();
    PageData data = new PageData(report, earlier, findings, language, version());
    try {
      getLog().info(say("timings.page", "path", BuildPages.write(directory, data).toString()));
    } catch (IOException e) {
      throw new MojoExecutionException(
          say("bad.output", "path", directory.toString(), "error", FileErrors.words(e)));
    }
    if (machine == null) {
      getLog().info(say("timings.no-machine"));
    }
  }
}
