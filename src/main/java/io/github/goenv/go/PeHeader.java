package io.github.goenv.go;

import io.github.goenv.go.ExecutableFormat.Kind;
import java.io.IOException;

/** The header of a Windows program; offsets and numbers of winnt.h. */
final class PeHeader {

  private static final int E_LFANEW = 0x3C;
  private static final int DOS_HEADER = 0x40;
  private static final int SIGNATURE_AND_MACHINE = 6;

  private PeHeader() {}

  static ExecutableFormat read(Header head, ExecutableFormat.Bytes file) throws IOException {
    if (head.size() < DOS_HEADER) {
      return ExecutableFormat.plain(Kind.TOO_SHORT);
    }
    long offset = head.u32(E_LFANEW, false);
    Header pe = new Header(file.read(offset, SIGNATURE_AND_MACHINE));
    if (pe.size() < SIGNATURE_AND_MACHINE) {
      return ExecutableFormat.plain(Kind.TOO_SHORT);
    }
    return pe.startsWith("PE\0\0")
        ? ExecutableFormat.machine(Kind.PE, machine(pe.u16(4, false)))
        : ExecutableFormat.plain(Kind.DOS);
  }

  private static String machine(int number) {
    return switch (number) {
      case 0x014C -> "386";
      case 0x01C4 -> "arm";
      case 0x8664 -> "amd64";
      case 0xAA64 -> "arm64";
      default -> Numbers.hex(number);
    };
  }
}
