package io.github.goenv.mojo;

import io.github.goenv.build.RecordStore;
import io.github.goenv.build.RecordStore.Kept;
import io.github.goenv.go.GoTarget;
import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.Regression;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Finds the record that a build is compared with. */
final class EarlierBuild {
  private EarlierBuild() {}

  /**
   * The newest build before {@code report} whose whole time can be compared with its, else the
   * newest that has times; null when there is none.
   */
  static @Nullable Kept of(RecordStore records, BuildReport report) throws IOException {
    Kept newest = null;
    for (Kept kept : records.list(new GoTarget(report.goos(), report.goarch())).records()) {
      BuildReport earlier = kept.report();
      if (kept.unfinished() || !earlier.startedAt().isBefore(report.startedAt())) {
        continue;
      }
      if (Regression.obstacle(earlier, report).isEmpty()) {
        return kept;
      }
      if (newest == null && !earlier.actions().isEmpty()) {
        newest = kept;
      }
    }
    return newest;
  }
}
