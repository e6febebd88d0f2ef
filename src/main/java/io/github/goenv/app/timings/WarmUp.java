package io.github.goenv.app.timings;

import io.github.goenv.files.Waiting;

/**
 * Has the JVM load and compile, while go is running, what is needed once it has exited: action
 * graph, report, record.
 */
public final class WarmUp {
  private final Thread thread;
  private volatile boolean ended;

  private WarmUp(Runnable... steps) {
    thread = new Thread(() -> run(steps), "goenv warm-up");
    thread.setDaemon(true);
  }

  /** Starts it in a thread of its own, one step after the other. */
  public static WarmUp start(Runnable... steps) {
    WarmUp started = new WarmUp(steps);
    started.thread.start();
    return started;
  }

  private void run(Runnable... steps) {
    for (Runnable step : steps) {
      if (!ended) {
        step.run();
      }
    }
  }

  /** Waits for its end, a fraction of a second: Maven closes the plugin's class loader after us. */
  public void end() {
    ended = true;
    Waiting.forEnd(thread);
  }
}
