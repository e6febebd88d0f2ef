package io.github.goenv.gobuild;

import io.github.goenv.buildinfo.BuildInfo;
import io.github.goenv.buildinfo.Module;
import io.github.goenv.buildinfo.NoBuildInfo;
import io.github.goenv.buildinfo.ProgramInfo;
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
import java.util.ArrayList;
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
    MessageDigest digest = Sha256.start();
    long size;
    try (InputStream in = Files.newInputStream(path)) {
      size = read(in, digest);
    }
    String sha256 = Sha256.hex(digest);
    try {
      BuildInfo info = ProgramInfo.read(path);
      return new BuiltFile(path, size, sha256, info.goVersion(), machine, modules(info));
    } catch (NoBuildInfo e) {
      return new BuiltFile(path, size, sha256, null, machine, List.of());
    }
  }

  /** Reads {@code bytes} zeros, so that the JVM has compiled what a large file needs. */
  public static void rehearse(int bytes) {
    try {
      read(new ByteArrayInputStream(new byte[bytes]), Sha256.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long read(InputStream in, MessageDigest digest) throws IOException {
    long size = 0;
    byte[] buffer = new byte[1 << 16];
    for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
      digest.update(buffer, 0, length);
      size += length;
    }
    return size;
  }

  /** Packages keep the path of a module that was replaced. */
  private static List<BuildModule> modules(BuildInfo info) {
    List<BuildModule> modules = new ArrayList<>();
    if (info.main() != null) {
      modules.add(new BuildModule(info.main().path(), null));
    }
    for (Module each : info.dependencies()) {
      Module built = each.built();
      modules.add(new BuildModule(each.path(), built.versioned() ? built.version() : null));
    }
    return modules;
  }
}
