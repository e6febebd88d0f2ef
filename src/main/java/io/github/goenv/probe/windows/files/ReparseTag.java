package io.github.goenv.probe.windows.files;

import java.util.Locale;

/** Reparse tags of winnt.h, and the kinds that {@code ReparsePoint} tells apart. */
final class ReparseTag {
  static final int MOUNT_POINT = 0xA0000003;
  static final int SYMLINK = 0xA000000C;
  static final int APP_EXEC_LINK = 0x8000001B;
  static final int LX_SYMLINK = 0xA000001D;

  private static final int CLOUD = 0x9000001A;

  /** All bits but those that differ between CLOUD and CLOUD_1 … CLOUD_F. */
  private static final int CLOUD_MASK = 0xFFFF0FFF;

  private ReparseTag() {}

  /** {@code symlink}, {@code mount-point}, {@code app-exec-link}, {@code cloud}, … */
  static String kind(int tag) {
    if ((tag & CLOUD_MASK) == CLOUD) {
      return "cloud";
    }
    return switch (tag) {
      case SYMLINK -> "symlink";
      case MOUNT_POINT -> "mount-point";
      case APP_EXEC_LINK -> "app-exec-link";
      // FILE_PLACEHOLDER of Windows 8.1, ONEDRIVE, STORAGE_SYNC (Azure File Sync)
      case 0x80000015, 0x80000021, 0x8000001E -> "cloud";
      // AF_UNIX, LX_FIFO, LX_CHR, LX_BLK
      case LX_SYMLINK, 0x80000023, 0x80000024, 0x80000025, 0x80000026 -> "wsl";
      case 0x80000013 -> "dedup";
      default -> "other";
    };
  }

  /** As users and header files write it: {@code 0xA0000003}. */
  static String text(int tag) {
    return String.format(Locale.ROOT, "0x%08X", tag);
  }
}
