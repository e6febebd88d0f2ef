package io.github.goenv.go;

import io.github.goenv.go.ExecutableFormat.Kind;

/** The header of an ELF file; numbers of elf.h (EI_CLASS, EI_DATA, e_machine). */
final class ElfHeader {

  private static final int EI_CLASS = 4;
  private static final int EI_DATA = 5;
  private static final int E_MACHINE = 18;

  private ElfHeader() {}

  static ExecutableFormat read(Header head) {
    if (head.size() < E_MACHINE + 2) {
      return ExecutableFormat.plain(Kind.TOO_SHORT);
    }
    boolean bits64 = head.u8(EI_CLASS) == 2;
    boolean bigEndian = head.u8(EI_DATA) == 2;
    int number = head.u16(E_MACHINE, bigEndian);
    return ExecutableFormat.machine(Kind.ELF, machine(number, bits64, bigEndian));
  }

  private static String machine(int number, boolean bits64, boolean bigEndian) {
    return switch (number) {
      // EM_386
      case 3 -> "386";
      // EM_MIPS
      case 8 -> (bits64 ? "mips64" : "mips") + (bigEndian ? "" : "le");
      // EM_PPC64
      case 21 -> bigEndian ? "ppc64" : "ppc64le";
      // EM_S390
      case 22 -> "s390x";
      // EM_ARM
      case 40 -> "arm";
      // EM_X86_64
      case 62 -> "amd64";
      // EM_AARCH64
      case 183 -> "arm64";
      // EM_RISCV
      case 243 -> bits64 ? "riscv64" : "riscv";
      // EM_LOONGARCH
      case 258 -> "loong64";
      default -> Numbers.hex(number);
    };
  }
}
