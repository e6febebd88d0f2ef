package io.github.goenv.go;

import io.github.goenv.go.ExecutableFormat.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The header of a macOS program; numbers of mach-o/loader.h, mach-o/fat.h and mach/machine.h. */
final class MachHeader {

  private static final long MAGIC = 0xFEEDFACEL;
  private static final long MAGIC_64 = 0xFEEDFACFL;
  private static final long FAT_MAGIC = 0xCAFEBABEL;
  private static final int FAT_HEADER = 8;
  private static final int FAT_ARCH = 20;

  /** A Java class begins with the same magic, then its version: 45 or more. */
  private static final int MOST_ARCHITECTURES = 20;

  private MachHeader() {}

  /** Null when it is none. */
  static @Nullable ExecutableFormat read(Header head) {
    if (head.size() < 4) {
      return null;
    }
    long big = head.u32(0, true);
    long little = head.u32(0, false);
    if (big == FAT_MAGIC) {
      return fat(head);
    }
    boolean bigEndian = big == MAGIC || big == MAGIC_64;
    if (!bigEndian && little != MAGIC && little != MAGIC_64) {
      return null;
    }
    return head.size() < 8
        ? ExecutableFormat.plain(Kind.TOO_SHORT)
        : ExecutableFormat.machine(Kind.MACH_O, cpu(head.u32(4, bigEndian)));
  }

  private static @Nullable ExecutableFormat fat(Header head) {
    if (head.size() < FAT_HEADER) {
      return ExecutableFormat.plain(Kind.TOO_SHORT);
    }
    long count = head.u32(4, true);
    if (count > MOST_ARCHITECTURES) {
      return null;
    }
    if (head.size() < FAT_HEADER + count * FAT_ARCH) {
      return ExecutableFormat.plain(Kind.TOO_SHORT);
    }
    List<String> machines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      machines.add(cpu(head.u32(FAT_HEADER + i * FAT_ARCH, true)));
    }
    return new ExecutableFormat(Kind.MACH_O_FAT, machines);
  }

  private static String cpu(long type) {
    if (type == 0x01000007L) {
      return "amd64";
    }
    if (type == 0x0100000CL) {
      return "arm64";
    }
    if (type == 7) {
      return "386";
    }
    return type == 12 ? "arm" : Numbers.hex(type);
  }
}
