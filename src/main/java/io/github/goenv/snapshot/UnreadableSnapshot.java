package io.github.goenv.snapshot;

import io.github.goenv.text.Text;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A text is not a snapshot that this version reads. */
public final class UnreadableSnapshot extends IOException {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // never serialised
  private final transient Text reason;

  UnreadableSnapshot(Text reason, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /** What is wrong with it, and where; half a sentence that goes behind the file's name. */
  public Text reason() {
    return reason;
  }
}
