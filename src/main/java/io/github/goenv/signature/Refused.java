package io.github.goenv.signature;

import io.github.goenv.text.Text;

/** An envelope that is not accepted. */
public final class Refused extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Text reason;

  /** For this reason. */
  public Refused(String key, String... namesAndValues) {
    this(Text.of(key, namesAndValues));
  }

  /** For this reason, a clause that follows the name of the file. */
  public Refused(Text reason) {
    super(reason.key());
    this.reason = reason;
  }

  /** Why, as a clause that follows the name of the file. */
  public Text reason() {
    return reason;
  }
}
