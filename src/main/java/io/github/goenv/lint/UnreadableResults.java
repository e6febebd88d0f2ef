package io.github.goenv.lint;

import io.github.goenv.text.Messages;
import io.github.goenv.text.Text;
import org.jspecify.annotations.Nullable;

/** The output of a tool is not of the form it was said to be. */
public final class UnreadableResults extends Exception {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // never serialised
  private final transient Text reason;

  /**
   * Output of which something is wrong.
   *
   * @param key that of half a sentence about "it"
   */
  public UnreadableResults(String key, String... namesAndValues) {
    this(Text.of(key, namesAndValues), null);
  }

  UnreadableResults(Text reason, @Nullable Throwable cause) {
    super(cause);
    this.reason = reason;
  }

  @Override
  public String getMessage() {
    return reason.in(Messages.in("en"));
  }

  /** What is wrong with it; half a sentence that goes behind what was read. */
  public Text reason() {
    return reason;
  }
}
