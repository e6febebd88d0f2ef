package io.github.goenv.go;

/**
 * A file that bears the name looked for.
 *
 * @param place where it was found
 * @param index of the {@link PathEntry}, -1 when {@code place} is not PATH
 */
public record Candidate(Place place, int index, String path, FileView.Entry entry) {

  /** Why a directory is searched at all. */
  public enum Place {
    /** Windows: beside the program that starts the other. */
    PARENT_DIRECTORY,
    CURRENT_DIRECTORY,
    /** Windows: System32, System, Windows. */
    SYSTEM_DIRECTORY,
    PATH
  }
}
