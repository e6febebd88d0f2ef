package io.github.goenv.report.saved;

import com.google.gson.stream.MalformedJsonException;
import io.github.goenv.json.UnreadableFile;
import io.github.goenv.text.Text;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Reads {@code report.json}. Fields that this version does not know are skipped, and those that an
 * older one did not write are empty; a file that is no report is refused with the reason.
 */
public final class SavedReports {
  /** A report of a thousand findings has 8 MB. */
  static final long MOST_BYTES = 64L << 20;

  private SavedReports() {}

  /** How much of a report is kept. */
  public enum Detail {
    /** All of it. */
    ALL,
    /**
     * Results that failed, are unknown or crashed, without fixes: what a table of many machines
     * shows.
     */
    FINDINGS
  }

  /**
   * Reads one.
   *
   * @param in is read to its end, and not closed; UTF-8, or UTF-16 with its mark, in which Windows
   *     PowerShell writes the output of a program to a file
   * @throws UnreadableFile when it is not a report that this version reads
   * @throws IOException when reading fails
   */
  public static SavedReport read(InputStream in, Detail detail) throws IOException {
    PushbackInputStream bytes = new PushbackInputStream(new BoundedInput(in, MOST_BYTES), 2);
    SavedReportParser parser = new SavedReportParser(text(bytes), detail);
    try {
      return parser.parse();
    } catch (BoundedInput.Exceeded e) {
      throw new UnreadableFile(Text.of("saved.large", "most", String.valueOf(MOST_BYTES >> 20)), e);
    } catch (EOFException
        | MalformedJsonException
        | IllegalStateException
        | IllegalArgumentException e) {
      throw parser.unreadable(e);
    }
  }

  private static Reader text(PushbackInputStream in) throws IOException {
    byte[] mark = in.readNBytes(2);
    in.unread(mark);
    boolean little = mark.length == 2 && mark[0] == (byte) 0xFF && mark[1] == (byte) 0xFE;
    boolean big = mark.length == 2 && mark[0] == (byte) 0xFE && mark[1] == (byte) 0xFF;
    Charset charset = little || big ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    return new InputStreamReader(in, charset);
  }
}
