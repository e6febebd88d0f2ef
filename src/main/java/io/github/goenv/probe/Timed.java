package io.github.goenv.probe;

import io.github.goenv.snapshot.Fact;
import io.github.goenv.text.Text;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A probe on a thread of its own, with a time limit. One that throws or hangs becomes
 * <em>unknown</em> and harms no other.
 */
final class Timed<T> {
  private final String name;
  private final Duration limit;
  private final FutureTask<Fact<T>> task;
  private final long deadline;

  private Timed(String name, Duration limit, Callable<Fact<T>> read) {
    this.name = name;
    this.limit = limit;
    this.task = new FutureTask<>(read);
    this.deadline = System.nanoTime() + limit.toNanos();
  }

  /** Starts {@code read}. */
  static <T> Timed<T> start(String name, Duration limit, Callable<Fact<T>> read) {
    Timed<T> timed = new Timed<>(name, limit, read);
    Thread thread = new Thread(timed.task, "goenv probe " + name);
    thread.setDaemon(true);
    thread.start();
    return timed;
  }

  /**
   * Waits for the answer until the limit, counted from the start. May be asked again and gives the
   * same answer.
   */
  Fact<T> await() throws InterruptedException {
    try {
      return task.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException | CancellationException e) {
      task.cancel(true);
      return Fact.unknown(
          Text.of("probe.timeout", "probe", name, "seconds", String.valueOf(limit.toSeconds())),
          Text.of("probe.timeout.remedy"));
    } catch (ExecutionException e) {
      return Fact.unknown(
          Text.of("probe.failed", "probe", name, "error", String.valueOf(e.getCause())));
    } catch (InterruptedException e) {
      task.cancel(true);
      throw e;
    }
  }
}
