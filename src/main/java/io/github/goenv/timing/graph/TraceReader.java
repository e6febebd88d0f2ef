package io.github.goenv.timing.graph;

import io.github.goenv.files.FileErrors;
import io.github.goenv.timing.graph.Unreadable.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Reads the file that {@code go build -debug-trace=FILE} wrote, in pieces of whole lines: cmd/go
 * writes each event with a line end ({@code tracer.writeEvent} in cmd/go/internal/trace).
 */
public final class TraceReader {
  /** Traces grow with the dependencies of a program: 190 packages give 2 MB. */
  private static final long MAX_BYTES = 256L << 20;

  private static final int PIECE = 1 << 16;

  /** Far above any event. */
  private static final int LONGEST_LINE = 1 << 20;

  private final TraceParser parser = new TraceParser();
  private byte[] buffer = new byte[PIECE];
  private int kept;

  private TraceReader() {}

  /**
   * The trace in a file, or why there is none; needs memory in proportion to the actions.
   *
   * @param file the file given to {@code -debug-trace}, whether it exists or not
   */
  public static Tracing read(Path file) {
    try {
      long size = Files.size(file);
      if (size > MAX_BYTES) {
        return new Unreadable(Reason.TOO_LARGE, size + " bytes");
      }
      try (InputStream in = Files.newInputStream(file)) {
        return read(in);
      }
    } catch (NoSuchFileException e) {
      return new Unreadable(Reason.MISSING, "");
    } catch (IOException e) {
      return new Unreadable(Reason.IO_ERROR, FileErrors.reason(e));
    } catch (SecurityException e) {
      return new Unreadable(Reason.IO_ERROR, "access denied");
    }
  }

  /** The trace in a stream, or why there is none. */
  public static Tracing read(InputStream in) {
    try {
      return new TraceReader().readAll(in);
    } catch (IOException e) {
      return new Unreadable(Reason.IO_ERROR, FileErrors.reason(e));
    }
  }

  private Tracing readAll(InputStream in) throws IOException {
    boolean empty = true;
    while (true) {
      int count = in.readNBytes(buffer, kept, buffer.length - kept);
      if (count == 0) {
        break;
      }
      empty = false;
      int all = kept + count;
      int end = parser.lines(buffer, all);
      kept = all - end;
      System.arraycopy(buffer, end, buffer, 0, kept);
      if (kept > LONGEST_LINE) {
        return new Unreadable(Reason.WRONG_SHAPE, "line");
      }
      if (kept > buffer.length / 2) {
        buffer = Arrays.copyOf(buffer, buffer.length * 2);
      }
    }
    return empty
        ? new Unreadable(Reason.EMPTY, "")
        : parser.end(new String(buffer, 0, kept, StandardCharsets.UTF_8));
  }
}
