package io.github.goenv.dirhash;

import java.io.IOException;

/** A file is no zip that Go would read, or its content is damaged. */
public final class BadZip extends IOException {
  /** It does not have the form of a zip. */
  static final String NO_ZIP = "it is truncated, damaged or no zip file";

  private static final long serialVersionUID = 1L;

  BadZip(String problem) {
    super(problem);
  }
}
