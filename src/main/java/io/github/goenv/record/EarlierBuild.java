package io.github.goenv.record;

import io.github.goenv.record.RecordStore.Kept;
import io.github.goenv.timing.BuildComparison;
import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.Regression;
import io.github.goenv.timing.Regression.Obstacle;
import java.io.IOException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Finds the record that a build is compared with. */
public final class EarlierBuild {
  private EarlierBuild() {}

  /**
   * The newest build before {@code report} whose whole time can be compared with its, by the same
   * command if there is one; else the newest that has times, of the same packages if there is one.
   * Null when there is none. Two executions in one pom leave their records in one place.
   *
   * @param alike makes reports comparable that were written with personal data and without
   */
  public static @Nullable Kept of(
      RecordStore records, BuildReport report, UnaryOperator<BuildReport> alike)
      throws IOException {
    BuildReport later = alike.apply(report);
    Kept best = null;
    int least = Integer.MAX_VALUE;
    for (Kept kept : records.list(RecordGroup.of(report)).records()) {
      BuildReport earlier = kept.report();
      if (kept.unfinished() || !earlier.startedAt().isBefore(report.startedAt())) {
        continue;
      }
      int distance = distance(alike.apply(earlier), later);
      if (distance < least) {
        best = kept;
        least = distance;
      }
    }
    return best;
  }

  /** How little two builds have in common; the largest number for nothing to compare. */
  private static int distance(BuildReport earlier, BuildReport report) {
    Optional<Obstacle> obstacle = Regression.obstacle(earlier, report);
    if (obstacle.isEmpty()) {
      return BuildComparison.sameCommand(earlier, report) ? 0 : 1;
    }
    if (earlier.actions().isEmpty()) {
      return Integer.MAX_VALUE;
    }
    return obstacle.get() == Obstacle.PACKAGES ? 3 : 2;
  }
}
