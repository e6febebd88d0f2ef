package io.github.goenv.gobuild;

import io.github.goenv.files.Sha256;
import io.github.goenv.go.ExecutableFormat;
import io.github.goenv.timing.BuildModule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that was built.
 *
 * @param size in bytes
 * @param sha256 of its content, 64 lower-case hexadecimal digits
 * @param goVersion the Go that built it, as {@code go1.26.8}, by the file itself: go may have
 *     handed the work to another version (GOTOOLCHAIN); null when the file does not say
 * @param machine the processor it is for in Go's names, by its header; null when it names none
 * @param modules the modules its packages come from, the main one first; empty when it names none
 */
public record BuiltFile(
    Path path,
    long size,
    String sha256,
    @Nullable String goVersion,
    @Nullable String machine,
    List<BuildModule> modules) {

  /** Keeps its own copy of the list. */
  public BuiltFile {
    modules = List.copyOf(modules);
  }

  /**
   * Reads a file.
   *
   * @throws IOException when it cannot be read
   */
  static BuiltFile read(Path path) throws IOException {
    String machine = ExecutableFormat.read(path).machine().orElse(null);
    try (InputStream in = Files.newInputStream(path)) {
      return read(path, in, machine);
    }
  }

  /** Reads {@code bytes} zeros, so that the JVM has compiled what a large file needs. */
  public static void rehearse(int bytes) {
    try {
      read(Path.of(""), new ByteArrayInputStream(new byte[bytes]), null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BuiltFile read(Path path, InputStream in, @Nullable String machine)
      throws IOException {
    MessageDigest digest = Sha256.start();
    BuildInfoScan info = new BuildInfoScan();
    long size = 0;
    int kept = 0;
    byte[] buffer = new byte[1 << 16];
    while (true) {
      int length = in.readNBytes(buffer, kept, buffer.length - kept);
      if (length == 0) {
        info.take(buffer, kept, kept, false);
        break;
      }
      digest.update(buffer, kept, length);
      size += length;
      int all = kept + length;
      info.take(buffer, kept, all, true);
      kept = Math.min(all, BuildInfo.ENOUGH);
      System.arraycopy(buffer, all - kept, buffer, 0, kept);
    }
    return new BuiltFile(path, size, Sha256.hex(digest), info.version(), machine, info.modules());
  }
}
