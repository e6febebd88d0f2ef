package io.github.goenv.build;

import io.github.goenv.timing.Rehearsal;

/**
 * Has the JVM load and compile, while go is running, what is needed once it has exited: digest of
 * the program, action graph, report.
 */
public final class WarmUp {
  /** About what the JVM's compilers need to see of a digest. */
  private static final int BYTES = 1 << 20;

  private final Thread thread;
  private volatile boolean ended;

  private WarmUp() {
    thread = new Thread(this::run, "goenv warm-up");
    thread.setDaemon(true);
  }

  /** Starts it in a thread of its own. */
  public static WarmUp start() {
    WarmUp started = new WarmUp();
    started.thread.start();
    return started;
  }

  private void run() {
    BuiltFile.rehearse(BYTES);
    if (!ended) {
      Rehearsal.run();
    }
    if (!ended) {
      RecordFile.rehearse();
    }
  }

  /** Waits for its end, a fraction of a second: Maven closes the plugin's class loader after us. */
  public void end() {
    ended = true;
    Waiting.forEnd(thread);
  }
}
