package io.github.goenv.gobuild;

import io.github.goenv.process.LineSink;
import org.jspecify.annotations.Nullable;

/**
 * Listens for go failing at writing its times, as on a full disk. It makes a failure of a good
 * build then; and after a trace that it cannot end ({@code maybeStartTrace} in cmd/go/main.go, Go
 * 1.21 to 1.27) it calls itself until its stack of a gigabyte is used up, with a line each time.
 */
final class RecordingWatch implements LineSink {
  private static final String GRAPH = "go: writing action graph: ";
  private static final String START = "failed to start trace: ";
  private static final String TRACE = "failed to stop trace: ";

  private final LineSink messages;
  private final Thread waiting;
  private @Nullable String reason;
  private boolean ended;

  /**
   * @param messages takes all other lines
   * @param waiting the thread that waits for go, and ends it when it is interrupted
   */
  RecordingWatch(LineSink messages, Thread waiting) {
    this.messages = messages;
    this.waiting = waiting;
  }

  @Override
  public synchronized void line(String line) {
    if (ended) {
      return; // go said all that it had to say of the build before it ended the trace
    }
    if (line.startsWith(GRAPH) || line.startsWith(START)) {
      reason = tail(line);
    } else if (line.startsWith(TRACE)) {
      reason = reason == null ? tail(line) : reason;
      ended = true;
      waiting.interrupt();
    } else {
      messages.line(line);
    }
  }

  /** The system's words without the path, which is one of this machine. */
  private static String tail(String line) {
    return line.substring(line.lastIndexOf(": ") + 2);
  }

  /** Why the times could not be written; null when nothing was said of it. */
  synchronized @Nullable String reason() {
    return reason;
  }

  /** Whether go was to be ended, by an interrupt of the thread that waits for it. */
  synchronized boolean ended() {
    return ended;
  }
}
