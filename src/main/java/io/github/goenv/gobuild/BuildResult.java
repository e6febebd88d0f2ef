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
 * @param artifacts the files built; none when the build failed, when nobody knows the names that go
 *     chose in a directory, or when they are not there although go reported success
 * @param timing what go recorded of it, or why there is nothing
 * @param together that the run built other modules too; null when it did not
 */
public record BuildResult(
    BuildPlan plan,
    List<String> command,
    Instant startedAt,
    Exit exit,
    List<BuiltFile> artifacts,
    Recording timing,
    @Nullable Together together) {

  /** Keeps its own copy of the list. */
  public BuildResult {
    artifacts = List.copyOf(artifacts);
  }

  /** One of a run for this plan alone. */
  public BuildResult(
      BuildPlan plan,
      List<String> command,
      Instant startedAt,
      Exit exit,
      List<BuiltFile> artifacts,
      Recording timing) {
    this(plan, command, startedAt, exit, artifacts, timing, null);
  }

  /** The file built where that is one; null where it is none or several. */
  public @Nullable BuiltFile artifact() {
    return artifacts.size() == 1 ? artifacts.get(0) : null;
  }

  /** Whether go reported success. */
  public boolean succeeded() {
    return !exit.timedOut() && exit.exitCode() == 0;
  }

  /** Whether go reported success and yet a file is not where it was to be. */
  public boolean vanished() {
    return succeeded() && artifacts.size() < plan.files().size();
  }
}
