package io.github.goenv.lint;

import io.github.goenv.report.Severity;
import org.jspecify.annotations.Nullable;

/**
 * An error of a compiler among the lines of go: {@code FILE.go:LINE:COLUMN: TEXT}, with {@code vet:
 * } before it where {@code go vet} could not check a package.
 */
public final class CompileError {
  /** Rule of such findings. */
  public static final String RULE = "compile";

  private static final String VET = "vet: ";

  private CompileError() {}

  /** The finding; null when the line is none. */
  public static @Nullable SourceFinding of(String tool, String line) {
    return of(tool, line, RULE);
  }

  /** The same of a tool that does not compile, with the name that the finding has there. */
  public static @Nullable SourceFinding of(String tool, String line, String rule) {
    String text = line.startsWith(VET) ? line.substring(VET.length()) : line;
    int suffix = text.indexOf(".go:");
    int end = suffix < 0 ? -1 : text.indexOf(": ", suffix + 4);
    if (end < 0) {
      return null;
    }
    Position place = Position.of(text.substring(0, end));
    boolean placed = place.column() > 0 && place.file().endsWith(".go");
    return placed
        ? new SourceFinding(
            tool,
            rule,
            Severity.ERROR,
            place.file(),
            place.line(),
            place.column(),
            text.substring(end + 2))
        : null;
  }
}
