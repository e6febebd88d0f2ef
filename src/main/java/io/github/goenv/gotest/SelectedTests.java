package io.github.goenv.gotest;

import io.github.goenv.toolchain.BadCommand;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The runs of go that {@code -Dtest} comes to. A package is in one of them at most, however many
 * patterns name it: so none of its tests runs twice, and its report has all of them.
 */
final class SelectedTests {
  /** What go calls a package that it was given as files. */
  private static final String FILES = "command-line-arguments";

  /** Characters of the paths of one run; more could exceed what a command line may have. */
  private static final int LONGEST = 20_000;

  private final TestPlan plan;
  private final Packages packages;

  /** Has go list the packages of a plan. */
  interface Packages {
    List<String> of(TestPlan plan) throws BadCommand, InterruptedException;
  }

  /**
   * @param plan of every test
   * @param packages asks go, once for each set of patterns
   */
  SelectedTests(TestPlan plan, Packages packages) {
    this.plan = plan;
    Map<List<String>, List<String>> known = new LinkedHashMap<>();
    this.packages =
        asked -> {
          List<String> listed = known.get(asked.packages());
          if (listed == null) {
            listed = packages.of(asked);
            known.put(asked.packages(), listed);
          }
          return listed;
        };
  }

  /** In the order in which the first pattern of each stands; empty where no package is meant. */
  List<TestPlan> plans(List<Selection> selections) throws BadCommand, InterruptedException {
    if (selections.size() > 1) {
      List<TestPlan> apart = apart(selections);
      if (apart != null) {
        return apart;
      }
    }
    List<TestPlan> plans = new ArrayList<>();
    for (Selection each : selections) {
      List<String> meant =
          each.packages().isEmpty()
              ? plan.packages()
              : each.isPattern() ? List.of(each.packages()) : paths(each);
      if (!meant.isEmpty()) {
        plans.add(plan.only(meant, each.run()));
      }
    }
    return plans;
  }

  /** By the tests that are meant of each package; null where go has no path for one. */
  private @Nullable List<TestPlan> apart(List<Selection> selections)
      throws BadCommand, InterruptedException {
    Map<String, String> runs = new LinkedHashMap<>();
    for (Selection each : selections) {
      for (String path : paths(each)) {
        String before = runs.get(path);
        boolean all = each.run().isEmpty() || "".equals(before);
        runs.put(path, all ? "" : before == null ? each.run() : before + "|" + each.run());
      }
    }
    if (runs.containsKey(FILES)) {
      return null;
    }
    Map<String, List<String>> together = new LinkedHashMap<>();
    runs.forEach((path, run) -> together.computeIfAbsent(run, key -> new ArrayList<>()).add(path));
    List<TestPlan> plans = new ArrayList<>();
    together.forEach((run, paths) -> parts(paths).forEach(part -> plans.add(plan.only(part, run))));
    return plans;
  }

  private static List<List<String>> parts(List<String> paths) {
    List<List<String>> parts = new ArrayList<>();
    int from = 0;
    int length = 0;
    for (int i = 0; i < paths.size(); i++) {
      length += paths.get(i).length() + 1;
      if (length > LONGEST && i > from) {
        parts.add(paths.subList(from, i));
        from = i;
        length = paths.get(i).length() + 1;
      }
    }
    parts.add(paths.subList(from, paths.size()));
    return parts;
  }

  private List<String> paths(Selection selection) throws BadCommand, InterruptedException {
    if (selection.isPattern()) {
      return packages.of(plan.only(List.of(selection.packages()), ""));
    }
    List<String> all = packages.of(plan);
    if (selection.packages().isEmpty()) {
      return all;
    }
    List<String> named = new ArrayList<>();
    for (String path : all) {
      if (selection.names(path)) {
        named.add(path);
      }
    }
    return named;
  }
}
