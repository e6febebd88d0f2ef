package io.github.goenv.timing;

import io.github.goenv.timing.BuildReport.ActionTime;
import java.util.HashSet;
import java.util.Set;

/** How much of a build came from the build cache; only builds of one kind can be compared. */
public enum BuildKind {
  /** Every package was compiled. */
  COLD,
  /** Every package came from the cache. */
  WARM,
  /** Some packages were compiled, others came from the cache. */
  MIXED,
  /** The build failed, or there are no times. */
  UNKNOWN;

  /** Key of the word for people. */
  public String key() {
    return switch (this) {
      case COLD -> "timing.kind.cold";
      case WARM -> "timing.kind.warm";
      case MIXED -> "timing.kind.mixed";
      case UNKNOWN -> "timing.kind.unknown";
    };
  }

  /** The kind of a build. */
  public static BuildKind of(BuildReport report) {
    Integer built = report.packagesBuilt();
    Integer cached = report.packagesCached();
    if (report.outcome() != BuildReport.Outcome.SUCCESS
        || report.timing().state() != BuildReport.State.COMPLETE
        || built == null
        || cached == null
        || built + cached == 0) {
      return UNKNOWN;
    }
    if (built == 0) {
      return WARM;
    }
    return cached == 0 || onlyPrograms(report) ? COLD : MIXED;
  }

  /**
   * Whether nothing but main packages was there already: go takes them from the program of the
   * build before, which is no cache ({@code useCache} in cmd/go/internal/work/buildid.go).
   */
  private static boolean onlyPrograms(BuildReport report) {
    Set<String> programs = new HashSet<>();
    for (ActionTime action : report.actions()) {
      if (action.mode().equals("link") && action.importPath() != null) {
        programs.add(action.importPath());
      }
    }
    for (ActionTime action : report.actions()) {
      if (action.cached()
          && Mode.isPackageBuild(action.mode())
          && !programs.contains(action.importPath())) {
        return false;
      }
    }
    return true;
  }
}
