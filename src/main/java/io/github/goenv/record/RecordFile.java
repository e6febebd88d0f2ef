package io.github.goenv.record;

import io.github.goenv.json.UnreadableFile;
import io.github.goenv.text.Text;
import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.BuildReportJson;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/** A build report in a file, as JSON, compressed or not. */
public final class RecordFile {
  /** Some 200,000 actions. */
  private static final long MAX_BYTES = 64L << 20;

  private RecordFile() {}

  /** The report as the bytes of {@code build-*.json}. */
  static byte[] json(BuildReport report) throws IOException {
    StringWriter text = new StringWriter(1 << 12);
    BuildReportJson.write(report, text);
    // An encoder behind each of many small writes would take longer than all the rest.
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Writes bytes compressed, in the quickest way; does not close {@code out}. */
  static void compress(byte[] bytes, OutputStream out) throws IOException {
    GZIPOutputStream gzip = new Quick(out);
    gzip.write(bytes);
    gzip.finish();
  }

  /** Has the JVM load what compressing needs. */
  public static void rehearse() {
    try {
      compress(new byte[1], OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new IllegalStateException("a stream to nowhere cannot fail", e);
    }
    RecordName.parse(RecordName.of(Instant.EPOCH, RecordName.Kind.ENDED).file());
  }

  /**
   * Reads a report.
   *
   * @throws UnreadableFile when it holds no report
   * @throws IOException when the file cannot be read
   */
  static BuildReport read(Path file) throws IOException {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        InputStream content = new Limited(plain(bytes))) {
      return BuildReportJson.read(new InputStreamReader(content, StandardCharsets.UTF_8));
    } catch (EOFException | ZipException e) {
      throw damaged(e);
    }
  }

  /** Compressed data that end too early, or are none. */
  static UnreadableFile damaged(IOException e) {
    return new UnreadableFile(
        Text.of(e instanceof EOFException ? "saved.compressed.truncated" : "saved.compressed"), e);
  }

  private static InputStream plain(InputStream bytes) throws IOException {
    bytes.mark(2);
    int first = bytes.read();
    int second = bytes.read();
    bytes.reset();
    if (first < 0) {
      throw new UnreadableFile(Text.of("saved.empty"), null);
    }
    return first == 0x1f && second == 0x8b ? new GZIPInputStream(bytes) : bytes;
  }

  private static final class Quick extends GZIPOutputStream {
    Quick(OutputStream out) throws IOException {
      super(out, 1 << 13);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }

  /** A small file can hold gigabytes. */
  private static final class Limited extends FilterInputStream {
    private long left = MAX_BYTES;

    Limited(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      return count(super.read(), 1);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      return count(read, Math.max(read, 0));
    }

    private int count(int result, int bytes) throws IOException {
      left -= result < 0 ? 0 : bytes;
      if (left < 0) {
        throw new UnreadableFile(
            Text.of("saved.build.large", "most", String.valueOf(MAX_BYTES >> 20)), null);
      }
      return result;
    }
  }
}
