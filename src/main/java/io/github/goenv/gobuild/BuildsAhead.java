package io.github.goenv.gobuild;

import io.github.goenv.gobuild.plan.BuildRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Builds that begin before somebody asks for them, a few at a time. What does not come to be as it
 * was foreseen, or fails, whoever asks for it builds himself.
 */
public final class BuildsAhead {
  private final Semaphore permits;
  private final Set<Path> begun = new HashSet<>();
  private final Map<Path, RunAhead> runs = new HashMap<>();
  private boolean stopped;

  /**
   * @param atOnce how many of them run at the same time, 1 or more
   */
  public BuildsAhead(int atOnce) {
    permits = new Semaphore(atOnce, true);
  }

  /** Whether there is, or was, a build for the place; there is one from now on. */
  public synchronized boolean begun(Path place) {
    return !begun.add(place);
  }

  /** Whether one can begin for the place. */
  public synchronized boolean takes(Path place) {
    return !stopped && !begun.contains(place);
  }

  /**
   * Begins a build, unless there was one for the place.
   *
   * @param place names it; one directory of each module
   */
  public synchronized void begin(Path place, BuildRequest request, RunBuild run) {
    if (!stopped && !begun(place)) {
      runs.put(place, new RunAhead(request, run, permits));
    }
  }

  /**
   * What has become of a build that was begun.
   *
   * @param wanted what is to be built, which may not be what was begun
   * @return how long it took; null where it still has to be built. When it was built the listener
   *     was told all of it
   * @throws InterruptedException when this thread is interrupted; go has been ended then
   */
  public @Nullable Duration built(Path place, BuildRequest wanted, BuildListener listener)
      throws InterruptedException {
    RunAhead run = take(place);
    if (run == null) {
      return null;
    }
    Duration took = null;
    try {
      took = run.built(wanted, listener);
      return took;
    } finally {
      if (took == null) {
        stop();
      }
    }
  }

  private synchronized @Nullable RunAhead take(Path place) {
    return runs.remove(place);
  }

  /** Ends what nobody has asked for, and begins no more. */
  public synchronized void stop() {
    stopped = true;
    runs.values().forEach(RunAhead::stop);
    runs.values().forEach(RunAhead::awaitEnd);
    begun.removeAll(runs.keySet());
    runs.clear();
  }
}
