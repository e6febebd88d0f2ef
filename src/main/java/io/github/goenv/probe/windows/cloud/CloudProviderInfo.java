package io.github.goenv.probe.windows.cloud;

import io.github.goenv.snapshot.windows.SyncRoot;
import org.jspecify.annotations.Nullable;

/**
 * CF_SYNC_ROOT_PROVIDER_INFO of cfapi.h:
 *
 * <pre>
 *   0  u32         ProviderStatus
 *   4  WCHAR[256]  ProviderName
 * 516  WCHAR[256]  ProviderVersion
 * </pre>
 */
final class CloudProviderInfo {
  /** CF_SYNC_ROOT_INFO_PROVIDER of CF_SYNC_ROOT_INFO_CLASS. */
  static final int CLASS = 2;

  static final int STATUS = 0;
  static final int NAME = 4;
  static final int VERSION = 516;
  static final int SIZE = 1028;

  private static final int NAME_BYTES = 512;

  private CloudProviderInfo() {}

  /**
   * Reads the structure. Names end at a NUL or with their field; what is no UTF-16 in them becomes
   * U+FFFD.
   *
   * @param buffer what the function was given to fill
   * @param returned how many bytes it says it filled
   * @return null when that is fewer than the structure has, or more than the buffer
   */
  static @Nullable SyncRoot decode(byte[] buffer, int returned) {
    if (returned < SIZE || returned > buffer.length) {
      return null;
    }
    long status =
        (buffer[STATUS] & 0xFFL)
            | (buffer[STATUS + 1] & 0xFFL) << 8
            | (buffer[STATUS + 2] & 0xFFL) << 16
            | (buffer[STATUS + 3] & 0xFFL) << 24;
    return new SyncRoot(text(buffer, NAME), text(buffer, VERSION), status);
  }

  private static String text(byte[] buffer, int start) {
    StringBuilder text = new StringBuilder();
    for (int at = start; at < start + NAME_BYTES; at += 2) {
      char c = unit(buffer, at);
      if (c == 0) {
        break;
      }
      boolean pair =
          Character.isHighSurrogate(c)
              && at + 2 < start + NAME_BYTES
              && Character.isLowSurrogate(unit(buffer, at + 2));
      if (pair) {
        text.append(c).append(unit(buffer, at + 2));
        at += 2;
      } else {
        text.append(Character.isSurrogate(c) ? '\uFFFD' : c);
      }
    }
    return text.toString();
  }

  private static char unit(byte[] buffer, int at) {
    return (char) (buffer[at] & 0xFF | (buffer[at + 1] & 0xFF) << 8);
  }
}
