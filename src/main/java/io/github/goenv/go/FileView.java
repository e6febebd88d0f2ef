package io.github.goenv.go;

/** What a search for executables needs to know of a file system; paths are texts, absolute. */
public interface FileView {

  /** What lies at a path, links followed. */
  enum Entry {
    MISSING,
    DIRECTORY,
    /** A file this user may not execute; on Windows no file is one. */
    NOT_EXECUTABLE,
    EXECUTABLE,
    /** Windows: a file that can be started but not opened, as an app execution alias is. */
    ALIAS;

    boolean startable() {
      return this == EXECUTABLE || this == ALIAS;
    }
  }

  /** Never throws; what cannot be looked at is missing. */
  Entry at(String path);

  /** Whether both paths lead to one file; asked only for files that are there. */
  boolean same(String path, String other);

  /**
   * Whether a file lies where every account can put one, and belongs neither to root nor to the
   * account of this process. Never throws; false where that is unknown, as on Windows.
   */
  default boolean isForeign(String path) {
    return false;
  }
}
