package io.github.goenv.coverage;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A package and how much of it ran.
 *
 * @param importPath as in the profile
 * @param directory where it lies; null when not known
 * @param files in alphabetical order
 */
public record PackageCoverage(
    String importPath, @Nullable Path directory, List<FileCoverage> files) {

  /** Its statements. */
  public Counts statements() {
    Counts sum = Counts.NONE;
    for (FileCoverage file : files) {
      sum = sum.plus(file.statements());
    }
    return sum;
  }

  /** Its lines. */
  public Counts lineCounts() {
    Counts sum = Counts.NONE;
    for (FileCoverage file : files) {
      sum = sum.plus(file.lineCounts());
    }
    return sum;
  }
}
