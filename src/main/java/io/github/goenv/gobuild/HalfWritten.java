package io.github.goenv.gobuild;

import io.github.goenv.gobuild.plan.BuildPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Removes what a go that was ended may have been writing. Of a program go reads the build id alone,
 * near its begin: half of one is up to date for the next go.
 */
final class HalfWritten {
  /** File systems keep times as coarsely as that. */
  private static final int SECONDS = 2;

  private HalfWritten() {}

  /**
   * Removes the files of a plan that were written since.
   *
   * @param startedAt just before go was started
   */
  static void remove(BuildPlan plan, Instant startedAt) {
    for (Path file : files(plan)) {
      try {
        Instant written = Files.getLastModifiedTime(file).toInstant();
        if (Files.isRegularFile(file) && !written.isBefore(startedAt.minusSeconds(SECONDS))) {
          Files.delete(file);
        }
      } catch (IOException e) {
        // It is not there, or not ours to remove.
      }
    }
  }

  private static List<Path> files(BuildPlan plan) {
    List<Path> files = new ArrayList<>(plan.files());
    if (plan.programs() != null && plan.programs().staging() != null) {
      Path staging = plan.programs().staging();
      plan.programs().all().forEach(each -> files.add(staging.resolve(each.built())));
    }
    return files;
  }
}
