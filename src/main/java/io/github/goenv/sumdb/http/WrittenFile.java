package io.github.goenv.sumdb.http;

import io.github.goenv.files.FileErrors;
import io.github.goenv.sumdb.NoAnswer;
import io.github.goenv.text.Text;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that is downloaded to. It remembers that it could not be written, as a full disk is no
 * fault of the server.
 */
final class WrittenFile extends OutputStream {
  private final Path path;
  private @Nullable OutputStream out;
  private volatile @Nullable IOException failure;

  WrittenFile(Path path) {
    this.path = path;
  }

  /** Why it could not be written; null when it could. */
  @Nullable IOException failure() {
    return failure;
  }

  /** The same for people. */
  NoAnswer noAnswer(Exception otherwise) {
    IOException own = failure;
    return new NoAnswer(
        Text.of(
            "verify.http.unwritten",
            "path",
            path.toString(),
            "error",
            own == null ? String.valueOf(otherwise.getMessage()) : FileErrors.reason(own)));
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      opened().write(bytes, from, length);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  private OutputStream opened() throws IOException {
    OutputStream open = out == null ? Files.newOutputStream(path) : out;
    out = open;
    return open;
  }

  /** What was empty is an empty file. */
  @Override
  public void close() throws IOException {
    try {
      opened().close();
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }
}
