package io.github.goenv.lint;

import io.github.goenv.report.Severity;

/**
 * What a tool found in a source file.
 *
 * @param tool the program that found it, such as {@code vet}
 * @param rule the tool's name for what is wrong, such as {@code printf}; empty for none
 * @param severity how bad it is according to the tool
 * @param file as the tool names it: absolute, or relative to where it ran; empty when it is in none
 * @param line from 1; 0 for the whole file
 * @param column from 1, in bytes where Go's tools count; 0 for the whole line
 * @param message the tool's sentence, which may have several lines
 */
public record SourceFinding(
    String tool,
    String rule,
    Severity severity,
    String file,
    int line,
    int column,
    String message) {

  /** An error at a place as Go's tools write it: {@code FILE:LINE:COLUMN} or {@code FILE:LINE}. */
  public static SourceFinding at(String tool, String rule, String place, String message) {
    Position at = Position.of(place);
    return new SourceFinding(
        tool, rule, Severity.ERROR, at.file(), at.line(), at.column(), message);
  }

  /** The same in another file. */
  public SourceFinding in(String other) {
    return new SourceFinding(tool, rule, severity, other, line, column, message);
  }

  /** {@code FILE:LINE:COLUMN}, as far as known. */
  public String place() {
    return file + (line > 0 ? ":" + line + (column > 0 ? ":" + column : "") : "");
  }
}
