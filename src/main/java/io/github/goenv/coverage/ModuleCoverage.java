package io.github.goenv.coverage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All packages of a profile and how much of them ran.
 *
 * @param packages in alphabetical order
 * @param goTotal the total by {@code go tool cover -func}, which counts functions alone; null when
 *     go did not say
 */
public record ModuleCoverage(
    CoverMode mode, List<PackageCoverage> packages, @Nullable String goTotal) {

  /** All statements, of function literals outside of functions too, as {@code go test} counts. */
  public Counts statements() {
    Counts sum = Counts.NONE;
    for (PackageCoverage each : packages) {
      sum = sum.plus(each.statements());
    }
    return sum;
  }

  /** All lines. */
  public Counts lineCounts() {
    Counts sum = Counts.NONE;
    for (PackageCoverage each : packages) {
      sum = sum.plus(each.lineCounts());
    }
    return sum;
  }
}
