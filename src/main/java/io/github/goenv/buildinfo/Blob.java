package io.github.goenv.buildinfo;

import java.nio.charset.StandardCharsets;

/**
 * The blob that the linker leaves in every program: 14 letters, pointer size, flags, and since Go
 * 1.18 at offset 32 the version of Go and what is known of the build, each with its length before
 * it, seven bits in a byte and the lowest first.
 */
final class Blob {
  /** Of the blob in the memory of a program. */
  static final int ALIGNMENT = 16;

  private static final byte[] MAGIC = {
    (byte) 0xff, ' ', 'G', 'o', ' ', 'b', 'u', 'i', 'l', 'd', 'i', 'n', 'f', ':'
  };

  private static final int FLAGS = 15;
  private static final int INLINE = 2;

  /** Bytes before the version of Go. */
  static final int HEADER = 32;

  /** What is known of the build lies between two marks of so many bytes. */
  private static final int MARK = 16;

  private Blob() {}

  /** Where the next blob begins, at a multiple of {@code step}; -1 when there is none. */
  static int next(byte[] bytes, int from, int step) {
    for (int at = from; at + HEADER < bytes.length; at += step) {
      if (bytes[at] == MAGIC[0] && begins(bytes, at)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean begins(byte[] bytes, int at) {
    for (int i = 1; i < MAGIC.length; i++) {
      if (bytes[at + i] != MAGIC[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Reads one.
   *
   * @throws NoBuildInfo when it is of a Go before 1.18, or cut off, or not of Go's form
   */
  static BuildInfo read(byte[] bytes, int blob) throws NoBuildInfo {
    if ((bytes[blob + FLAGS] & INLINE) == 0) {
      throw new NoBuildInfo("sbom.buildinfo.old");
    }
    Part version = part(bytes, blob + HEADER);
    String goVersion = text(bytes, version.from, version.to);
    if (!goVersion.startsWith("go") && !goVersion.startsWith("devel ")) {
      throw new NoBuildInfo("sbom.buildinfo.broken");
    }
    Part info = part(bytes, version.to);
    int size = info.to - info.from;
    boolean whole = size >= 2 * MARK + 1 && bytes[info.to - MARK - 1] == '\n';
    String lines = whole ? text(bytes, info.from + MARK, info.to - MARK) : "";
    return InfoLines.read(goVersion, lines);
  }

  private record Part(int from, int to) {}

  private static Part part(byte[] bytes, int from) throws NoBuildInfo {
    long size = 0;
    int at = from;
    for (int shift = 0; at < bytes.length && shift < 35; shift += 7) {
      byte each = bytes[at++];
      size |= (each & 0x7fL) << shift;
      if (each >= 0) {
        if (size > bytes.length - at) {
          break;
        }
        return new Part(at, at + (int) size);
      }
    }
    throw new NoBuildInfo("sbom.buildinfo.broken");
  }

  private static String text(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }
}
