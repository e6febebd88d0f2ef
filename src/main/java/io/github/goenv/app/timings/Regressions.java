package io.github.goenv.app.timings;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Console;
import io.github.goenv.app.Output;
import io.github.goenv.app.Personal;
import io.github.goenv.app.timings.RedactedReports.Pair;
import io.github.goenv.record.BuildFile;
import io.github.goenv.record.EarlierBuild;
import io.github.goenv.record.RecordStore;
import io.github.goenv.record.RecordStore.Kept;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.text.Texts;
import io.github.goenv.timing.BuildComparison;
import io.github.goenv.timing.BuildKind;
import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.Regression;
import io.github.goenv.timing.Regression.Obstacle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parameters about builds that got slower, which two goals have. */
public final class Regressions {
  private Regressions() {}

  /** Null when {@code maxRegression} is not set. */
  public static @Nullable RegressionGuard guard(@Nullable String maxRegression, Texts texts)
      throws CannotRun {
    if (maxRegression == null || maxRegression.isBlank()) {
      return null;
    }
    return new RegressionGuard(
        Percent.parse(maxRegression)
            .orElseThrow(
                () ->
                    new CannotRun(
                        Percent.problem("goenv.timing.maxRegression", maxRegression).in(texts))),
        texts);
  }

  /**
   * Compares a build that has just ended with an earlier one and says what got slower.
   *
   * @param records where both are
   * @param slower names the earlier one; where none is wanted nothing is compared
   * @param now the machine; null when it was not read
   * @return whether something got slower than allowed
   */
  public static boolean check(
      RegressionGuard guard,
      BuildReport report,
      RecordStore records,
      SlowerRequest slower,
      @Nullable Snapshot now,
      Output output) {
    if (slower.isNone()) {
      return false;
    }
    // All personal data is taken out, so that builds compare that have it and have not.
    Redaction redaction = Personal.redaction(true);
    Path before = slower.file();
    try {
      Kept kept = before == null ? earlier(records, report, redaction) : null;
      BuildReport earlier =
          before != null ? BuildFile.report(before) : kept == null ? null : kept.report();
      if (earlier != null && before != null && !earlier.goal().equals(report.goal())) {
        return false; // it is named for builds, or for tests
      }
      if (earlier == null) {
        String target = report.goos() + "/" + report.goarch();
        output.info("build.slower.nothing-before", "target", target);
        return false;
      }
      Path machine = kept == null ? null : kept.snapshot();
      Snapshot was = machine == null ? null : machine(machine, output);
      Pair builds = RedactedReports.alike(earlier, report, redaction);
      BuildComparison comparison = BuildComparison.of(builds.before(), builds.after());
      List<String> lines = guard.lines(comparison, was, now, redaction);
      limits(builds.before(), builds.after(), output);
      say(lines, slower.fails(), output.console());
      return !lines.isEmpty();
    } catch (IOException e) {
      String reason =
          before == null
              ? output.words(e)
              : output.say("saved.file", "path", before.toString(), "reason", output.reason(e));
      output.warn("build.slower.unreadable", "reason", reason);
      output.detail(e);
      return false;
    }
  }

  /** The machine kept beside a record; null when it cannot be read, which is said. */
  static @Nullable Snapshot machine(Path file, Output output) {
    try {
      return BuildFile.machine(file);
    } catch (IOException e) {
      output.warn("timings.unusable", "path", file.toString(), "reason", output.reason(e));
      return null;
    }
  }

  /** The build to compare {@code report} with; null when there is none. */
  static @Nullable Kept earlier(RecordStore records, BuildReport report, Redaction redaction)
      throws IOException {
    return EarlierBuild.of(records, report, each -> RedactedReports.of(each, redaction));
  }

  /** Says what the guard cannot see: one that is silent is trusted. */
  private static void limits(BuildReport earlier, BuildReport report, Output output) {
    Optional<Obstacle> obstacle = Regression.obstacle(earlier, report);
    if (obstacle.isEmpty()) {
      return;
    }
    String when = RegressionGuard.when(earlier);
    if (obstacle.get() == Obstacle.KIND && !Regression.comparesPackages(earlier, report)) {
      String before = output.say(BuildKind.of(earlier).key());
      String after = output.say(BuildKind.of(report).key());
      output.info("build.slower.kinds", "when", when, "before", before, "after", after);
    } else {
      String reason = output.say("timing.obstacle." + obstacle.get().code());
      output.info("build.slower.limits", "when", when, "reason", reason);
    }
  }

  public static void say(List<String> lines, boolean failing, Console console) {
    for (String line : lines) {
      if (failing) {
        console.error(line);
      } else {
        console.warn(line);
      }
    }
  }
}
