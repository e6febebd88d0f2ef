package io.github.goenv.snapshot;

import io.github.goenv.fact.Fact;

/**
 * One entry of PATH.
 *
 * @param position from 1, in the order of PATH
 * @param text the entry as it stands
 * @param kind what it is
 * @param scope who sets it: {@code machine}, {@code user}, {@code process}, or {@code unknown}
 * @param othersMayWrite whether accounts other than the owner and administrators may write to it
 */
public record PathEntry(
    int position, String text, Kind kind, String scope, Fact<Boolean> othersMayWrite) {

  /** What an entry of PATH turns out to be. */
  public enum Kind {
    /** A directory that can be searched. */
    DIRECTORY,
    /** Nothing is there. */
    MISSING,
    /** A file, so nothing is ever found in it. */
    FILE,
    /** Not absolute: it depends on the working directory. */
    RELATIVE,
    /** Empty: the working directory on Unix, skipped by Windows. */
    EMPTY,
    /** Text that cannot be a path. */
    MALFORMED,
    /** It is there and may not be read. */
    UNREADABLE
  }
}
