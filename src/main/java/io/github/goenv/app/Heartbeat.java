package io.github.goenv.app;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * Says now and then that a long task is running: first after a while, then each time it doubled.
 */
public final class Heartbeat implements AutoCloseable {
  private boolean closed; // guarded by this

  /**
   * @param first when to speak first
   * @param beat hears how long it has been going on; called by a thread of its own
   */
  public Heartbeat(Duration first, Consumer<Duration> beat) {
    Thread thread = new Thread(() -> run(first.toNanos(), beat), "goenv heartbeat");
    thread.setDaemon(true);
    thread.start();
  }

  private void run(long first, Consumer<Duration> beat) {
    long begin = System.nanoTime();
    long next = first;
    try {
      while (sleepUntil(begin + next)) {
        beat.accept(Duration.ofNanos(next));
        next *= 2;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether the task is still running then. */
  private synchronized boolean sleepUntil(long moment) throws InterruptedException {
    while (!closed) {
      long left = moment - System.nanoTime();
      if (left <= 0) {
        return true;
      }
      wait(Math.max(1, left / 1_000_000));
    }
    return false;
  }

  @Override
  public synchronized void close() {
    closed = true;
    notifyAll();
  }
}
