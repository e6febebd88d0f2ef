package io.github.goenv.gobuild;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the blob that the linker leaves in every program (Go's debug/buildinfo): 14 letters,
 * pointer size, flags, and since Go 1.18 at offset 32 the version of Go and what is known of the
 * modules, each with its length before it.
 */
final class BuildInfo {
  /** A blob that begins so far before the end of the bytes is whole in them. */
  static final int ENOUGH = 256;

  private static final byte[] MAGIC = {
    (byte) 0xff, ' ', 'G', 'o', ' ', 'b', 'u', 'i', 'l', 'd', 'i', 'n', 'f', ':'
  };

  private static final int FLAGS = 15;
  private static final int INLINE = 2;
  private static final int LENGTH = 32;
  private static final int LONGEST = 127;

  private static final int[] STEPS = steps();

  private BuildInfo() {}

  /**
   * Where the blob is in the first {@code length} bytes; -1 when there is none, or when it begins
   * {@link #ENOUGH} or less before their end and more bytes follow.
   */
  static int find(byte[] bytes, int length, boolean moreFollow) {
    int last = MAGIC.length - 1;
    int at = 0;
    while (at + LENGTH < length) {
      int step = STEPS[bytes[at + last] & 0xff];
      if (step > 0) {
        at += step;
        continue;
      }
      if (isBlob(bytes, at) && version(bytes, at, length) != null) {
        return moreFollow && at + ENOUGH >= length ? -1 : at;
      }
      at++;
    }
    return -1;
  }

  /** The version of the blob at a place, as {@code go1.26.8}; null when that is none. */
  static @Nullable String version(byte[] bytes, int blob, int end) {
    int at = blob + LENGTH;
    int length = bytes[at];
    if (length <= 0 || length > LONGEST || at + 1 + length > end) {
      return null;
    }
    String version = new String(bytes, at + 1, length, StandardCharsets.UTF_8);
    return version.startsWith("go") || version.startsWith("devel ") ? version : null;
  }

  /** Where the length of what is known of the modules is, which the version comes before. */
  static int afterVersion(byte[] bytes, int blob) {
    return blob + LENGTH + 1 + bytes[blob + LENGTH];
  }

  /** By the byte under the last letter: how far on the letters can begin at the earliest. */
  private static int[] steps() {
    int[] steps = new int[256];
    Arrays.fill(steps, MAGIC.length);
    for (int i = 0; i < MAGIC.length; i++) {
      steps[MAGIC[i] & 0xff] = MAGIC.length - 1 - i;
    }
    return steps;
  }

  private static boolean isBlob(byte[] bytes, int at) {
    for (int i = 0; i < MAGIC.length; i++) {
      if (bytes[at + i] != MAGIC[i]) {
        return false;
      }
    }
    return (bytes[at + FLAGS] & INLINE) != 0;
  }
}
