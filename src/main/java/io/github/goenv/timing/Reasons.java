package io.github.goenv.timing;

import io.github.goenv.timing.BuildReport.ActionTime;
import io.github.goenv.timing.BuildReport.StageTime;
import io.github.goenv.timing.BuildReport.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says why a build took long, as far as its numbers carry it. Nothing is said of a build under two
 * seconds, and no reason is given that concerns less than a second or a fifth of the wall time.
 */
public final class Reasons {
  /** Nobody asks why a shorter build took so long. */
  static final long LEAST_WALL_NS = 2_000_000_000L;

  /** A reason that concerns less explains nothing. */
  static final long LEAST_PART_NS = 1_000_000_000L;

  /** The same in per cent of the wall time. */
  static final int LEAST_PERCENT = 20;

  /**
   * Tools with less CPU time than this, in per cent of their time, mostly waited. On two cores with
   * little else to do they had 67 to 80 in builds of Go 1.21 to 1.26; a compiler has several
   * threads, so more than 100 is possible.
   */
  static final int WAITING_PERCENT = 50;

  /** Tools that use more of the cores than this, in per cent, wait for one another. */
  static final int OWN_LOAD_PERCENT = 50;

  /** A cache that had fewer than so many packages, in per cent, was of no help. */
  static final int COLD_PERCENT = 20;

  /** So few packages are compiled in no time, cache or not. */
  static final int COLD_PACKAGES = 20;

  /** Cores are what a build lacks when its tools use so much of them, in per cent. */
  static final int BUSY_PERCENT = 80;

  /** And when with any number of them it would take no more than so much, in per cent. */
  static final int BEST_PERCENT = 70;

  private static final int MOST = 3;

  private final BuildReport report;
  private final Runs runs;
  private final List<Reason> found = new ArrayList<>();

  private Reasons(BuildReport report) {
    this.report = report;
    runs = new Runs(report.actions());
  }

  /** The reasons, the one that concerns most of the wall time first; at most three. */
  public static List<Reason> of(BuildReport report) {
    if (report.wallNs() < LEAST_WALL_NS || report.timing().state() != State.COMPLETE) {
      return List.of();
    }
    Reasons self = new Reasons(report);
    self.beforeTheFirstAction();
    self.waiting();
    self.coldCache();
    self.linking();
    self.onePackage();
    self.tests();
    self.cores();
    self.found.sort(new MostFirst());
    return List.copyOf(self.found.subList(0, Math.min(MOST, self.found.size())));
  }

  /** Go's trace tells what it did before: load packages, download modules, or something else. */
  private void beforeTheFirstAction() {
    StageTime load = stage(Stage.LOAD);
    Long loadNs = load == null ? null : load.totalNs();
    long first = runs.first();
    if (loadNs == null || first > report.wallNs()) { // by another clock, which was set
      return;
    }
    long rest = first - loadNs;
    StageTime download = stage(Stage.DOWNLOAD);
    Map<String, String> args = new HashMap<>();
    args.put("first", DurationText.of(first));
    args.put("load", DurationText.of(loadNs));
    if (download != null && isWorth(rest)) {
      args.put("count", Integer.toString(download.count()));
      args.put("slowest", DurationText.of(download.maxNs()));
      add("download", rest, args);
    } else if (isWorth(rest)) {
      args.put("rest", DurationText.of(rest));
      add("before", rest, args);
    }
    if (isWorth(loadNs)) {
      add("load", loadNs, args);
    }
  }

  /**
   * Go's own compilers alone: of a C compiler the system may not count the CPU time of the programs
   * that it starts in turn.
   */
  private void waiting() {
    long tools = 0;
    long cpu = 0;
    for (StageTime stage : report.stages()) {
      Long total = stage.totalNs();
      Long of = stage.cpuNs();
      if (isCompiling(stage.stage())) {
        if (total == null || of == null) {
          return;
        }
        tools += total;
        cpu += of;
      }
    }
    long span = runs.spanNs(action -> isCompiling(String.valueOf(action.stage())));
    Integer cpus = report.cpus();
    double cores = (double) cpu / Math.max(1, span);
    boolean ownLoad = cores * 100 >= OWN_LOAD_PERCENT * (cpus == null ? 1 : cpus);
    if (tools < LEAST_PART_NS || cpu * 100.0 >= (double) tools * WAITING_PERCENT || ownLoad) {
      return;
    }
    Map<String, String> args = new HashMap<>();
    args.put("tools", DurationText.of(tools));
    args.put("cpu", DurationText.of(cpu));
    args.put("span", DurationText.of(span));
    addIfWorth("waiting", Math.round(span * (1 - (double) cpu / tools)), args);
  }

  private static boolean isCompiling(String stage) {
    int from = 0;
    while (from <= stage.length()) {
      int plus = stage.indexOf('+', from);
      int end = plus < 0 ? stage.length() : plus;
      switch (stage.substring(from, end)) {
        case "compile", "asm", "pack", "cover", "preprofile", "vet" -> from = end + 1;
        default -> {
          return false;
        }
      }
    }
    return true;
  }

