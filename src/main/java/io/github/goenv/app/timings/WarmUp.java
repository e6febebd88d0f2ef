package io.github.goenv.app.timings;

import io.github.goenv.files.Waiting;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Has the JVM load and compile, while go is running, what is needed once it has exited: action
 * graph, report, record.
 */
public final class WarmUp {
  /**
   * A go that has ended by then has mostly made no program that would have to be read; rehearsed
   * beside it that costs more than it can save.
   */
  private static final int LASTS_MILLIS = 1000;

  private final Thread thread;
  private final CountDownLatch ended = new CountDownLatch(1);

  private WarmUp(List<Runnable> steps, @Nullable Runnable last) {
    thread = new Thread(() -> run(steps, last), "goenv warm-up");
    thread.setDaemon(true);
  }

  /** Starts it in a thread of its own, one step after the other. */
  public static WarmUp start(Runnable... steps) {
    return start(List.of(steps), null);
  }

  /**
   * Starts it in a thread of its own, one step after the other.
   *
   * @param last what only a go needs that runs longer than one that finds everything up to date
   */
  public static WarmUp start(List<Runnable> steps, @Nullable Runnable last) {
    WarmUp started = new WarmUp(steps, last);
    started.thread.start();
    return started;
  }

  private void run(List<Runnable> steps, @Nullable Runnable last) {
    for (Runnable step : steps) {
      if (ended.getCount() == 0) {
        return;
      }
      step.run();
    }
    try {
      if (last != null && !ended.await(LASTS_MILLIS, TimeUnit.MILLISECONDS)) {
        last.run();
      }
    } catch (InterruptedException e) {
      // Nothing depends on it.
    }
  }

  /** Waits for its end, a fraction of a second: Maven closes the plugin's class loader after us. */
  public void end() {
    ended.countDown();
    Waiting.forEnd(thread);
  }
}
