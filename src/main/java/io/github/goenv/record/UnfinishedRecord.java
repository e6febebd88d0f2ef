package io.github.goenv.record;

import io.github.goenv.files.Waiting;
import io.github.goenv.timing.BuildReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The record of a build that is under way, in case nobody is left to write one at its end. */
public final class UnfinishedRecord {
  /** What takes less is not worth a file that is replaced at once. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /** Makes the report of a build that has not ended. */
  @FunctionalInterface
  public interface Maker {
    /** The report as it is {@code elapsed} after the start. */
    BuildReport make(Instant startedAt, Duration elapsed);
  }

  private final RecordStore records;
  private final MachineBytes machine;
  private final Maker maker;
  private final Instant startedAt = Instant.now();
  private final long begin = System.nanoTime();
  private final Thread thread;
  private boolean ended;
  private @Nullable Path file;

  private UnfinishedRecord(RecordStore records, MachineBytes machine, Maker maker) {
    this.records = records;
    this.machine = machine;
    this.maker = maker;
    this.thread = new Thread(this::run, "goenv record");
    thread.setDaemon(true);
  }

  static UnfinishedRecord start(RecordStore records, MachineBytes machine, Maker maker) {
    UnfinishedRecord started = new UnfinishedRecord(records, machine, maker);
    started.thread.start();
    return started;
  }

  private void run() {
    machine.prepare();
    if (endsWithin(PATIENCE)) {
      return;
    }
    BuildReport report = maker.make(startedAt, Duration.ofNanos(System.nanoTime() - begin));
    try {
      Path written = records.write(report, RecordFile.json(report), machine, true);
      synchronized (this) {
        file = written;
      }
    } catch (IOException e) {
      // The record at the build's end says what is wrong.
    }
  }

  private synchronized boolean endsWithin(Duration time) {
    long end = begin + time.toNanos();
    try {
      for (long left = 1; !ended && left > 0; ) {
        left = end - System.nanoTime();
        if (left > 0) {
          wait(left / 1_000_000 + 1);
        }
      }
    } catch (InterruptedException e) {
      return true;
    }
    return ended;
  }

  /** Ends it. The file, when one was written; it stays. */
  @Nullable Path end() {
    synchronized (this) {
      ended = true;
      notifyAll();
    }
    Waiting.forEnd(thread);
    synchronized (this) {
      return file;
    }
  }
}
