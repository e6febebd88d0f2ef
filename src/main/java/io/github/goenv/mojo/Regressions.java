package io.github.goenv.mojo;

import io.github.goenv.build.RecordStore;
import io.github.goenv.build.RecordStore.Kept;
import io.github.goenv.files.FileErrors;
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
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/** The parameters about builds that got slower, which two goals have. */
final class Regressions {
  private Regressions() {}

  /** Null when {@code maxRegression} is not set. */
  static @Nullable RegressionGuard guard(@Nullable String maxRegression, Texts texts)
      throws MojoExecutionException {
    if (maxRegression == null || maxRegression.isBlank()) {
      return null;
    }
    return new RegressionGuard(
        Percent.parse(maxRegression)
            .orElseThrow(
                () ->
                    new MojoExecutionException(
                        Percent.problem("goenv.timing.maxRegression", maxRegression).in(texts))),
        texts);
  }

  /**
   * Compares a build that has just ended with an earlier one and says what got slower.
   *
   * @param records where both are
   * @param before the file of the earlier one; null for the newest of the same kind
   * @param now the machine; null when it was not read
   * @return whether something got slower than allowed
   */
  static boolean check(
      RegressionGuard guard,
      BuildReport report,
      RecordStore records,
      @Nullable Path before,
      @Nullable Snapshot now,
      boolean failing,
      Texts texts,
      Log log) {
    try {
      Kept kept = before == null ? EarlierBuild.of(records, report) : null;
      BuildReport earlier =
          before != null ? BuildFile.report(before) : kept == null ? null : kept.report();
      if (earlier == null) {
        String target = report.goos() + "/" + report.goarch();
        log.info(texts.text("build.slower.nothing-before", Map.of("target", target)));
        return false;
      }
      Path machine = kept == null ? null : kept.snapshot();
      Snapshot was = machine == null ? null : BuildFile.machine(machine);
      List<String> lines = guard.lines(BuildComparison.of(earlier, report), was, now);
      limits(earlier, report, texts, log);
      say(lines, failing, log);
      return !lines.isEmpty();
    } catch (IOException e) {
      log.warn(texts.text("build.slower.unreadable", Map.of("reason", FileErrors.words(e))));
      log.debug(e);
      return false;
    }
  }

  /** Says what the guard cannot see: one that is silent is trusted. */
  private static void limits(BuildReport earlier, BuildReport report, Texts texts, Log log) {
    Optional<Obstacle> obstacle = Regression.obstacle(earlier, report);
    if (obstacle.isEmpty()) {
      return;
    }
    String when = RegressionGuard.when(earlier);
    if (obstacle.get() == Obstacle.KIND && !Regression.comparesPackages(earlier, report)) {
      String before = texts.text(BuildKind.of(earlier).key(), Map.of());
      String after = texts.text(BuildKind.of(report).key(), Map.of());
      log.info(
          texts.text("build.slower.kinds", Map.of("when", when, "before", before, "after", after)));
    } else {
      String reason = texts.text("timing.obstacle." + obstacle.get().code(), Map.of());
      log.info(texts.text("build.slower.limits", Map.of("when", when, "reason", reason)));
    }
  }

  static void say(List<String> lines, boolean failing, Log log) {
    for (String line : lines) {
      if (failing) {
        log.error(line);
      } else {
        log.warn(line);
      }
    }
  }
}
