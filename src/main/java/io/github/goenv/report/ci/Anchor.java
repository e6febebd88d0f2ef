package io.github.goenv.report.ci;

/**
 * A place in a file that CI systems show a finding at. Findings of the machine have none of their
 * own: theirs is where the plugin is declared.
 *
 * @param relative the file relative to the root of the checkout, with {@code /}
 * @param absolute the same file, absolute
 * @param line from 1
 * @param column from 1; 0 where there is none
 */
public record Anchor(String relative, String absolute, int line, int column) {
  /** A whole line. */
  public Anchor(String relative, String absolute, int line) {
    this(relative, absolute, line, 0);
  }
}
