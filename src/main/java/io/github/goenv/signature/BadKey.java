package io.github.goenv.signature;

import io.github.goenv.text.Text;

/** A text that is no key of a kind that is taken here; nothing of it is in the message. */
public final class BadKey extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Text reason;

  BadKey(String key, String... namesAndValues) {
    super(key);
    this.reason = Text.of(key, namesAndValues);
  }

  /** Why, as a clause that follows the name of where it stands. */
  public Text reason() {
    return reason;
  }
}
