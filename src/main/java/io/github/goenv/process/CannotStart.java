package io.github.goenv.process;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The operating system would not start a program. Carries facts, no words for people: those are the
 * caller's.
 */
public final class CannotStart extends Exception {

  private static final long serialVersionUID = 1L;

  /** Why, as far as the operating system's error number tells. */
  public enum Kind {
    /**
     * No such file (or, when {@link CannotStart#path} is the working directory, no such folder).
     */
    NOT_FOUND,
    /** The file is there but may not be executed: no permission, a folder, blocked by a policy. */
    NOT_EXECUTABLE,
    /**
     * The file is no program this machine can run: empty, for another processor or system, or the
     * interpreter or loader it names is missing.
     */
    NOT_FOR_THIS_MACHINE,
    /** The command line, the environment or a path is longer than the system takes. */
    TOO_LONG,
    /** Anything else; see {@link CannotStart#errorNumber} and {@link CannotStart#errorText}. */
    OTHER
  }

  private final String path;
  private final Kind kind;
  private final int errorNumber;
  private final String errorText;

  CannotStart(
      String path, Kind kind, int errorNumber, String errorText, @Nullable Throwable cause) {
    super(kind + " " + path, cause);
    this.path = path;
    this.kind = kind;
    this.errorNumber = errorNumber;
    this.errorText = errorText;
  }

  /** The file or folder the error is about: the executable, or the working directory. */
  public String path() {
    return path;
  }

  public Kind kind() {
    return kind;
  }

  /** The system's error number (errno, GetLastError), when it is known. */
  public OptionalInt errorNumber() {
    return errorNumber < 0 ? OptionalInt.empty() : OptionalInt.of(errorNumber);
  }

  /** The system's words, in the system's language; empty when there are none. */
  public String errorText() {
    return errorText;
  }
}
