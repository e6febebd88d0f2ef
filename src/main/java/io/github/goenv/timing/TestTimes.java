package io.github.goenv.timing;

import io.github.goenv.timing.BuildReport.ActionTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run of {@code go test} did with each package, beyond what its actions tell.
 *
 * @param goal the goal that ran it
 * @param packages each package that was to be tested
 * @param slowest the tests that took longest, the longest first; of packages that ran
 * @param reruns how many runs of go for failed tests followed, which are in no other number
 * @param rerunNs wall time of these
 */
public record TestTimes(
    Goal goal, List<PackageTest> packages, List<SlowTest> slowest, int reruns, long rerunNs) {
  /** The mode of the action that runs a test program, or finds its result in the cache. */
  public static final String RUN_MODE = "test run";

  /** The tests that are kept. */
  public static final int MOST_TESTS = 10;

  public TestTimes {
    packages = List.copyOf(packages);
    slowest = List.copyOf(slowest);
  }

  /** The goals that run tests. */
  public enum Goal {
    TEST("test"),
    INTEGRATION_TEST("integration-test");

    private final String word;

    Goal(String word) {
      this.word = word;
    }

    /** The name of the goal, and of its files. */
    public String word() {
      return word;
    }

    /**
     * The goal of that name.
     *
     * @throws IllegalArgumentException when it is none of these
     */
    public static Goal of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  /** How a package was tested. */
  public enum State {
    /** Its tests ran and passed. */
    PASSED,
    /** Its tests ran, and something failed. */
    FAILED,
    /** Its tests passed in an earlier run, whose result go has kept. */
    CACHED,
    /** It did not compile, or could not be loaded, so that nothing ran. */
    UNBUILT,
    /** It has no tests. */
    NONE,
    /** Whether its tests ran or go had kept their result is not known. */
    UNKNOWN;

    /** The word in files and in keys of texts. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a test program was started. */
    public boolean ran() {
      return this == PASSED || this == FAILED;
    }
  }

  /**
   * One package. Programs of several packages run side by side: no sum is a part of the wall time.
   *
   * @param tests how many tests it has, subtests included; null when not known
   * @param compileNs time of the compilers, for the package and its tests; null when not known
   * @param linkNs time of linking its test program; null when not known
   * @param vetNs time of {@code go vet} on it and its tests; null when not known
   * @param runNs how long its test program ran; null when it did not, or that is not known
   */
  public record PackageTest(
      String importPath,
      State state,
      @Nullable Integer tests,
      @Nullable Long compileNs,
      @Nullable Long linkNs,
      @Nullable Long vetNs,
      @Nullable Long runNs) {

    /** All that is known of its times. */
    public long sumNs() {
      return or0(compileNs) + or0(linkNs) + or0(vetNs) + or0(runNs);
    }
  }

  /** A test that took long, by its own word. */
  public record SlowTest(String importPath, String test, long ns) {}

  private static long or0(@Nullable Long ns) {
    return ns == null ? 0 : ns;
  }

  /** Whether the action of a package that runs its tests has run them, as far as is known. */
  public boolean mayHaveRun(@Nullable String importPath) {
    for (PackageTest each : packages) {
      if (each.importPath().equals(importPath)) {
        return each.state().ran() || each.state() == State.UNKNOWN;
      }
    }
    return false;
  }

  /** How many packages are in a state. */
  public int count(State state) {
    int count = 0;
    for (PackageTest each : packages) {
      count += each.state() == state ? 1 : 0;
    }
    return count;
  }

  /** How many packages' tests ran. */
  public int ran() {
    return count(State.PASSED) + count(State.FAILED);
  }

  /** The packages, most time first. */
  public List<PackageTest> longest() {
    List<PackageTest> sorted = new ArrayList<>(packages);
    sorted.sort(
        Comparator.comparingLong((PackageTest each) -> -each.sumNs())
            .thenComparing(PackageTest::importPath));
    return Collections.unmodifiableList(sorted);
  }

  /** Times of one package while they are added up. */
  private static final class Sums {
    private long compileNs;
    private long linkNs;
    private long vetNs;
    private long runNs = -1;

    void add(ActionTime action, boolean program) {
      switch (action.mode()) {
        case "link" -> linkNs += program ? action.toolNs() : 0;
        case "vet" -> vetNs += action.toolNs();
        case RUN_MODE -> runNs = length(action);
        default -> compileNs += action.toolNs();
      }
    }
  }

  /** The same with the times that actions tell: of compiling, linking, vet and running. */
  public TestTimes timedBy(List<ActionTime> actions) {
    Map<String, Sums> all = new HashMap<>();
    for (PackageTest each : packages) {
      all.put(each.importPath(), new Sums());
    }
    for (ActionTime action : actions) {
      String path = action.importPath();
      Sums of = path == null ? null : all.get(tested(path, all));
      if (of != null && path != null) {
        of.add(action, path.endsWith(".test"));
      }
    }
    List<PackageTest> timed = new ArrayList<>(packages.size());
    for (PackageTest each : packages) {
      Sums of = all.getOrDefault(each.importPath(), new Sums());
      boolean may = each.state().ran() || each.state() == State.UNKNOWN;
      Long run = may && of.runNs >= 0 ? Long.valueOf(of.runNs) : each.runNs();
      timed.add(
          new PackageTest(
              each.importPath(),
              each.state(),
              each.tests(),
              of.compileNs,
              of.linkNs,
              of.vetNs,
              run));
    }
    return new TestTimes(goal, timed, slowest, reruns, rerunNs);
  }

  private static long length(ActionTime action) {
    Long start = action.startNs();
    Long end = action.endNs();
    return start == null || end == null ? -1 : end - start;
  }

  /** The package whose tests an action is for: {@code p} of {@code p.test} and {@code p_test}. */
  private static String tested(String path, Map<String, Sums> known) {
    if (!known.containsKey(path)) {
      for (String end : new String[] {".test", "_test"}) {
        String of = path.endsWith(end) ? path.substring(0, path.length() - end.length()) : "";
        if (known.containsKey(of)) {
          return of;
        }
      }
    }
    return path;
  }
}
