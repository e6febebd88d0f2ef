package io.github.goenv.probe.windows.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * FILE_FS_PERSISTENT_VOLUME_INFORMATION of ntifs.h, both the question and the answer of
 * FSCTL_QUERY_PERSISTENT_VOLUME_STATE:
 *
 * <pre>
 *  0  u32  VolumeFlags
 *  4  u32  FlagMask
 *  8  u32  Version, 1
 * 12  u32  Reserved
 * </pre>
 */
final class PersistentVolumeState {
  static final int SIZE = 16;

  private static final int DEV_VOLUME = 0x2000;
  private static final int TRUSTED_VOLUME = 0x4000;

  private PersistentVolumeState() {}

  /** Asks whether the volume is a Dev Drive and whether it is trusted. */
  static byte[] question() {
    return ByteBuffer.allocate(SIZE)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(4, DEV_VOLUME | TRUSTED_VOLUME)
        .putInt(8, 1)
        .array();
  }

  /** {@code none}, {@code untrusted} or {@code trusted}. */
  static String devDrive(byte[] answer) {
    int flags = ByteBuffer.wrap(answer).order(ByteOrder.LITTLE_ENDIAN).getInt(0);
    if ((flags & DEV_VOLUME) == 0) {
      return "none";
    }
    return (flags & TRUSTED_VOLUME) == 0 ? "untrusted" : "trusted";
  }
}
