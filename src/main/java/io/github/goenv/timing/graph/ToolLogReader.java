package io.github.goenv.timing.graph;

import io.github.goenv.files.FileErrors;
import io.github.goenv.timing.GoQuote;
import io.github.goenv.timing.graph.ToolLog.Run;
import io.github.goenv.timing.graph.Unreadable.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the log of the helper given to {@code -toolexec}: a line for each process with, between
 * tabs, {@code goenv1}, the tool, the package as {@code strconv.Quote} writes it, when it started
 * (nanoseconds since 1970), wall, user and system time in nanoseconds, and the exit status.
 */
final class ToolLogReader {
  private static final long MAX_BYTES = 64L << 20;
  private static final String VERSION = "goenv1";
  private static final int FIELDS = 8;
  private static final int LONGEST_TOOL = 100;

  private final List<Run> runs = new ArrayList<>();
  private int strange;
  private long spent;

  private ToolLogReader() {}

  /**
   * The log in a file, or why there is none.
   *
   * @param file the file that the helper was told to write, whether it exists or not
   */
  static ToolLogging read(Path file) {
    try {
      long size = Files.size(file);
      return size > MAX_BYTES
          ? new Unreadable(Reason.TOO_LARGE, size + " bytes")
          : read(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    } catch (NoSuchFileException e) {
      return new Unreadable(Reason.MISSING, "");
    } catch (IOException e) {
      return new Unreadable(Reason.IO_ERROR, FileErrors.reason(e));
    } catch (SecurityException e) {
      return new Unreadable(Reason.IO_ERROR, "access denied");
    }
  }

  /** The log in a text. */
  static ToolLog read(String text) {
    ToolLogReader self = new ToolLogReader();
    int from = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      self.line(text.substring(from, end));
      from = end + 1;
    }
    self.strange += from < text.length() ? 1 : 0;
    return new ToolLog(self.runs, self.strange);
  }

  private void line(String line) {
    Run run = run(line);
    if (run == null) {
      strange++;
    } else {
      runs.add(run);
    }
  }

  private @Nullable Run run(String line) {
    String[] fields = line.split("\t", -1);
    if (fields.length != FIELDS || !fields[0].equals(VERSION)) {
      return null;
    }
    String tool = fields[1];
    String path = unquote(fields[2]);
    if (tool.isEmpty() || tool.length() > LONGEST_TOOL || path == null) {
      return null;
    }
    try {
      long real = duration(fields[4]);
      long cpu = Math.addExact(duration(fields[5]), duration(fields[6]));
      Integer.parseInt(fields[7]);
      // So that nothing after this has to look whether sums fit.
      spent = Math.addExact(spent, Math.addExact(real, cpu));
      return new Run(tool, withoutVariant(path), Long.parseLong(fields[3]), real, cpu);
    } catch (NumberFormatException | ArithmeticException e) {
      return null;
    }
  }

  private static long duration(String field) {
    long nanos = Long.parseLong(field);
    if (nanos < 0) {
      throw new NumberFormatException("negative");
    }
    return nanos;
  }

  private static @Nullable String unquote(String field) {
    int last = field.length() - 1;
    return last > 0 && field.charAt(0) == '"' && GoQuote.closing(field, 0) == last
        ? GoQuote.unquote(field, 1, last)
        : null;
  }

  /** A package built for one program alone has that behind it, in brackets. */
  private static String withoutVariant(String path) {
    int bracket = path.endsWith("]") ? path.lastIndexOf(" [") : -1;
    return bracket > 0 ? path.substring(0, bracket) : path;
  }
}
