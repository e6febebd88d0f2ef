package io.github.goenv.go;

import org.jspecify.annotations.Nullable;

/**
 * What one launcher would do with a bare name.
 *
 * @param winner the file it would start or, for {@link Reason#REFUSED}, refuses to start
 * @param certain whether the launcher's documentation or source leaves no doubt; it does where the
 *     winner stands in a quoted PATH entry, or an entry that cannot be read comes before it
 */
public record Launch(@Nullable Candidate winner, Reason reason, boolean certain) {

  /** Who looks for the program. */
  public enum Launcher {
    /** Unix: sh, and execvp of the C library, which Java's ProcessBuilder follows. */
    EXECVP,
    /** Go's os/exec.LookPath, which cmd/go uses for gcc, git and others. */
    GO_LOOK_PATH,
    /** Windows: CreateProcess without an application name, as Java's ProcessBuilder calls it. */
    CREATE_PROCESS,
    /** Windows: cmd.exe. */
    CMD,
    /** Windows: PowerShell, aliases and functions aside. */
    POWERSHELL
  }

  /** Why this file, or none. */
  public enum Reason {
    /** First on the PATH. */
    PATH,
    CURRENT_DIRECTORY,
    PARENT_DIRECTORY,
    SYSTEM_DIRECTORY,
    /** Found by way of the working directory, which Go does not accept (exec.ErrDot). */
    REFUSED,
    NOT_FOUND,
    /** PATH is not set, and what is searched instead differs from system to system. */
    PATH_NOT_SET
  }

  static Launch of(@Nullable Candidate winner, boolean certain) {
    if (winner == null) {
      return new Launch(null, Reason.NOT_FOUND, certain);
    }
    return switch (winner.place()) {
      case PARENT_DIRECTORY -> new Launch(winner, Reason.PARENT_DIRECTORY, certain);
      case CURRENT_DIRECTORY -> new Launch(winner, Reason.CURRENT_DIRECTORY, certain);
      case SYSTEM_DIRECTORY -> new Launch(winner, Reason.SYSTEM_DIRECTORY, certain);
      default -> new Launch(winner, Reason.PATH, certain);
    };
  }
}
