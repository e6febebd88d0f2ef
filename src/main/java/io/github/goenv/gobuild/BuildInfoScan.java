package io.github.goenv.gobuild;

import io.github.goenv.timing.BuildModule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Picks version and modules out of a program whose bytes come in pieces that overlap. */
final class BuildInfoScan {
  /** Some 40,000 modules. */
  private static final int MOST = 4 << 20;

  private @Nullable String version;
  private byte[] modules = {};
  private int filled;

  /**
   * Takes the next bytes.
   *
   * @param seen how many at the beginning have been given before: all there were, or {@link
   *     BuildInfo#ENOUGH}
   * @param moreFollow whether this is not the end of the program
   */
  void take(byte[] bytes, int seen, int length, boolean moreFollow) {
    if (version != null) {
      fill(bytes, seen, length);
      return;
    }
    int blob = BuildInfo.find(bytes, length, moreFollow);
    if (blob >= 0) {
      version = BuildInfo.version(bytes, blob, length);
      begin(bytes, BuildInfo.afterVersion(bytes, blob), length);
    }
  }

  /** Reads the length, seven bits in a byte and the lowest first, and what there is after it. */
  private void begin(byte[] bytes, int from, int end) {
    long size = 0;
    int at = from;
    for (int shift = 0; at < end && shift < 35; shift += 7) {
      byte part = bytes[at++];
      size |= (part & 0x7fL) << shift;
      if (part >= 0) {
        modules = new byte[size <= MOST ? (int) size : 0];
        fill(bytes, at, end);
        return;
      }
    }
  }

  private void fill(byte[] bytes, int from, int end) {
    int count = Math.min(modules.length - filled, end - from);
    System.arraycopy(bytes, from, modules, filled, count);
    filled += count;
  }

  /** The version of Go, as {@code go1.26.8}; null when the program does not say. */
  @Nullable String version() {
    return version;
  }

  /** The modules, the main module first; empty when the program does not say or was truncated. */
  List<BuildModule> modules() {
    return filled < modules.length ? List.of() : ModuleLines.read(modules);
  }
}
