package io.github.goenv.gotest;

import io.github.goenv.go.GoTarget;
import io.github.goenv.toolchain.GoRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One {@code go test} to run.
 *
 * @param flags the words between {@code go test -json} and the packages, without {@code -run}
 * @param run value of {@code -run}; empty for every test
 * @param packages import paths and patterns
 * @param testArguments words for the test programs, after {@code -args}
 * @param environment what differs from the environment of this process
 * @param directory where go runs
 * @param target what the tests are compiled for
 */
public record TestPlan(
    List<String> flags,
    String run,
    List<String> packages,
    List<String> testArguments,
    Map<String, String> environment,
    Path directory,
    GoTarget target)
    implements GoRun {

  public TestPlan {
    flags = List.copyOf(flags);
    packages = List.copyOf(packages);
    testArguments = List.copyOf(testArguments);
    environment = Collections.unmodifiableMap(new TreeMap<>(environment));
  }

  @Override
  public List<String> words() {
    List<String> words = new ArrayList<>(List.of("test", "-json"));
    words.addAll(flags);
    if (!run.isEmpty()) {
      words.add("-run=" + run);
    }
    words.addAll(packages);
    if (!testArguments.isEmpty()) {
      words.add("-args");
      words.addAll(testArguments);
    }
    return words;
  }

  /** The same with further flags. */
  public TestPlan with(List<String> more) {
    List<String> all = new ArrayList<>(flags);
    all.addAll(more);
    return new TestPlan(all, run, packages, testArguments, environment, directory, target);
  }

  /** The same for other packages and tests; no pattern keeps the one there is. */
  public TestPlan only(List<String> others, String tests) {
    String pattern = tests.isEmpty() ? run : tests;
    return new TestPlan(flags, pattern, others, testArguments, environment, directory, target);
  }

  /** The same for one package and these tests alone, and never from the cache. */
  public TestPlan again(String pkg, String tests) {
    List<String> uncached = new ArrayList<>();
    for (String flag : flags) {
      if (!flag.startsWith("-count=")) {
        uncached.add(flag);
      }
    }
    uncached.add("-count=1");
    return new TestPlan(
        uncached, tests, List.of(pkg), testArguments, environment, directory, target);
  }
}
