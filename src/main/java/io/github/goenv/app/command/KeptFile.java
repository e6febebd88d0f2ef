package io.github.goenv.app.command;

import io.github.goenv.files.AtomicFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A file as it was, to be put back. */
final class KeptFile {
  private final Path file;
  private final boolean there;
  private final byte[] bytes;

  private KeptFile(Path file, boolean there, byte[] bytes) {
    this.file = file;
    this.there = there;
    this.bytes = bytes;
  }

  static KeptFile of(Path file) throws IOException {
    boolean there = Files.isRegularFile(file);
    return new KeptFile(file, there, there ? Files.readAllBytes(file) : new byte[0]);
  }

  /** Writes it where it is different now, or removes it where there was none. */
  void putBack() throws IOException {
    if (!there) {
      Files.deleteIfExists(file);
    } else if (!Files.isRegularFile(file) || !Arrays.equals(bytes, Files.readAllBytes(file))) {
      AtomicFiles.writeBytes(file, out -> out.write(bytes));
    }
  }
}
