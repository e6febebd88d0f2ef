package io.github.goenv.report.saved;

import io.github.goenv.text.Text;

/** A file is not a report that this version reads. */
public final class UnreadableReport extends Exception {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // never serialised
  private final transient Text reason;

  UnreadableReport(Text reason, Throwable cause) {
    super(reason.toString(), cause);
    this.reason = reason;
  }

  UnreadableReport(Text reason) {
    super(reason.toString());
    this.reason = reason;
  }

  /** What is wrong with it, and where; half a sentence that goes behind the file's name. */
  public Text reason() {
    return reason;
  }
}
