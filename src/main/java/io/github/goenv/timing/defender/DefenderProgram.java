package io.github.goenv.timing.defender;

/**
 * What was scanned for the processes of one program.
 *
 * @param kind what the program is
 * @param name its base name in lower case, without {@code .exe}: {@code compile}, {@code gcc};
 *     empty when the report does not name it
 * @param scans how often
 * @param ns how long all of these took; scans run in parallel, so this is no part of any wall time
 * @param folders in how many different folders programs of this name and kind are, at least 1
 */
public record DefenderProgram(Kind kind, String name, long scans, long ns, int folders) {

  /** What a program is. */
  public enum Kind {
    /** A tool of the Go distribution. */
    GO_TOOL,
    /** The go command. */
    GO,
    /** A C compiler by its name. */
    C_COMPILER,
    /** Any other program. */
    OTHER,
    /** A process whose program the report does not name. */
    NAMELESS
  }
}