  private void coldCache() {
    Integer built = report.packagesBuilt();
    Integer cached = report.packagesCached();
    if (built == null
        || cached == null
        || built < COLD_PACKAGES
        || cached * 100L > (built + cached) * (long) COLD_PERCENT) {
      return;
    }
    int std = 0;
    for (ActionTime action : report.actions()) {
      String path = action.importPath();
      boolean compiled = Mode.isPackageBuild(action.mode()) && PackageBuilds.isBuilt(action);
      std += compiled && path != null && StandardLibrary.has(path) ? 1 : 0;
    }
    Map<String, String> args = new HashMap<>();
    args.put("built", built.toString());
    args.put("all", Integer.toString(built + cached));
    args.put("std", Integer.toString(std));
    long span = runs.spanNs(action -> Mode.isPackageBuild(action.mode()) && action.toolNs() > 0);
    addIfWorth(Misses.isForced(report) ? "forced" : cached == 0 ? "cold" : "cold.most", span, args);
  }

  private void linking() {
    long span = runs.spanNs(action -> isLink(action) && action.toolNs() > 0);
    Map<String, String> args = new HashMap<>();
    args.put("time", DurationText.of(span));
    args.put("percent", percent(span));
    addIfWorth(hasNoBuildId() ? "link.no-id" : "link", span, args);
  }

  /** Without a build id go cannot see that a program is up to date. */
  private boolean hasNoBuildId() {
    for (String word : report.command()) {
      if (word.startsWith("-ldflags=") && (word + " ").contains("-buildid= ")) {
        return true;
      }
    }
    return false;
  }

  /** With one core every package is alone. */
  private void onePackage() {
    Integer cpus = report.cpus();
    if (cpus != null && cpus == 1) {
      return;
    }
    long[] alone = runs.aloneNs();
    Map<String, Long> times = new HashMap<>();
    String longest = null;
    long most = 0;
    for (int i = 0; i < alone.length; i++) {
      ActionTime action = report.actions().get(i);
      String path = action.importPath();
      if (path == null || isLink(action) || TestReasons.isRun(action) || action.toolNs() == 0) {
        continue;
      }
      Long before = times.get(path);
      long sum = alone[i] + (before == null ? 0 : before);
      times.put(path, sum);
      if (sum > most) {
        most = sum;
        longest = path;
      }
    }
    if (longest != null) {
      Map<String, String> args = new HashMap<>();
      args.put("package", longest);
      args.put("time", DurationText.of(most));
      args.put("percent", percent(most));
      addIfWorth(StandardLibrary.has(longest) ? "alone.std" : "alone", most, args);
    }
  }

  private void tests() {
    Reason reason = TestReasons.of(report, runs);
    if (reason != null && isWorth(reason.ns())) {
      found.add(reason);
    }
  }

  private void cores() {
    Integer cpus = report.cpus();
    Long best = report.bestWallNs();
    if (cpus == null || best == null) {
      return;
    }
    long cpu = 0;
    for (StageTime stage : report.stages()) {
      Long of = stage.cpuNs();
      cpu += of == null ? 0 : of;
    }
    double wall = report.wallNs();
    if (cpu * 100.0 >= wall * cpus * BUSY_PERCENT && best * 100.0 <= wall * BEST_PERCENT) {
      Map<String, String> args = new HashMap<>();
      args.put("busy", DurationText.decimal(cpu / 1_000, report.wallNs() / 1_000, 1));
      args.put("cpus", cpus.toString());
      args.put("best", DurationText.of(best));
      addIfWorth("cores", report.wallNs() - best, args);
    }
  }

  private static boolean isLink(ActionTime action) {
    return action.mode().equals("link");
  }

  private @Nullable StageTime stage(String name) {
    for (StageTime stage : report.stages()) {
      if (stage.stage().equals(name)) {
        return stage;
      }
    }
    return null;
  }

  private boolean isWorth(long ns) {
    return isWorth(report, ns);
  }

  static boolean isWorth(BuildReport report, long ns) {
    return ns >= LEAST_PART_NS && ns * 100.0 >= (double) report.wallNs() * LEAST_PERCENT;
  }

  private void addIfWorth(String code, long ns, Map<String, String> args) {
    if (isWorth(ns)) {
      add(code, ns, args);
    }
  }

  private void add(String code, long ns, Map<String, String> args) {
    found.add(new Reason(code, ns, args));
  }

  private String percent(long ns) {
    return percent(report, ns);
  }

  static String percent(BuildReport report, long ns) {
    return DurationText.decimal(ns, Math.max(100, report.wallNs()) / 100, 0);
  }

  private static final class MostFirst implements Comparator<Reason> {
    @Override
    public int compare(Reason one, Reason other) {
      return Long.compare(other.ns(), one.ns());
    }
  }
}
