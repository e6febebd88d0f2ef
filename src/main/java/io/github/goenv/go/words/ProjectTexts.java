package io.github.goenv.go.words;

import static io.github.goenv.go.words.KnownText.both;
import static io.github.goenv.go.words.KnownText.found;
import static io.github.goenv.go.words.KnownText.row;

/** Of the project and what it asks to be built: mostly a first try. */
final class ProjectTexts {
  static final KnownText[] ROWS = {
    // run; "go: go.mod file not found in current directory or any parent directory"
    found("no-go-mod", "go.mod file not found", "project.go-mod", "none"),
    found("no-go-mod", "cannot find main module", "project.go-mod", "none"),
    // run; a byte order mark is U+FEFF, UTF-16 has a NUL in each letter, its mark is no UTF-8
    both("encoding", "unexpected input character", "\\ufeff", "project.go-mod"),
    both("encoding", "unexpected input character", "\\x00", "project.go-mod"),
    both("encoding", "unexpected input character", "\\ufffd", "project.go-mod"),
    // run; the same in sources: go/scanner
    row("source-encoding", "illegal character NUL"),
    row("source-encoding", "illegal character U+FEFF"),
    row("source-encoding", "invalid BOM in the middle of the file"),
    row("source-encoding", "illegal UTF-8 encoding"),
    // run
    row("all-excluded", "build constraints exclude all Go files"),
    row("no-packages", "matched no packages"),
    row("no-go-files", "no Go files in"),
    row("no-go-files", "no non-test Go files in"),
    row("several-programs", "cannot write multiple packages to non-directory"),
    row("no-directory", ": directory not found"),
    both("no-directory", "pattern ", ": lstat "),
    row("embed", "no matching files found"),
    row("two-packages", "found packages "),
    row("symlink", ": expected 'package', found"),
    row("case", "case-insensitive import collision"),
    row("case", "case-insensitive file name collision"),
    row("cycle", "import cycle not allowed"),
    row("main-missing", "function main is undeclared in the main package"),
    // run with GOOS=windows; golang.org/x/sys/unix is for Unix alone too
    row("unix-only", ": undefined: syscall."),
    row("unix-only", ": undefined: unix."),
    row("internal", "use of internal package "),
  };

  private ProjectTexts() {}
}
