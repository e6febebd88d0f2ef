package io.github.goenv.lock;

import io.github.goenv.text.Text;

/** A text is no lock. */
public final class BadLock extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Text reason;

  BadLock(String key, String... namesAndValues) {
    super(key);
    this.reason = Text.of(key, namesAndValues);
  }

  /** Why, as a clause that follows the name of the file. */
  public Text reason() {
    return reason;
  }
}
