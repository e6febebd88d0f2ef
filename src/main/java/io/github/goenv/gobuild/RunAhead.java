package io.github.goenv.gobuild;

import io.github.goenv.files.Waiting;
import io.github.goenv.gobuild.plan.BuildRequest;
import io.github.goenv.toolchain.BadCommand;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** A build in a thread of its own, for whoever will ask for it. */
final class RunAhead {
  private static final long PATIENCE_MILLIS = 2_000;

  private final BuildRequest request;
  private final LinesAhead lines = new LinesAhead();
  private final Thread thread;
  private volatile boolean running;
  private @Nullable Duration took;

  /** Begins as soon as there is a permit. */
  RunAhead(BuildRequest request, RunBuild run, Semaphore permits) {
    this.request = request;
    thread = new Thread(() -> run(run, permits), "goenv build ahead");
    thread.setDaemon(true);
    thread.start();
  }

  private void run(RunBuild run, Semaphore permits) {
    try {
      permits.acquire();
      try {
        running = true;
        long begin = System.nanoTime();
        if (run.run(request, lines)) {
          took = Duration.ofNanos(System.nanoTime() - begin);
        }
      } finally {
        permits.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (BadCommand | IOException | RuntimeException e) {
      // Built by itself, the module says what is wrong.
    }
  }

  /** Begins no more, unless it has. */
  void stop() {
    if (!running) {
      thread.interrupt();
    }
  }

  /**
   * Waits for go, as Maven may end next and all that runs with it. Most builds that begin ahead are
   * brief; one that is not is ended.
   */
  void awaitEnd() {
    try {
      thread.join(PATIENCE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    thread.interrupt();
    Waiting.forEnd(thread);
  }

  /**
   * Waits for it.
   *
   * @return how long it took; null where this request was not built. When it was built the listener
   *     was told all of it, else next to nothing
   * @throws InterruptedException when this thread is interrupted; go has been ended then
   */
  @Nullable Duration built(BuildRequest wanted, BuildListener listener)
      throws InterruptedException {
    if (!request.equals(wanted)) {
      stop();
      awaitEnd(); // two would write one file
      return null;
    }
    lines.waitedFor(listener);
    try {
      thread.join();
    } catch (InterruptedException e) {
      thread.interrupt();
      Waiting.forEnd(thread);
      throw e;
    }
    if (took != null) {
      lines.release(listener);
    }
    return took;
  }
}
