package io.github.goenv.lint;

/** The output of a tool is not of the form it was said to be. */
public final class UnreadableResults extends Exception {
  private static final long serialVersionUID = 1L;

  /** Output of which this is wrong. */
  public UnreadableResults(String detail) {
    super(detail);
  }

  public UnreadableResults(String detail, Throwable cause) {
    super(detail, cause);
  }
}
