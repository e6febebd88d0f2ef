package io.github.goenv.go.words;

import static io.github.goenv.go.words.KnownText.both;
import static io.github.goenv.go.words.KnownText.row;

/** Of C compilers, and of Go's own when it fails and not the code. */
final class CompilerTexts {
  private static final String ARCH = "cgo.cc-arch";

  static final KnownText[] ROWS = {
    both("no-compiler", "C compiler \"", "not found", "cgo.cc-missing"), // run
    row("no-compiler", " requires cgo", "cgo.cc-missing"), // run
    // Several reports end unsolved (mattn/go-sqlite3#778: a second gcc on PATH was suspected)
    row("other-arch", "64-bit mode not compiled in", ARCH),
    row("other-arch", "unrecognized command-line option '-m64'", ARCH),
    row("other-arch", "unrecognized command-line option \u2018-m64\u2019", ARCH),
    row("other-arch", "unrecognized command line option '-m64'", ARCH),
    row("other-arch", ": no such instruction", ARCH),
    // mattn/go-sqlite3#214, DataDog/zstd#63; golang/go#37553 unsolved
    row("cygwin", "cannot find -lmingwex", ARCH),
    row("cygwin", "undefined reference to `__errno'", ARCH),
    row("cygwin", "`__getreent'", ARCH),
    row("cygwin", "x86_64-pc-msys", ARCH),
    row("cygwin", "x86_64-pc-cygwin", ARCH),
    // golang/go#51007, golang/go#57455; not seen with Go 1.26
    row("crt", "undefined reference to `__imp___iob_func'", ARCH),
    row("broken-go", "Exception 0xc0000005"),
    row("broken-go", "unexpected fault address"),
    row("broken-go", "internal compiler error"),
    // run; the last of all: mostly the code itself
    row("undefined", ": undefined: "),
  };

  private CompilerTexts() {}
}
