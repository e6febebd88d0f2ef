package io.github.goenv.build;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the version of Go in the blob that the linker leaves in every program (Go's
 * debug/buildinfo): 14 letters, pointer size, flags, and since Go 1.18 at offset 32 the version,
 * its length before it.
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
   * The version in the first {@code length} bytes, as {@code go1.26.8}; null when there is none.
   */
  static @Nullable String version(byte[] bytes, int length) {
    int last = MAGIC.length - 1;
    int at = 0;
    while (at + LENGTH < length) {
      int step = STEPS[bytes[at + last] & 0xff];
      if (step > 0) {
        at += step;
        continue;
      }
      if (isBlob(bytes, at)) {
        String version = read(bytes, at + LENGTH, length);
        if (version != null) {
          return version;
        }
      }
      at++;
    }
    return null;
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

  private static @Nullable String read(byte[] bytes, int at, int end) {
    int length = bytes[at];
    if (length <= 0 || length > LONGEST || at + 1 + length > end) {
      return null;
    }
    String version = new String(bytes, at + 1, length, StandardCharsets.UTF_8);
    return version.startsWith("go") || version.startsWith("devel ") ? version : null;
  }
}
