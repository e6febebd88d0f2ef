package io.github.goenv.report.file;

/** Forms a report is written in; their words and files are a contract. */
public enum ReportFormat {
  /** Ours, with everything. */
  JSON("json", "report", ".json"),
  /** SARIF 2.1.0 (OASIS). */
  SARIF("sarif", "report", ".sarif"),
  /** A test report, as JUnit's runners for Ant and Surefire write it. */
  JUNIT("junit", "TEST-goenv", ".xml"),
  /** GitLab's Code Quality. */
  CODEQUALITY("codequality", "gl-code-quality-report", ".json"),
  /** A page for people. */
  HTML("html", "report", ".html");

  private final String word;
  private final String name;
  private final String suffix;

  ReportFormat(String word, String name, String suffix) {
    this.word = word;
    this.name = name;
    this.suffix = suffix;
  }

  /** The word in {@code goenv.reports}. */
  public String word() {
    return word;
  }

  /** Name of the file of {@code check} and {@code doctor}. */
  public String file() {
    return name + suffix;
  }

  /**
   * Name of the file with what a tool found.
   *
   * @param tool its name; what may not be in the name of a file becomes {@code _}
   */
  public String file(String tool) {
    StringBuilder out = new StringBuilder(name).append('-');
    for (int i = 0; i < tool.length(); i++) {
      char c = tool.charAt(i);
      boolean plain =
          c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z'
              || c >= '0' && c <= '9'
              || "._-".indexOf(c) >= 0;
      out.append(plain ? c : '_');
    }
    return out.append(suffix).toString();
  }
}
