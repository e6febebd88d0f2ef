package io.github.goenv.report;

/** How bad a failed check is. */
public enum Severity {
  /** The build cannot work, or what it makes cannot be trusted. */
  ERROR("error"),
  /** It works, and will cost time or surprise somebody. */
  WARNING("warning"),
  /** Good to know. */
  INFO("info");

  private final String word;

  Severity(String word) {
    this.word = word;
  }

  /** The word used in parameters and files. */
  public String word() {
    return word;
  }

  /** Whether this is at least as bad as {@code other}. */
  public boolean atLeast(Severity other) {
    return compareTo(other) <= 0;
  }
}
