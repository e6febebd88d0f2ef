package io.github.goenv.probe.windows.service;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.files.FileErrors;
import io.github.goenv.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * What a program's file tells of the packages in it, without running it. The names of all functions
 * stay in a Go program whatever it was linked with ({@code -s -w}), as the runtime needs them for
 * stacks; each ends with a NUL. {@code net/http/pprof} registers {@code Index} when it is loaded,
 * so a program that imports it has that function.
 */
public final class GoProgramFile {
  /** Before the build information of each Go program (debug/buildinfo, buildInfoMagic). */
  private static final byte[] GO = bytes("\u00FF Go buildinf:");

  private static final byte[] INDEX = bytes("\0net/http/pprof.Index\0");

  /** The path that it serves, for a program whose functions were renamed. */
  private static final byte[] SERVED = bytes("/debug/pprof/");

  private static final int CHUNK = 1 << 16;

  /** Larger than any program that go links. */
  private static final long MOST = 2L << 30;

  private GoProgramFile() {}

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Whether {@code net/http/pprof} is linked in; absent when it is no Go program. */
  static Fact<Boolean> pprof(String path) {
    try (InputStream in = Files.newInputStream(Path.of(path))) {
      return pprof(in, path);
    } catch (IOException | InvalidPathException | SecurityException e) {
      return Fact.unknown(
          Text.of("service.fact.program", "path", path, "error", problem(e)),
          Text.of("windows.access-denied.remedy"));
    }
  }

  private static String problem(Exception e) {
    return e instanceof IOException io ? FileErrors.reason(io) : String.valueOf(e.getMessage());
  }

  /** The same of what {@code in} has. */
  public static Fact<Boolean> pprof(InputStream in, String path) throws IOException {
    Source source = Source.file(path);
    boolean go = false;
    boolean served = false;
    byte[] buffer = new byte[CHUNK + 64];
    int kept = 0;
    long read = 0;
    while (read < MOST) {
      int more = in.read(buffer, kept, CHUNK);
      if (more < 0) {
        break;
      }
      read += more;
      int filled = kept + more;
      go |= holds(buffer, filled, GO);
      served |= holds(buffer, filled, SERVED);
      if (holds(buffer, filled, INDEX)) {
        return Fact.known(true, source);
      }
      kept = Math.min(filled, 63);
      System.arraycopy(buffer, filled - kept, buffer, 0, kept);
    }
    if (!go) {
      return Fact.absent(source);
    }
    return served
        ? Fact.unknown(Text.of("service.fact.renamed", "path", path))
        : Fact.known(false, source);
  }

  private static boolean holds(byte[] buffer, int filled, byte[] wanted) {
    for (int at = 0; at + wanted.length <= filled; at++) {
      int i = 0;
      while (i < wanted.length && buffer[at + i] == wanted[i]) {
        i++;
      }
      if (i == wanted.length) {
        return true;
      }
    }
    return false;
  }
}
