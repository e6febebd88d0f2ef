package io.github.goenv.go;

import io.github.goenv.process.CannotStart;
import org.jspecify.annotations.Nullable;

/**
 * Why the go tool gave no answer.
 *
 * @param exitCode what go returned; -1 unless {@code kind} is EXITED
 * @param detail EXITED and TIMED_OUT: the first lines of its standard error (may be empty);
 *     UNREADABLE: the first characters of what it answered instead; CANNOT_START: the system's
 *     words
 * @param start for CANNOT_START what the system said
 */
public record GoFailure(Kind kind, int exitCode, String detail, @Nullable CannotStart start)
    implements GoEnv, GoLoad, GoMod, DistList {

  /** How it failed. */
  public enum Kind {
    CANNOT_START,
    TIMED_OUT,
    /** It ended with another exit code than 0. */
    EXITED,
    /** It ended with exit code 0, but the answer is not of the known form (JSON, a list). */
    UNREADABLE
  }
}
