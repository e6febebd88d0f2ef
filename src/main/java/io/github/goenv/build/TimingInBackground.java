package io.github.goenv.build;

import io.github.goenv.timing.Recording;
import io.github.goenv.timing.TimingFiles;
import io.github.goenv.timing.TimingReader;
import io.github.goenv.timing.Unreadable;

/** Reads what go recorded of its times while the program that was built is being read. */
final class TimingInBackground {
  private final Thread thread;
  private volatile Recording recording =
      new Recording(new Unreadable(Unreadable.Reason.IO_ERROR, "not read"));

  private TimingInBackground(TimingFiles files) {
    thread = new Thread(() -> recording = TimingReader.read(files), "goenv action graph");
    thread.setDaemon(true);
  }

  static TimingInBackground read(TimingFiles files) {
    TimingInBackground reading = new TimingInBackground(files);
    reading.thread.start();
    return reading;
  }

  /** Waits for the end of the file; an interrupt is for whoever waits for go. */
  Recording get() {
    Waiting.forEnd(thread);
    return recording;
  }
}
