package io.github.goenv.timing;

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
    return cached == 0 ? COLD : built == 0 ? WARM : MIXED;
  }
}
