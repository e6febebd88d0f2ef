package io.github.goenv.dirhash;

import java.io.IOException;

/** A file's name has a line break, for which Go defines no hash. */
public final class NewlineInName extends IOException {
  private static final long serialVersionUID = 1L;

  NewlineInName() {
    super("a file name has a line break");
  }
}
