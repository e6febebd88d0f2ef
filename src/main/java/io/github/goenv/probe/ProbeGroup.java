package io.github.goenv.probe;

import io.github.goenv.fact.Fact;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** The probes of one reading; any thread may add to it. */
final class ProbeGroup {
  private final long zero = System.nanoTime();
  private final List<Timed<?>> all = new ArrayList<>();

  /** Starts a probe; see {@link Timed#start}. */
  synchronized <T> Timed<T> start(
      String name, Duration limit, Callable<Fact<T>> read, Timed<?>... needed) {
    Timed<T> timed = Timed.start(name, limit, read, needed);
    all.add(timed);
    return timed;
  }

  /** Ends every probe that still runs. */
  synchronized void cancel() {
    for (Timed<?> each : all) {
      each.cancel();
    }
  }

  /** When each probe ran, in the order they were started. */
  synchronized List<ProbeTime> times() {
    List<ProbeTime> times = new ArrayList<>();
    for (Timed<?> each : all) {
      times.add(each.time(zero));
    }
    return times;
  }
}
