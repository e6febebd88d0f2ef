package io.github.goenv.filetree;

/** What an entry of a directory is; a directory aside. */
public enum Kind {
  /** A file. */
  FILE('f'),
  /** A file that its owner may execute, where the system has a bit for it. */
  EXECUTABLE('x'),
  /** A symbolic link. */
  LINK('l'),
  /** A junction, a pipe, a device: nothing of it is hashed. */
  OTHER('o');

  private final char letter;

  Kind(char letter) {
    this.letter = letter;
  }

  /** Its letter in the list of a directory. */
  public char letter() {
    return letter;
  }

  /** Whether it is a file. */
  public boolean file() {
    return this == FILE || this == EXECUTABLE;
  }

  static Kind of(char letter) {
    for (Kind each : values()) {
      if (each.letter == letter) {
        return each;
      }
    }
    throw new IllegalArgumentException("no kind " + letter);
  }
}
