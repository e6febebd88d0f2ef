package io.github.goenv.probe.windows.files;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The data of a reparse point, as FSCTL_GET_REPARSE_POINT gives it (ntifs.h REPARSE_DATA_BUFFER).
 * Every offset and length in it may be invalid; one that is makes the whole data unusable.
 *
 * @param target the name a symbolic link or mount point is replaced with, the program an alias
 *     starts; null for tags whose data says nothing about a target
 * @param relative whether a symbolic link's target is relative to its directory
 * @param packageName the package family of an app execution alias; null for others
 */
record ReparseBuffer(@Nullable String target, boolean relative, @Nullable String packageName) {

  /** MAXIMUM_REPARSE_DATA_BUFFER_SIZE of ntifs.h. */
  static final int MAX_BYTES = 16 * 1024;

  private static final int HEADER = 8;
  private static final int NAMES = HEADER + 8;
  private static final int SYMLINK_FLAG_RELATIVE = 1;
  private static final int APP_EXEC_LINK_VERSION = 3;

  /** Package, entry point, program, kind of application. */
  private static final int APP_EXEC_LINK_PROGRAM = 2;

  /** Version 2 of a WSL symbolic link: UTF-8 without an end. */
  private static final int LX_SYMLINK_VERSION = 2;

  /**
   * Reads a buffer.
   *
   * @return null when it has an invalid length or an unknown version
   */
  static @Nullable ReparseBuffer parse(byte[] data) {
    if (data.length < HEADER) {
      return null;
    }
    int tag = u32(data, 0);
    int end = HEADER + u16(data, 4);
    if (end > data.length) {
      return null;
    }
    return switch (tag) {
      case ReparseTag.SYMLINK -> symlink(data, end);
      case ReparseTag.MOUNT_POINT -> names(data, end, NAMES, false);
      case ReparseTag.APP_EXEC_LINK -> appExecLink(data, end);
      case ReparseTag.LX_SYMLINK -> lxSymlink(data, end);
      default -> new ReparseBuffer(null, false, null);
    };
  }

  private static @Nullable ReparseBuffer symlink(byte[] data, int end) {
    int names = NAMES + 4;
    if (names > end) {
      return null;
    }
    boolean relative = (u32(data, NAMES) & SYMLINK_FLAG_RELATIVE) != 0;
    return names(data, end, names, relative);
  }

  /**
   * The substitute name, which Windows follows; the print name is for people and may be another.
   */
  private static @Nullable ReparseBuffer names(byte[] data, int end, int names, boolean relative) {
    if (names > end) {
      return null;
    }
    int offset = u16(data, HEADER);
    int length = u16(data, HEADER + 2);
    int printEnd = u16(data, HEADER + 4) + u16(data, HEADER + 6);
    if (offset % 2 != 0
        || length % 2 != 0
        || length == 0
        || names + offset + length > end
        || names + printEnd > end) {
      return null;
    }
    String target = wide(data, names + offset, length / 2);
    return target.indexOf('\0') >= 0 ? null : new ReparseBuffer(target, relative, null);
  }

  private static @Nullable ReparseBuffer appExecLink(byte[] data, int end) {
    if (HEADER + 4 > end || u32(data, HEADER) != APP_EXEC_LINK_VERSION) {
      return null;
    }
    String all = wide(data, HEADER + 4, (end - HEADER - 4) / 2);
    String packageName = null;
    int at = 0;
    for (int index = 0; index <= APP_EXEC_LINK_PROGRAM; index++) {
      int stop = all.indexOf('\0', at);
      if (stop < 0) {
        return null;
      }
      if (index == 0) {
        packageName = all.substring(at, stop);
      }
      if (index == APP_EXEC_LINK_PROGRAM) {
        String program = all.substring(at, stop);
        return new ReparseBuffer(program, false, packageName);
      }
      at = stop + 1;
    }
    return null;
  }

  private static @Nullable ReparseBuffer lxSymlink(byte[] data, int end) {
    if (HEADER + 4 > end || u32(data, HEADER) != LX_SYMLINK_VERSION) {
      return null;
    }
    String target = new String(data, HEADER + 4, end - HEADER - 4, StandardCharsets.UTF_8);
    return new ReparseBuffer(target, !target.startsWith("/"), null);
  }

  private static int u16(byte[] data, int at) {
    return data[at] & 0xFF | (data[at + 1] & 0xFF) << 8;
  }

  private static int u32(byte[] data, int at) {
    return u16(data, at) | u16(data, at + 2) << 16;
  }

  private static String wide(byte[] data, int at, int count) {
    char[] chars = new char[count];
    for (int i = 0; i < count; i++) {
      chars[i] = (char) u16(data, at + 2 * i);
    }
    return new String(chars);
  }
}
