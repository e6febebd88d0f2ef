package io.github.goenv.timing;

import io.github.goenv.timing.BuildComparison.Delta;
import io.github.goenv.timing.BuildReport.StageTime;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What got slower by more than is allowed.
 *
 * @param importPath the package; null for the build as a whole
 * @param beforeNs wall time of the earlier build, or tool time of the package in it
 * @param afterNs the same of the later one
 * @param beforeCpuNs CPU time of the package's programs in the earlier build; null when not known
 * @param afterCpuNs the same of the later one
 */
public record Regression(
    @Nullable String importPath,
    long beforeNs,
    long afterNs,
    @Nullable Long beforeCpuNs,
    @Nullable Long afterCpuNs) {
  /** A build that takes half a second longer has hit a busy moment, no more. */
  static final long BUILD_FLOOR_NS = 500_000_000L;

  /** One compiler process waits that long for a core now and then. */
  static final long PACKAGE_FLOOR_NS = 250_000_000L;

  /** How much longer it took, in per cent of before, rounded half up. */
  public long percent() {
    return beforeNs <= 0 ? 0 : Math.round((afterNs - beforeNs) * 100.0 / beforeNs);
  }

  /** Why the builds as a whole cannot be compared; empty when they can. */
  public static Optional<Obstacle> obstacle(BuildReport before, BuildReport after) {
    if (!before.goos().equals(after.goos()) || !before.goarch().equals(after.goarch())) {
      return Optional.of(Obstacle.TARGET);
    }
    if (!before.goal().equals(after.goal())) {
      return Optional.of(Obstacle.GOAL);
    }
    BuildKind kind = BuildKind.of(after);
    if (differ(Programs.asked(before), Programs.asked(after))) {
      return Optional.of(Obstacle.PACKAGES);
    }
    if (kind == BuildKind.UNKNOWN || BuildKind.of(before) == BuildKind.UNKNOWN) {
      return Optional.of(Obstacle.NO_TIMES);
    }
    if (kind != BuildKind.of(before) || kind == BuildKind.MIXED) {
      return Optional.of(Obstacle.KIND);
    }
    boolean actions = !before.actions().isEmpty() && !after.actions().isEmpty();
    if (!TestComparison.sameRan(before, after)) {
      return Optional.of(Obstacle.RAN);
    }
    if (actions && !Programs.linked(before).equals(Programs.linked(after))) {
      return Optional.of(Obstacle.LINK);
    }
    if (!before.precision().equals(after.precision())) {
      return Optional.of(Obstacle.PRECISION);
    }
    return fetched(before) || fetched(after) ? Optional.of(Obstacle.DOWNLOAD) : Optional.empty();
  }

  /** Whether both are known and not the same. */
  private static boolean differ(Set<String> one, Set<String> other) {
    return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
  }

  /**
   * Whether single packages of two builds can be compared: in a cold build they compete for the
   * cores, in one that compiles few they do not.
   */
  public static boolean comparesPackages(BuildReport before, BuildReport after) {
    BuildKind kind = BuildKind.of(after);
    return kind != BuildKind.UNKNOWN
        && before.goal().equals(after.goal())
        && kind == BuildKind.of(before)
        && before.goos().equals(after.goos())
        && before.goarch().equals(after.goarch());
  }

  /** Why two builds cannot be compared as a whole. */
  public enum Obstacle {
    /** They are for different systems or processors. */
    TARGET("target"),
    /** One built, the other tested; or unit tests and integration tests. */
    GOAL("goal"),
    /** Tests of other packages ran, and were not taken from the cache. */
    RAN("ran"),
    /** One of them failed or has no times. */
    NO_TIMES("no-times"),
    /** They built different packages. */
    PACKAGES("packages"),
    /** Not both compiled everything, nor took both everything from the cache. */
    KIND("kind"),
    /** What one of them linked was there and up to date in the other. */
    LINK("link"),
    /** One ran with the helper that measures each tool, the other without. */
    PRECISION("precision"),
    /** One of them fetched modules from the network. */
    DOWNLOAD("download");

    private final String code;

    Obstacle(String code) {
      this.code = code;
    }

    /** A word for programs; the text for people has the key {@code timing.obstacle.<code>}. */
    public String code() {
      return code;
    }
  }

  /**
   * What got slower: the build first, then packages, the largest loss first.
   *
   * @param most how much longer is allowed, in per cent
   */
  public static List<Regression> find(BuildComparison comparison, BigDecimal most) {
    List<Regression> found = new ArrayList<>();
    BuildReport before = comparison.before();
    BuildReport after = comparison.after();
    if (obstacle(before, after).isEmpty()) {
      if (isSlower(before.wallNs(), after.wallNs(), most, BUILD_FLOOR_NS)) {
        found.add(new Regression(null, before.wallNs(), after.wallNs(), null, null));
      }
    }
    if (!comparesPackages(before, after)) {
      return found;
    }
    for (Delta delta : comparison.packages()) {
      Long then = delta.beforeNs();
      Long now = delta.afterNs();
      if (then != null && now != null && isSlower(then, now, most, PACKAGE_FLOOR_NS)) {
        found.add(new Regression(delta.name(), then, now, delta.beforeCpuNs(), delta.afterCpuNs()));
      }
    }
    return found;
  }

  /** Whether modules were fetched, which says nothing about the machine. */
  private static boolean fetched(BuildReport report) {
    for (StageTime stage : report.stages()) {
      if (stage.stage().equals(Stage.DOWNLOAD) && stage.maxNs() > 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSlower(long then, long now, BigDecimal most, long floor) {
    BigDecimal limit = BigDecimal.valueOf(then).multiply(most).movePointLeft(2);
    return now - then > floor && BigDecimal.valueOf(now - then).compareTo(limit) > 0;
  }
}
