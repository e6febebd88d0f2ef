package io.github.goenv.timing;

import io.github.goenv.timing.BuildComparison.Delta;
import io.github.goenv.timing.BuildReport.ActionTime;
import io.github.goenv.timing.TestTimes.PackageTest;
import io.github.goenv.timing.TestTimes.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Two runs of {@code go test} side by side: how long tests ran, and why they ran at all. */
public final class TestComparison {
  private TestComparison() {}

  /** Why the tests of a package ran, and go took no kept result. */
  public enum Cause {
    /** A flag with which go uses no kept result. */
    FLAG("flag"),
    /** The earlier run did not have the package. */
    NEW("new"),
    /** The earlier run has no result of it that passed, and go keeps no other. */
    NOT_PASSED("not-passed"),
    /** The test program is made of other parts, or is another one. */
    PROGRAM("program"),
    /**
     * The same program: a file or a variable that the tests read, words for the tests, or a cache
     * without the result. Go does not record which.
     */
    SAME_PROGRAM("same-program"),
    /** The reports do not have what would tell. */
    UNKNOWN("unknown");

    private final String code;

    Cause(String code) {
      this.code = code;
    }

    /** A word for programs; the text for people has the key {@code timing.ran.<code>}. */
    public String code() {
      return code;
    }
  }

  /** The packages whose tests ran, each with the cause, in the order of the report. */
  public static Map<String, Cause> causes(BuildReport before, BuildReport after) {
    Map<String, Cause> causes = new LinkedHashMap<>();
    TestTimes now = after.tests();
    if (now == null) {
      return causes;
    }
    String flag = KeptResults.flag(after);
    Map<String, PackageTest> then = byPath(before.tests());
    Map<String, ActionTime> oldPrograms = programs(before);
    Map<String, ActionTime> programs = programs(after);
    for (PackageTest each : now.packages()) {
      if (each.state().ran()) {
        String path = each.importPath();
        causes.put(
            path,
            flag != null
                ? Cause.FLAG
                : cause(then.get(path), oldPrograms.get(path), programs.get(path)));
      }
    }
    return causes;
  }

  private static Cause cause(
      @Nullable PackageTest earlier, @Nullable ActionTime then, @Nullable ActionTime now) {
    if (earlier == null || earlier.state() == State.NONE) {
      return Cause.NEW;
    }
    if (earlier.state() == State.FAILED || earlier.state() == State.UNBUILT) {
      return Cause.NOT_PASSED;
    }
    if (then == null
        || now == null
        || then.actionId() == null
        || now.actionId() == null
        || earlier.state() == State.UNKNOWN) {
      return Cause.UNKNOWN;
    }
    String was = PackageBuilds.content(then);
    boolean same =
        Objects.equals(then.actionId(), now.actionId())
            || was != null && was.equals(PackageBuilds.content(now));
    return same ? Cause.SAME_PROGRAM : Cause.PROGRAM;
  }

  /** By package the action that links its test program. */
  private static Map<String, ActionTime> programs(BuildReport report) {
    Map<String, ActionTime> programs = new HashMap<>();
    for (ActionTime action : report.actions()) {
      String path = action.importPath();
      if (path != null && action.mode().equals("link") && path.endsWith(".test")) {
        programs.put(path.substring(0, path.length() - ".test".length()), action);
      }
    }
    return programs;
  }

  private static Map<String, PackageTest> byPath(@Nullable TestTimes tests) {
    Map<String, PackageTest> packages = new HashMap<>();
    if (tests != null) {
      for (PackageTest each : tests.packages()) {
        packages.put(each.importPath(), each);
      }
    }
    return packages;
  }

  /** Whether the tests of the same packages ran, and were not taken from the cache. */
  static boolean sameRan(BuildReport before, BuildReport after) {
    return ran(before).equals(ran(after));
  }

  private static Set<String> ran(BuildReport report) {
    Set<String> ran = new HashSet<>();
    TestTimes tests = report.tests();
    if (tests != null) {
      for (PackageTest each : tests.packages()) {
        if (each.state() != State.NONE && tests.mayHaveRun(each.importPath())) {
          ran.add(each.importPath());
        }
      }
    }
    return ran;
  }

  /** How long the tests ran of packages whose tests ran in both, largest difference first. */
  public static List<Delta> runs(BuildReport before, BuildReport after) {
    List<Delta> runs = new ArrayList<>();
    Map<String, PackageTest> then = byPath(before.tests());
    TestTimes now = after.tests();
    if (now != null) {
      for (PackageTest each : now.packages()) {
        PackageTest earlier = then.get(each.importPath());
        Long was = earlier == null || !earlier.state().ran() ? null : earlier.runNs();
        Long is = each.state().ran() ? each.runNs() : null;
        if (was != null && is != null) {
          runs.add(new Delta(each.importPath(), was, is, null, null));
        }
      }
    }
    runs.sort(
        Comparator.comparingLong((Delta delta) -> -Math.abs(delta.differenceNs()))
            .thenComparing(Delta::name));
    return runs;
  }
}
