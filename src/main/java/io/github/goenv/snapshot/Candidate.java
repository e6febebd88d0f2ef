package io.github.goenv.snapshot;

import io.github.goenv.fact.Fact;

/**
 * A file that a search for a command meets.
 *
 * @param command the name searched for: {@code go}, {@code gcc}, {@code git}
 * @param path the file
 * @param position the PATH entry it lies in, from 1; 0 for the working directory, -1 for another
 *     directory that Windows searches
 * @param kind what the file is
 * @param format the header found in it, in words, such as {@code ELF amd64}
 * @param realPath the file behind symbolic links
 * @param version the version of the GOROOT it belongs to, such as {@code go1.26.8}; absent for
 *     other commands than go
 */
public record Candidate(
    String command,
    String path,
    int position,
    Kind kind,
    Fact<String> format,
    Fact<String> realPath,
    Fact<String> version) {

  /** What a file on PATH turns out to be. */
  public enum Kind {
    /** A program this machine can run. */
    PROGRAM,
    /** A script, started through its interpreter. */
    SCRIPT,
    /** A program for another operating system or architecture. */
    OTHER_MACHINE,
    /** No execute permission: skipped by every search on Unix. */
    NOT_EXECUTABLE,
    /** A file of no bytes. */
    EMPTY,
    /** Not a program. */
    NOT_A_PROGRAM,
    /** A Windows App Execution Alias. */
    ALIAS,
    /** A shim of Scoop, Chocolatey or another version manager. */
    SHIM,
    /** It is there and may not be read. */
    UNREADABLE
  }

  /** Whether a search for a command stops at it. */
  public boolean found() {
    return kind != Kind.NOT_EXECUTABLE;
  }
}
