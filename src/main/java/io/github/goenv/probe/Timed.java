package io.github.goenv.probe;

import io.github.goenv.fact.Fact;
import io.github.goenv.text.Text;
import java.time.Duration;
import java.util.List;
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
  private static final long NOT_YET = -1;

  private final String name;
  private final Duration limit;
  private final List<Timed<?>> needed;
  private final FutureTask<Fact<T>> task;
  private final long created = System.nanoTime();
  // Nanoseconds after created.
  private volatile long begun = NOT_YET;
  private volatile long ended = NOT_YET;

  private Timed(String name, Duration limit, Callable<Fact<T>> read, List<Timed<?>> needed) {
    this.name = name;
    this.limit = limit;
    this.needed = List.copyOf(needed);
    this.task = new FutureTask<>(() -> run(read));
  }

  private Fact<T> run(Callable<Fact<T>> read) throws Exception {
    for (Timed<?> each : needed) {
      each.await();
    }
    begun = System.nanoTime() - created;
    try {
      return read.call();
    } finally {
      ended = System.nanoTime() - created;
    }
  }

  /**
   * Starts {@code read}.
   *
   * @param limit counted from when everything needed has been read
   * @param needed what {@code read} asks for; it waits for these and for no other
   */
  static <T> Timed<T> start(
      String name, Duration limit, Callable<Fact<T>> read, Timed<?>... needed) {
    Timed<T> timed = new Timed<>(name, limit, read, List.of(needed));
    Thread thread = new Thread(timed.task, "goenv probe " + name);
    thread.setDaemon(true);
    thread.start();
    return timed;
  }

  /** Waits for the answer until the limit. May be asked again and gives the same answer. */
  Fact<T> await() throws InterruptedException {
    try {
      for (Timed<?> each : needed) {
        each.await();
      }
      long now = System.nanoTime() - created;
      long since = begun == NOT_YET ? now : begun;
      return task.get(Math.max(0, since + limit.toNanos() - now), TimeUnit.NANOSECONDS);
    } catch (TimeoutException | CancellationException e) {
      task.cancel(true);
      return Fact.unknown(
          Text.of("probe.timeout", "probe", name, "seconds", String.valueOf(limit.toSeconds())),
          Text.of("probe.timeout.remedy"));
    } catch (ExecutionException e) {
      return Fact.unknown(
          Text.of("probe.failed", "probe", name, "error", String.valueOf(e.getCause())));
    } catch (InterruptedException e) {
      cancel();
      throw e;
    }
  }

  /** Whether it has ended. */
  boolean isDone() {
    return task.isDone();
  }

  /** Interrupts the probe if it still runs. */
  void cancel() {
    task.cancel(true);
  }

  /**
   * When it ran.
   *
   * @param zero the moment to count from, as {@link System#nanoTime} gives it
   */
  ProbeTime time(long zero) {
    long from = begun;
    long to = ended;
    return new ProbeTime(
        name,
        from == NOT_YET ? NOT_YET : (created - zero + from) / 1_000_000,
        to == NOT_YET ? NOT_YET : (to - from) / 1_000_000);
  }
}
