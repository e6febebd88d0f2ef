package io.github.goenv.app.command;

/** A file that is not as it was. */
record TreeChange(String file, Kind kind) {
  /** How it differs. */
  enum Kind {
    ADDED,
    CHANGED,
    REMOVED
  }
}
