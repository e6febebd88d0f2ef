package io.github.goenv.report;

/**
 * A line for the console.
 *
 * @param severity the level to log it at
 * @param text the line
 */
public record Line(Severity severity, String text) {
  static Line info(String text) {
    return new Line(Severity.INFO, text);
  }
}
