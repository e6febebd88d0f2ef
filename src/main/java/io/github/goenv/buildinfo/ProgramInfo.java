package io.github.goenv.buildinfo;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads the build information of a program as debug/buildinfo does: it lies in a section of its
 * own, or in the data that is written to, never in read-only data, where a program may have other
 * programs embedded. Of formats without such a table (archives for C) the whole file is looked
 * through, and two that are found there are none. Into WebAssembly the linker writes none
 * (cmd/link/internal/wasm leaves its section out).
 */
public final class ProgramInfo {
  /** Bytes of a section or file that are looked through at most; go's own are some kilobytes. */
  private static final long MOST = 512L << 20;

  private ProgramInfo() {}

  /**
   * Reads it.
   *
   * @throws NoBuildInfo when the file has none, or none that can be read
   * @throws IOException when the file cannot be read
   */
  public static BuildInfo read(Path program) throws NoBuildInfo, IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(program)) {
      FileBytes file = new FileBytes(channel);
      List<DataArea> areas = DataArea.of(file);
      if (areas != null) {
        return inside(file, areas);
      }
      return anywhere(bytes(file, 0, file.size()));
    }
  }

  private static BuildInfo inside(FileBytes file, List<DataArea> areas)
      throws NoBuildInfo, IOException {
    for (DataArea area : areas) {
      byte[] bytes = bytes(file, area.offset(), area.size());
      int blob = Blob.next(bytes, 0, Blob.ALIGNMENT);
      if (blob >= 0) {
        return Blob.read(bytes, blob);
      }
    }
    throw new NoBuildInfo("sbom.buildinfo.none");
  }

  private static BuildInfo anywhere(byte[] bytes) throws NoBuildInfo {
    BuildInfo found = null;
    for (int at = Blob.next(bytes, 0, 1); at >= 0; at = Blob.next(bytes, at + 1, 1)) {
      BuildInfo each;
      try {
        each = Blob.read(bytes, at);
      } catch (NoBuildInfo e) {
        continue; // the letters alone: a program that looks for them has them too
      }
      if (found != null) {
        throw new NoBuildInfo("sbom.buildinfo.several");
      }
      found = each;
    }
    if (found == null) {
      throw new NoBuildInfo("sbom.buildinfo.none");
    }
    return found;
  }

  private static byte[] bytes(FileBytes file, long offset, long size)
      throws NoBuildInfo, IOException {
    long most = Math.min(size, Math.max(0, file.size() - offset));
    if (most > MOST) {
      throw new NoBuildInfo("sbom.buildinfo.large");
    }
    return file.bytes(offset, (int) most);
  }
}
