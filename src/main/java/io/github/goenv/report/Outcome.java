package io.github.goenv.report;

/** What a check came to. */
public enum Outcome {
  /** Looked at, and fine. */
  PASS("pass"),
  /** Looked at, and wrong. */
  FAIL("fail"),
  /** Could not be found out; neither fine nor wrong. */
  UNKNOWN("unknown"),
  /** Does not concern this machine or project. */
  NOT_APPLICABLE("not-applicable"),
  /** Excluded by the user. */
  DISABLED("disabled"),
  /** The check itself broke: a defect of this plugin. */
  CRASHED("crashed");

  private final String word;

  Outcome(String word) {
    this.word = word;
  }

  /** The word used in files. */
  public String word() {
    return word;
  }
}
