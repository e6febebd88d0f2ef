package io.github.goenv.go;

import java.util.Locale;

/** Names that others have for what Go calls otherwise: uname, Windows, compilers, people. */
public final class UsualNames {
  private static final String[][] SYSTEMS = {
    {"windows", "win", "win32", "win64", "windows32", "windows64", "windows_nt", "nt", "mingw"},
    {"darwin", "macos", "mac", "osx", "macosx", "os-x", "macintosh"},
    {"linux", "gnu/linux", "linux32", "linux64", "linux-gnu"},
    {"solaris", "sunos"},
    {"js", "javascript"},
    {"wasip1", "wasi"},
  };

  /** The first is Go's. Apple's arm64e is arm64 with other calls; GOARM says which arm. */
  private static final String[][] PROCESSORS = {
    {"amd64", "x86_64", "x86-64", "x64", "x8664", "em64t", "intel64"},
    {"386", "i386", "i486", "i586", "i686", "x86", "x32", "x86_32", "x86-32", "ia32"},
    {"arm64", "aarch64", "arm64e", "armv8", "arm64v8", "aarch_64", "armv9"},
    {"arm", "arm32", "armv5", "armv6", "armv6l", "armv7", "armv7l", "armv7a", "armhf", "armel"},
    {"ppc64le", "powerpc64le", "ppc64el", "ppcle_64"},
    {"ppc64", "powerpc64", "ppc_64"},
    {"riscv64", "riscv", "risc-v", "riscv_64"},
    {"s390x", "s390", "s390_64", "systemz"},
    {"mips64le", "mips64el"},
    {"mipsle", "mipsel"},
    {"loong64", "loongarch64", "loongarch"},
    {"wasm", "wasm32", "webassembly"},
  };

  private UsualNames() {}

  /** Go's name of the system and of the processor, in small letters; what is in no table stays. */
  public static GoTarget of(GoTarget typed) {
    return new GoTarget(name(typed.os(), SYSTEMS), name(typed.arch(), PROCESSORS));
  }

  private static String name(String typed, String[][] table) {
    String lower = typed.strip().toLowerCase(Locale.ROOT);
    for (String[] row : table) {
      for (String name : row) {
        if (name.equals(lower)) {
          return row[0];
        }
      }
    }
    return lower;
  }
}
