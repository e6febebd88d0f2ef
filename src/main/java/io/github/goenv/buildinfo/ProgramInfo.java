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
 * through, and two that are found there are none.
 */
public final class ProgramInfo {
  /** Bytes that are looked through at once; a multiple of the blob's alignment. */
  private static final int WINDOW = 1 << 18;

  /** Bytes of a blob at most: that of 40,000 modules. go's own have some kilobytes. */
  private static final int MOST = 4 << 20;

  /** Places with its letters in a file of another format, of which each may be one. */
  private static final int MOST_PLACES = 100;

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
      return areas == null ? anywhere(file) : inside(file, areas);
    }
  }

  private static BuildInfo inside(FileBytes file, List<DataArea> areas)
      throws NoBuildInfo, IOException {
    for (DataArea area : areas) {
      long from = area.offset();
      if (from < 0 || from >= file.size()) {
        continue;
      }
      long end = from + Math.min(area.size(), file.size() - from);
      long blob = next(file, from, end, Blob.ALIGNMENT);
      if (blob >= 0) {
        return read(file, blob, end);
      }
    }
    throw new NoBuildInfo("sbom.buildinfo.none");
  }

  private static BuildInfo anywhere(FileBytes file) throws NoBuildInfo, IOException {
    BuildInfo found = null;
    int left = MOST_PLACES;
    long end = file.size();
    for (long at = next(file, 0, end, 1); at >= 0; at = next(file, at + 1, end, 1)) {
      if (left-- == 0) {
        throw new NoBuildInfo("sbom.buildinfo.several");
      }
      BuildInfo each;
      try {
        each = read(file, at, end);
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

  /** Where the next blob begins, at a multiple of {@code step} from {@code from}; -1 for none. */
  private static long next(FileBytes file, long from, long end, int step) throws IOException {
    for (long at = from; at < end; at += WINDOW) {
      byte[] bytes = file.bytes(at, (int) Math.min(WINDOW + Blob.HEADER, end - at));
      int blob = Blob.next(bytes, 0, step);
      if (blob >= 0) {
        return at + blob;
      }
    }
    return -1;
  }

  private static BuildInfo read(FileBytes file, long blob, long end)
      throws NoBuildInfo, IOException {
    return Blob.read(file.bytes(blob, (int) Math.min(MOST, end - blob)), 0);
  }
}
