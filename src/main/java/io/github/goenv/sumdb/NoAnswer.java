package io.github.goenv.sumdb;

import io.github.goenv.text.Text;

/** The database cannot be asked, or has no record: nothing is proved, and nothing refuted. */
public final class NoAnswer extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Text reason;

  /** Without an answer for this reason. */
  public NoAnswer(Text reason) {
    super(reason.key() + " " + reason.args());
    this.reason = reason;
  }

  /** Why there is none. */
  public Text reason() {
    return reason;
  }
}
