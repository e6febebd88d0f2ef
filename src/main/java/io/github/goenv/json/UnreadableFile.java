package io.github.goenv.json;

import io.github.goenv.text.Messages;
import io.github.goenv.text.Text;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file is not what it is read as. */
public final class UnreadableFile extends IOException {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // never serialised
  private final transient Text reason;

  /**
   * @param reason half a sentence that goes behind the file's name
   * @param cause null when there is none
   */
  public UnreadableFile(Text reason, @Nullable Throwable cause) {
    super(cause);
    this.reason = reason;
  }

  @Override
  public String getMessage() {
    return reason.in(Messages.in("en"));
  }

  /** What is wrong with it, and where; half a sentence that goes behind the file's name. */
  public Text reason() {
    return reason;
  }
}
