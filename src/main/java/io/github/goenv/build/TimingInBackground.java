package io.github.goenv.build;

import io.github.goenv.timing.Timing;
import io.github.goenv.timing.TimingReader;
import io.github.goenv.timing.Unreadable;
import java.nio.file.Path;

/** Reads an action graph while the program that was built is being read. */
final class TimingInBackground {
  private final Thread thread;
  private volatile Timing timing = new Unreadable(Unreadable.Reason.IO_ERROR, "not read");

  private TimingInBackground(Path graph) {
    thread = new Thread(() -> timing = TimingReader.read(graph), "goenv action graph");
    thread.setDaemon(true);
  }

  static TimingInBackground read(Path graph) {
    TimingInBackground reading = new TimingInBackground(graph);
    reading.thread.start();
    return reading;
  }

  /** Waits for the end of the file; an interrupt is for whoever waits for go. */
  Timing get() {
    Waiting.forEnd(thread);
    return timing;
  }
}
