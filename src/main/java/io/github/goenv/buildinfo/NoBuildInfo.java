package io.github.goenv.buildinfo;

import io.github.goenv.text.Text;

/** A file does not say how it was built, or says it in a form that is none of Go's. */
public final class NoBuildInfo extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Text reason;

  /** For this reason: a clause that follows the name of the file. */
  NoBuildInfo(String key, String... namesAndValues) {
    super(key);
    this.reason = Text.of(key, namesAndValues);
  }

  /** Why, as a clause that follows the name of the file. */
  public Text reason() {
    return reason;
  }
}
