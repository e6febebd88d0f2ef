package io.github.goenv.timing;

import io.github.goenv.timing.BuildReport.StageTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Two builds of one target side by side.
 *
 * @param before the earlier build
 * @param after the later one
 * @param stages total time of each stage that has a total in one of them, in the order of a build
 * @param packages tool time of each package that both compiled, largest difference first
 * @param misses the packages that the later build compiled, and why
 * @param flagsGone words of the earlier command that the later one does not have
 * @param flagsNew words of the later command that the earlier one did not have
 * @param settings settings of go that are known of both and differ
 * @param inputs names of the flags and settings that differ and can change what is compiled
 */
public record BuildComparison(
    BuildReport before,
    BuildReport after,
    List<Delta> stages,
    List<Delta> packages,
    List<Miss> misses,
    List<String> flagsGone,
    List<String> flagsNew,
    List<Setting> settings,
    List<String> inputs) {

  private static final String TRIMPATH = "-trimpath";

  /** What go does without; a report that names go's settings and not these says they are unset. */
  private static final Set<String> OFTEN_UNSET =
      Set.of(
          "GOCACHEPROG",
          "GODEBUG",
          "GOEXPERIMENT",
          "GOFLAGS",
          "GOGC",
          "GOMAXPROCS",
          "GOMEMLIMIT",
          "GOTMPDIR",
          "GOWORK");

  /**
   * A time in both builds.
   *
   * @param name of the stage or the package
   * @param beforeNs null when the earlier build does not have it
   * @param afterNs null when the later one does not
   * @param beforeCpuNs CPU time of its programs in the earlier build; null when not known
   * @param afterCpuNs the same in the later one
   */
  public record Delta(
      String name,
      @Nullable Long beforeNs,
      @Nullable Long afterNs,
      @Nullable Long beforeCpuNs,
      @Nullable Long afterCpuNs) {

    /** How much longer the later one took; negative when it was faster. */
    public long differenceNs() {
      return (afterNs == null ? 0 : afterNs) - (beforeNs == null ? 0 : beforeNs);
    }
  }

  /** A setting of go that differs; empty where it was not set. */
  public record Setting(String name, String before, String after) {}

  /** Compares. */
  public static BuildComparison of(BuildReport before, BuildReport after) {
    List<String> gone = new ArrayList<>(flags(before));
    List<String> fresh = new ArrayList<>(flags(after));
    for (String word : flags(after)) {
      gone.remove(word);
    }
    for (String word : flags(before)) {
      fresh.remove(word);
    }
    List<Setting> settings = settings(before, after);
    boolean trimmed = flags(before).contains(TRIMPATH) && flags(after).contains(TRIMPATH);
    Changed changed = new Changed(after.goarch(), gone, fresh, settings, trimmed);
    return new BuildComparison(
        before,
        after,
        stages(before, after),
        packages(before, after),
        Misses.of(before, after, changed),
        List.copyOf(gone),
        List.copyOf(fresh),
        settings,
        changed.names());
  }

  /** Whether go was told the same, but for the output and what only measures. */
  public static boolean sameCommand(BuildReport before, BuildReport after) {
    return flags(before).equals(flags(after));
  }

  /** Words that can change what is built: without the output and what only measures. */
  private static List<String> flags(BuildReport report) {
    List<String> flags = new ArrayList<>();
    List<String> command = report.command();
    for (int i = 1; i < command.size(); i++) {
      String word = command.get(i);
      if (word.equals("-o")) {
        i++;
      } else if (!word.startsWith("-debug-") && !word.startsWith("-toolexec")) {
        flags.add(word);
      }
    }
    return flags;
  }

  private static List<Delta> stages(BuildReport before, BuildReport after) {
    Map<String, StageTime> old = new HashMap<>();
    Map<String, StageTime> now = new HashMap<>();
    Set<String> names = new TreeSet<>(Stage.ORDER);
    for (StageTime stage : before.stages()) {
      if (stage.totalNs() != null) {
        old.put(stage.stage(), stage);
        names.add(stage.stage());
      }
    }
    for (StageTime stage : after.stages()) {
      if (stage.totalNs() != null) {
        now.put(stage.stage(), stage);
        names.add(stage.stage());
      }
    }
    List<Delta> stages = new ArrayList<>();
    for (String name : names) {
      StageTime then = old.get(name);
      StageTime is = now.get(name);
      stages.add(
          new Delta(
              name,
              then == null ? null : then.totalNs(),
              is == null ? null : is.totalNs(),
              then == null ? null : then.cpuNs(),
              is == null ? null : is.cpuNs()));
    }
    return List.copyOf(stages);
  }

  private static List<Delta> packages(BuildReport before, BuildReport after) {
    Map<String, PackageTimes> old = built(before);
    List<Delta> packages = new ArrayList<>();
    for (PackageTimes now : built(after).values()) {
      PackageTimes then = old.get(now.importPath());
      if (then != null) {
        packages.add(
            new Delta(now.importPath(), then.toolNs(), now.toolNs(), then.cpuNs(), now.cpuNs()));
      }
    }
    packages.sort(
        Comparator.comparingLong((Delta delta) -> -Math.abs(delta.differenceNs()))
            .thenComparing(Delta::name));
    return List.copyOf(packages);
  }

  /** Times of the packages that were compiled. */
  private static Map<String, PackageTimes> built(BuildReport report) {
    PackageBuilds builds = new PackageBuilds(report);
    Map<String, PackageTimes> times = new LinkedHashMap<>();
    for (PackageTimes of : PackageTimes.of(report)) {
      BuildReport.ActionTime action = builds.of(of.importPath());
      if (builds.of(of.importPath() + " [" + of.importPath() + ".test]") != null) {
        continue; // the sum is of both
      }
      if (action != null && PackageBuilds.isBuilt(action)) {
        times.put(of.importPath(), of);
      }
    }
    return times;
  }

  private static List<Setting> settings(BuildReport before, BuildReport after) {
    Set<String> names = new TreeSet<>(before.settings().keySet());
    names.addAll(after.settings().keySet());
    if (before.goVersion() != null && after.goVersion() != null) {
      names.remove("GOVERSION"); // the same once more
    }
    List<Setting> settings = new ArrayList<>();
    for (String name : names) {
      String then = setting(before, name);
      String now = setting(after, name);
      if (then != null && now != null && !then.equals(now)) {
        settings.add(new Setting(name, then, now));
      }
    }
    return List.copyOf(settings);
  }

  /** Empty for what is not set; null for what is not known. */
  private static @Nullable String setting(BuildReport of, String name) {
    String value = of.settings().get(name);
    boolean asked = of.settings().containsKey("GOVERSION");
    return value == null && asked && OFTEN_UNSET.contains(name) ? "" : value;
  }
}
