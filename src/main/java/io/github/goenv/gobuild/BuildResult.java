package io.github.goenv.gobuild;

import io.github.goenv.gobuild.plan.BuildPlan;
import io.github.goenv.process.Exit;
import io.github.goenv.timing.graph.Recording;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One {@code go build} that ended.
 *
 * @param command the whole command line
 * @param startedAt just before go was started
 * @param artifact the file built; null when the build failed, when go chose the names in a
 *     directory, or when the file is not there although go reported success
 * @param timing what go recorded of it, or why there is nothing
 */
public record BuildResult(
    BuildPlan plan,
    List<String> command,
    Instant startedAt,
    Exit exit,
    @Nullable BuiltFile artifact,
    Recording timing) {

  /** Whether go reported success. */
  public boolean succeeded() {
    return !exit.timedOut() && exit.exitCode() == 0;
  }

  /** Whether go reported success and yet there is no file where it was to be. */
  public boolean vanished() {
    return succeeded() && artifact == null && !plan.intoDirectory();
  }
}
