package io.github.goenv.report.ci;

/**
 * A section that readers of a GitLab job log can fold. It is open at first: findings are not to be
 * hidden. Source: GitLab's manual, Custom collapsible sections.
 */
public final class GitlabLines {
  private static final String CLEAR = "\u001b[0K";

  private GitlabLines() {}

  /**
   * The line before the goal's own.
   *
   * @param goal the goal; names the section
   * @param epochSecond now
   */
  public static String start(String goal, long epochSecond) {
    return CLEAR
        + "section_start:"
        + epochSecond
        + ":goenv_"
        + goal
        + "\r"
        + CLEAR
        + "goenv:"
        + goal;
  }

  /** The line after them. */
  public static String end(String goal, long epochSecond) {
    return CLEAR + "section_end:" + epochSecond + ":goenv_" + goal + "\r" + CLEAR;
  }
}
