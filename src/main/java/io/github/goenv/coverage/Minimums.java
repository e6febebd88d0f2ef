package io.github.goenv.coverage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What coverage is held to.
 *
 * @param all of all statements together; null for none
 * @param packages of single packages; of several that name a package the last one counts
 */
public record Minimums(@Nullable Minimum all, List<Minimum> packages) {
  /** None. */
  public static final Minimums NONE = new Minimums(null, List.of());

  public Minimums {
    packages = List.copyOf(packages);
  }

  /** Whether there is any. */
  public boolean isAny() {
    return all != null || !packages.isEmpty();
  }

  /**
   * What is not reached.
   *
   * @param importPath the package; null for all statements together
   */
  public record Missed(@Nullable String importPath, Counts counts, Minimum minimum) {}

  /**
   * All that is not reached, the module first. What has no statements has nothing to reach.
   *
   * @param base where go ran
   */
  public List<Missed> missed(ModuleCoverage module, Path base) {
    List<Missed> missed = new ArrayList<>();
    Counts total = module.statements();
    if (all != null && total.total() > 0 && !all.isReached(total)) {
      missed.add(new Missed(null, total, all));
    }
    for (PackageCoverage each : module.packages()) {
      Minimum minimum = null;
      for (Minimum one : packages) {
        String pattern = one.pattern();
        if (pattern != null && PackagePattern.matches(pattern, each, base)) {
          minimum = one;
        }
      }
      Counts counts = each.statements();
      if (minimum != null && counts.total() > 0 && !minimum.isReached(counts)) {
        missed.add(new Missed(each.importPath(), counts, minimum));
      }
    }
    return missed;
  }

  /** Patterns that name no package that was measured. */
  public List<String> unmatched(ModuleCoverage module, Path base) {
    List<String> unmatched = new ArrayList<>();
    for (Minimum one : packages) {
      String pattern = one.pattern();
      if (pattern == null) {
        continue;
      }
      boolean found = false;
      for (PackageCoverage each : module.packages()) {
        found |= PackagePattern.matches(pattern, each, base);
      }
      if (!found) {
        unmatched.add(pattern);
      }
    }
    return unmatched;
  }
}
