package io.github.goenv.gotest;

import io.github.goenv.gotest.CaseResult.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which tests are run again, and what is made of it. */
public final class Reruns {
  /** Longer patterns could exceed what a command line may have; then all is run again. */
  private static final int LONGEST = 20_000;

  private Reruns() {}

  /**
   * A pattern for {@code -run} that has exactly the tests that failed; null where running again is
   * of no use, since the package does not compile.
   *
   * @param all the pattern of the first run, for a package whose process ended before its tests
   */
  public static @Nullable String pattern(PackageResult result, String all) {
    Set<String> names = new HashSet<>();
    for (CaseResult each : result.cases()) {
      Problem problem = each.failed() ? each.problem() : null;
      if (problem == null) {
        continue;
      }
      switch (problem.type()) {
        case BUILD, SETUP -> {
          return null;
        }
        case PACKAGE, UNFINISHED, TIMEOUT, SIGNAL, FATAL, PANIC -> {
          return all;
        }
        default -> names.add(each.name());
      }
    }
    if (result.aborted() || names.isEmpty()) {
      return all;
    }
    StringBuilder pattern = new StringBuilder();
    for (CaseResult each : result.cases()) {
      if (names.remove(each.name()) && !hasWithin(names, each.name())) {
        pattern.append(pattern.length() == 0 ? "" : "|").append(exactly(each.name()));
      }
    }
    return pattern.length() > LONGEST ? all : pattern.toString();
  }

  private static boolean hasWithin(Set<String> names, String outer) {
    for (String name : names) {
      if (name.startsWith(outer) && name.startsWith("/", outer.length())) {
        return true;
      }
    }
    return false;
  }

  /** {@code ^TestA$/^sub$}: go takes each element of a name by itself. */
  private static String exactly(String name) {
    StringBuilder pattern = new StringBuilder("^");
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '/') {
        pattern.append("$/^");
      } else {
        if ("\\.+*?()|[]{}^$".indexOf(c) >= 0) {
          pattern.append('\\');
        }
        pattern.append(c);
      }
    }
    return pattern.append('$').toString();
  }

  /** The results of a package with those of a further run of what had failed in it. */
  public static PackageResult merge(PackageResult before, PackageResult again) {
    Map<String, CaseResult> latest = new HashMap<>();
    for (CaseResult each : again.cases()) {
      latest.put(each.name(), each);
    }
    Set<String> known = new HashSet<>();
    List<CaseResult> cases = new ArrayList<>();
    for (CaseResult each : before.cases()) {
      known.add(each.name());
      cases.add(each.failed() ? merge(each, latest.get(each.name()), !again.failed()) : each);
    }
    for (CaseResult each : again.cases()) {
      if (!known.contains(each.name())) {
        cases.add(each); // it never began before
      }
    }
    boolean failed = again.failed();
    return new PackageResult(
        before.importPath(),
        cases,
        before.seconds() + again.seconds(),
        failed ? PackageResult.State.FAILED : PackageResult.State.PASSED,
        again.aborted(),
        before.output(),
        before.build());
  }

  private static CaseResult merge(
      CaseResult before, @Nullable CaseResult again, boolean packagePassed) {
    List<CaseResult> attempts = new ArrayList<>(before.attempts());
    if (again == null) {
      Problem problem = before.problem();
      boolean ofPackage = problem != null && problem.type() == Problem.Type.PACKAGE;
      if (!ofPackage || !packagePassed) {
        return before;
      }
      attempts.add(0, single(before));
      return new CaseResult(before.name(), Kind.FLAKY, 0, "", null, attempts);
    }
    if (again.failed()) {
      attempts.add(again);
      return new CaseResult(
          before.name(),
          before.kind(),
          before.seconds(),
          before.output(),
          before.problem(),
          attempts);
    }
    attempts.add(0, single(before));
    Kind kind = again.kind() == Kind.SKIPPED ? Kind.SKIPPED : Kind.FLAKY;
    return new CaseResult(
        before.name(), kind, again.seconds(), again.output(), again.problem(), attempts);
  }

  private static CaseResult single(CaseResult each) {
    return new CaseResult(each.name(), each.kind(), each.seconds(), each.output(), each.problem());
  }
}
