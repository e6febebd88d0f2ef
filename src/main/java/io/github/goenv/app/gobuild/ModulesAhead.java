package io.github.goenv.app.gobuild;

import io.github.goenv.gobuild.BuildListener;
import io.github.goenv.gobuild.BuildsAhead;
import io.github.goenv.gobuild.RunBuild;
import io.github.goenv.gobuild.plan.BuildRequest;
import io.github.goenv.toolchain.BadCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Modules that are built alike, each by a run of go of its own: while Maven is at one of them, go
 * builds those that come next, as long as such a build is brief. One that takes longer has use for
 * all cores.
 */
final class ModulesAhead {
  private static final Duration BRIEF = Duration.ofSeconds(2);

  /** Runs of go that share the cores: more of them would only wait for Maven. */
  static final int AT_ONCE = 2;

  private final List<AlikeModule> modules;
  private final int share;
  private final BuildsAhead builds;
  private volatile boolean brief;

  /**
   * @param modules in the order in which Maven comes to them
   * @param cores logical processors, 2 or more
   */
  ModulesAhead(List<AlikeModule> modules, int cores) {
    this.modules = List.copyOf(modules);
    this.share = cores / AT_ONCE;
    this.builds = new BuildsAhead(AT_ONCE);
  }

  /** How to build a module, this one or another. */
  interface Runs {
    RunBuild of(Path directory, Path reports) throws BadCommand, InterruptedException;
  }

  /**
   * Whether a module has a share of the cores only, as others are built beside it. To be asked once
   * for each, before it is built.
   */
  boolean shares(Path module) {
    return brief && builds.takes(module) || builds.begun(module);
  }

  /**
   * Builds a module, and begins with the next ones.
   *
   * @param module the directory of its pom
   * @param whole what is to be built, without a limit of cores
   * @param build the same with the limit that holds for it
   * @param own how to build it
   * @return whether it was built
   */
  boolean run(
      Path module,
      BuildRequest whole,
      BuildRequest build,
      Runs runs,
      RunBuild own,
      BuildListener listener)
      throws BadCommand, IOException, InterruptedException {
    BuildRequest shared = whole.sharing(share);
    if (build.equals(shared)) {
      builds.begin(module, build, own);
      beginAfter(module, shared, runs);
    }
    Duration took = builds.built(module, build, listener);
    if (took == null) {
      took = alone(build, own, listener);
    }
    if (took == null) {
      builds.stop();
      return false;
    }
    brief = took.compareTo(BRIEF) < 0;
    if (brief) {
      beginAfter(module, shared, runs);
    }
    return true;
  }

  /** How long it took; null where it was not built. */
  private @Nullable Duration alone(BuildRequest build, RunBuild own, BuildListener listener)
      throws BadCommand, IOException, InterruptedException {
    long begin = System.nanoTime();
    boolean ended = false;
    try {
      boolean built = own.run(build, listener);
      ended = true;
      return built ? Duration.ofNanos(System.nanoTime() - begin) : null;
    } finally {
      if (!ended) {
        builds.stop();
      }
    }
  }

  private void beginAfter(Path module, BuildRequest shared, Runs runs) throws InterruptedException {
    int next = 0;
    while (next < modules.size() && !modules.get(next).base().equals(module)) {
      next++;
    }
    int end = Math.min(modules.size(), next + 1 + AT_ONCE);
    for (AlikeModule each : modules.subList(Math.min(next + 1, end), end)) {
      if (builds.takes(each.base())) {
        try {
          RunBuild run = runs.of(each.directory(), each.reports());
          BuildRequest there = shared.in(each.directory(), each.output(shared.output().explicit()));
          builds.begin(each.base(), there, run);
        } catch (BadCommand e) {
          // Its own build says what is wrong.
        }
      }
    }
  }
}
