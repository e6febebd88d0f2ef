package io.github.goenv.files;

/** Waits for threads that need but a moment. */
public final class Waiting {
  private Waiting() {}

  /** Returns when the thread has ended; an interrupt meanwhile is kept for the caller. */
  public static void forEnd(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
