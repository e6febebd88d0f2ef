package io.github.goenv.gobuild;

import io.github.goenv.files.Waiting;
import io.github.goenv.timing.graph.Recording;
import io.github.goenv.timing.graph.TimingFiles;
import io.github.goenv.timing.graph.TimingReader;
import io.github.goenv.timing.graph.Unreadable;
import org.jspecify.annotations.Nullable;

/** Reads what go recorded of its times while the program that was built is being read. */
public final class TimingInBackground {
  private final @Nullable Thread thread;
  private volatile Recording recording;

  private TimingInBackground(Unreadable.Reason reason, String detail) {
    recording = new Recording(new Unreadable(reason, detail));
    thread = null;
  }

  private TimingInBackground(TimingFiles files, boolean brief) {
    recording = new Recording(new Unreadable(Unreadable.Reason.IO_ERROR, "not read"));
    thread =
        new Thread(
            () -> recording = brief ? TimingReader.brief(files) : TimingReader.read(files),
            "goenv action graph");
    thread.setDaemon(true);
  }

  /** There is nothing to read. */
  public static TimingInBackground none(Unreadable.Reason reason, String detail) {
    return new TimingInBackground(reason, detail);
  }

  /** Begins to read; null for a build that recorded nothing. */
  public static TimingInBackground read(@Nullable TimingFiles files) {
    return read(files, false);
  }

  /**
   * Begins to read; null for a build that recorded nothing.
   *
   * @param brief whether of a build in which go ran no tool only that is kept
   */
  public static TimingInBackground read(@Nullable TimingFiles files, boolean brief) {
    if (files == null) {
      return none(Unreadable.Reason.OFF, "");
    }
    TimingInBackground reading = new TimingInBackground(files, brief);
    if (reading.thread != null) {
      reading.thread.start();
    }
    return reading;
  }

  /** Waits for the end of the file; an interrupt is for whoever waits for go. */
  public Recording get() {
    if (thread != null) {
      Waiting.forEnd(thread);
    }
    return recording;
  }
}
