package io.github.goenv.filecost;

import io.github.goenv.files.WorkDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Files of this machine: plain text of {@value #SIZE} bytes, no two alike, so that nothing that
 * knows one of them knows the next. They do nothing and hold nothing that a scanner could object
 * to.
 */
final class RealFiles implements FilePort {
  /** A hidden name: go, and most that watch a directory, leave it alone. */
  static final String PREFIX = ".goenv-files-";

  private static final int SIZE = 4096;

  @Override
  public void clean(Path parent) {
    WorkDirectory.deleteAbandoned(parent, PREFIX);
  }

  @Override
  public Work open(Path parent) throws IOException {
    return new RealWork(WorkDirectory.create(parent, PREFIX));
  }

  private static final class RealWork implements Work {
    private final WorkDirectory directory;
    private final byte[] buffer = new byte[SIZE];
    private long seed = System.nanoTime();

    RealWork(WorkDirectory directory) {
      this.directory = directory;
    }

    @Override
    public void file(int number) throws IOException {
      Path file = directory.path().resolve("measured-" + number + ".txt");
      fill();
      try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
        out.write(buffer);
      }
      byte[] back = new byte[SIZE];
      try (InputStream in = Files.newInputStream(file)) {
        int read = in.readNBytes(back, 0, SIZE);
        if (read != SIZE || !Arrays.equals(back, buffer)) {
          throw new IOException(file + ": what was written is not what is read");
        }
      }
      Files.delete(file);
    }

    private void fill() {
      byte[] words =
          "This file measures what files cost here, and is deleted at once.\n"
              .getBytes(StandardCharsets.US_ASCII);
      for (int i = 0; i < SIZE; i++) {
        seed = seed * 6364136223846793005L + 1442695040888963407L;
        buffer[i] = i < words.length ? words[i] : (byte) ('a' + (int) ((seed >>> 33) % 26));
      }
    }

    @Override
    public void close() {
      directory.close();
    }
  }
}
