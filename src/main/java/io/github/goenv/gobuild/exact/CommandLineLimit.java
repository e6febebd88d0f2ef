package io.github.goenv.gobuild.exact;

import java.util.List;

/**
 * How long the longest command line of a package's tools can become. Go moves long arguments of its
 * own tools to a response file, but looks at the first word to know a tool, and with {@code
 * -toolexec} that is another program (cmd/go/internal/work/exec.go, {@code useResponseFile}, the
 * same in Go 1.21 to 1.27). On Windows no process starts with more than 32,767 characters
 * (CreateProcessW).
 *
 * @param program characters of the helper and of the longest path of a tool
 * @param work characters of the longest path of go's temporary directory for a package
 * @param flags characters of all flags typed for go, as {@code -gcflags} and {@code -ldflags}
 */
record CommandLineLimit(int program, int work, int flags) {
  /** What Windows takes, its end mark included. */
  static final int WINDOWS = 32_767;

  /** Flags with fixed words: build ids, versions, {@code -lang}, {@code -D GOOS_linux}. */
  private static final int FIXED = 400;

  /** How often the temporary directory stands in a command line besides the names of files. */
  private static final int PLACES = 8;

  /** Default settings of GODEBUG, which only the linker is told. */
  private static final int GODEBUG = 1_500;

  /** Around a name: a slash, a space, two quotes, and what cgo and cover add to it. */
  private static final int AROUND = 16;

  /** Files that cgo makes for a package and the compiler gets. */
  private static final int CGO_FILES = 3;

  /** What {@code pkg-config} may add; only it knows. */
  private static final int PKG_CONFIG = 2_000;

  /**
   * The files of a package, as {@code go list} names them.
   *
   * @param dir the package's directory
   * @param main whether it is linked
   * @param goFiles GoFiles and CgoFiles
   * @param cgoFiles those of them that use cgo
   * @param sFiles assembly
   * @param cgoFlags all flags of its cgo lines
   * @param pkgConfig whether cgo asks pkg-config
   */
  record Files(
      String importPath,
      String dir,
      boolean main,
      List<String> goFiles,
      List<String> cgoFiles,
      List<String> sFiles,
      List<String> cgoFlags,
      boolean pkgConfig) {
    Files {
      goFiles = List.copyOf(goFiles);
      cgoFiles = List.copyOf(cgoFiles);
      sFiles = List.copyOf(sFiles);
      cgoFlags = List.copyOf(cgoFlags);
    }
  }

  /** No less than the characters of the longest command line of a package; seldom much more. */
  int estimate(Files files) {
    return Math.max(
        Math.max(compile(files), asm(files)), Math.max(cgo(files), files.main() ? link() : 0));
  }

  int compile(Files files) {
    int cgo = files.cgoFiles().isEmpty() ? 0 : CGO_FILES * (work + AROUND + 16);
    return base(files) + cgo + names(files, files.goFiles());
  }

  int asm(Files files) {
    return files.sFiles().isEmpty() ? 0 : base(files) + names(files, files.sFiles());
  }

  int cgo(Files files) {
    if (files.cgoFiles().isEmpty()) {
      return 0;
    }
    int length = base(files) + names(files, files.cgoFiles());
    for (String flag : files.cgoFlags()) {
      length += flag.length() + 8;
    }
    return files.pkgConfig() ? length + PKG_CONFIG : length;
  }

  int link() {
    return program + flags + FIXED + PLACES * work + GODEBUG;
  }

  private int base(Files files) {
    return program
        + flags
        + FIXED
        + PLACES * work
        + 2 * files.dir().length()
        + 2 * files.importPath().length();
  }

  private int names(Files files, List<String> names) {
    int directory = Math.max(files.dir().length(), work);
    int length = 0;
    for (String name : names) {
      length += directory + name.length() + AROUND;
    }
    return length;
  }
}
