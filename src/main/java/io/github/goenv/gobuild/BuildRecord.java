package io.github.goenv.gobuild;

import io.github.goenv.gobuild.plan.BuildPlan;
import io.github.goenv.timing.Artifact;
import io.github.goenv.timing.BuildModule;
import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.BuildReport.Note;
import io.github.goenv.timing.ReportTexts;
import io.github.goenv.timing.graph.BuildReports;
import io.github.goenv.timing.graph.BuildRun;
import io.github.goenv.timing.graph.Idle;
import io.github.goenv.timing.graph.Recording;
import io.github.goenv.timing.graph.TimingFiles;
import io.github.goenv.timing.graph.Unreadable;
import io.github.goenv.toolchain.BuilderSettings;
import io.github.goenv.toolchain.GoSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Makes reports of builds.
 *
 * @param redaction takes personal data out of everything that comes from the machine or the
 *     project: paths, arguments, settings, names of packages and modules
 * @param cpus logical processors go could use; null when not known
 * @param settings what is set for the go that builds
 * @param brief whether the report of a module has no actions where go ran no tool for it; that of
 *     the first module of a run for several has them where go ran one for any of these
 */
public record BuildRecord(
    UnaryOperator<String> redaction,
    @Nullable Integer cpus,
    BuilderSettings settings,
    boolean brief) {

  /** The report of a build that ended. */
  public BuildReport report(BuildResult result) {
    List<BuiltFile> built = result.artifacts();
    String builtBy = built.isEmpty() ? null : built.get(0).goVersion();
    GoSettings by = settings.settingsOf(result.plan(), result.succeeded(), builtBy);
    Together together = result.together();
    Recording recording = result.timing();
    if (brief && (together == null || !together.first())) {
      recording = Idle.of(recording);
    }
    BuildReport report =
        report(
            result.plan(),
            by,
            result.command(),
            result.succeeded(),
            result.startedAt(),
            result.exit().elapsed(),
            built,
            recording);
    TimingFiles asked = result.plan().timing();
    if (asked != null && asked.trace() == null && !report.idle()) {
      report = report.noted(new Note("untraced", Map.of()));
    }
    return together == null
        ? report
        : report.noted(new Note("together", Map.of("count", Integer.toString(together.modules()))));
  }

  /**
   * The report of a build that has not ended, or was ended together with this process. Nobody is
   * asked for it: go would wait for the one that builds where that fetches another go.
   *
   * @param elapsed since its start
   */
  public BuildReport unfinished(
      BuildPlan plan, List<String> command, Instant startedAt, Duration elapsed) {
    GoSettings by = settings.settingsUnasked();
    Recording nothing = new Recording(new Unreadable(Unreadable.Reason.INTERRUPTED, ""));
    return report(plan, by, command, false, startedAt, elapsed, List.of(), nothing);
  }

  private BuildReport report(
      BuildPlan plan,
      GoSettings by,
      List<String> command,
      boolean success,
      Instant startedAt,
      Duration elapsed,
      List<BuiltFile> built,
      Recording recording) {
    BuildRun run =
        new BuildRun(
            plan.target().os(),
            plan.target().arch(),
            version(built, by),
            command,
            success,
            startedAt,
            elapsed.toNanos(),
            cpus,
            by.of(plan),
            modules(built),
            artifacts(built));
    BuildReport report = clean(BuildReports.of(run, recording));
    String notExact = plan.notExact();
    return notExact == null
        ? report
        : report.noted(new Note("not-exact", Map.of("reason", redaction.apply(notExact))));
  }

  private static @Nullable String version(List<BuiltFile> built, GoSettings by) {
    String told = built.isEmpty() ? null : built.get(0).goVersion();
    return told == null ? by.version() : told;
  }

  /** The modules of all programs, the main one first; each has the version it has in one build. */
  private static List<BuildModule> modules(List<BuiltFile> built) {
    if (built.size() == 1) {
      return built.get(0).modules();
    }
    Set<BuildModule> modules = new LinkedHashSet<>();
    for (BuiltFile each : built) {
      modules.addAll(each.modules());
    }
    return List.copyOf(modules);
  }

  /** {@code report} without personal data. */
  public BuildReport clean(BuildReport report) {
    return ReportTexts.change(report, redaction);
  }

  private static List<Artifact> artifacts(List<BuiltFile> built) {
    List<Artifact> artifacts = new ArrayList<>(built.size());
    for (BuiltFile each : built) {
      artifacts.add(
          new Artifact(each.path().toString(), each.size(), each.sha256(), each.machine()));
    }
    return artifacts;
  }
}
