package io.github.goenv.process;

import org.jspecify.annotations.Nullable;

/**
 * Ends a process tree when this JVM ends while it runs: SIGTERM to Maven would leave go behind, and
 * that orphan overwrites the program of a later build. It is of one process only, and gone with it,
 * so that nothing of it stays in a Maven daemon.
 */
final class EndedWithJvm {
  /** More than a start takes; the JVM's end waits no longer for it. */
  private static final long START_MILLIS = 2_000;

  private final Thread hook = new Thread(this::end, "goenv end");
  private @Nullable Process process;
  private boolean closed;

  private EndedWithJvm() {}

  /** Begins before there is a process, so that there is no moment in which one is not watched. */
  static EndedWithJvm watch() {
    EndedWithJvm watch = new EndedWithJvm();
    try {
      Runtime.getRuntime().addShutdownHook(watch.hook);
    } catch (IllegalStateException e) {
      // The JVM is ending: what is started now dies with the pipes that nobody reads.
    }
    return watch;
  }

  /** The process has started. */
  synchronized void over(Process started) {
    process = started;
    notifyAll();
  }

  private void end() {
    Process running = started();
    if (running != null) {
      ProcessTree.end(running);
    }
  }

  /** The process, which may be starting just now; null when there is none. */
  private synchronized @Nullable Process started() {
    long end = System.nanoTime() + START_MILLIS * 1_000_000;
    try {
      for (long left = START_MILLIS; process == null && !closed && left > 0; ) {
        wait(left);
        left = (end - System.nanoTime()) / 1_000_000;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return closed ? null : process;
  }

  /**
   * The process has ended, or was never started.
   *
   * @return whether the JVM is ending, so that the process may have been ended with it
   */
  boolean close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
      return false;
    } catch (IllegalStateException e) {
      return true; // the hook does its work, or has done it
    }
  }
}
