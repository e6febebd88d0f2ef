package io.github.goenv.timing.graph;

import io.github.goenv.files.FileErrors;
import io.github.goenv.timing.graph.Unreadable.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads the files that {@code go build} leaves about its times. */
public final class TimingReader {
  /** More than 60,000 actions; the file of a 5,000-package program has some 10 MB. */
  private static final long MAX_BYTES = 64L << 20;

  private TimingReader() {}

  /** What the files of a build say; never fails: what is missing is said in the recording. */
  public static Recording read(TimingFiles files) {
    Path trace = files.trace();
    Path tools = files.tools();
    return new Recording(
        read(files.graph()),
        trace == null ? null : TraceReader.read(trace),
        tools == null ? null : ToolLogReader.read(tools));
  }

  /**
   * The same, but of a build in which go started no tool only that, unless single tools were to be
   * measured.
   *
   * @see Idle
   */
  public static Recording brief(TimingFiles files) {
    if (files.tools() != null) {
      return read(files);
    }
    try {
      Path graph = files.graph();
      Idle idle = Files.size(graph) > MAX_BYTES ? null : IdleScan.of(Files.readAllBytes(graph));
      if (idle != null) {
        return new Recording(idle);
      }
    } catch (IOException | SecurityException e) {
      // It is told below.
    }
    return Idle.of(read(files));
  }

  /**
   * The graph in a file, or why there is none; needs memory in proportion to the file.
   *
   * @param file the file given to {@code -debug-actiongraph}, whether it exists or not
   */
  public static Timing read(Path file) {
    try {
      long size = Files.size(file);
      if (size == 0) {
        return new Unreadable(Reason.EMPTY, "");
      }
      if (size > MAX_BYTES) {
        return new Unreadable(Reason.TOO_LARGE, size + " bytes");
      }
      try (InputStream in = Files.newInputStream(file)) {
        return read(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
    } catch (NoSuchFileException e) {
      return new Unreadable(Reason.MISSING, "");
    } catch (IOException e) {
      return new Unreadable(Reason.IO_ERROR, FileErrors.reason(e));
    } catch (SecurityException e) {
      return new Unreadable(Reason.IO_ERROR, "access denied");
    }
  }

  /** The graph in a text, or why there is none. */
  public static Timing read(Reader text) {
    return new ActionGraphParser(text).parse();
  }
}
