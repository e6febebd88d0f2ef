package io.github.goenv.app.gotest;

import io.github.goenv.gotest.CaseResult;
import io.github.goenv.gotest.Counts;
import io.github.goenv.gotest.PackageResult;
import io.github.goenv.gotest.Problem;
import io.github.goenv.gotest.report.Places;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The counts of a run, and its failed tests in a line each; bounded, whatever failed. */
final class Failures {
  /** Lines kept of each kind. */
  static final int MOST = 100;

  private static final int LONGEST = 200;

  private final Places places;
  private final List<Text> failures = new ArrayList<>();
  private final List<Text> errors = new ArrayList<>();
  private final List<String> flakes = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private Counts counts = Counts.NONE;
  private int packages;

  Failures(Places places) {
    this.places = places;
  }

  void add(PackageResult result) {
    counts = counts.plus(result.counts());
    packages++;
    for (CaseResult each : result.cases()) {
      String pkg = result.importPath();
      switch (each.kind()) {
        case FAILURE -> add(failures, pkg, each);
        case ERROR -> add(errors, pkg, each);
        case FLAKY -> keep(flakes, pkg + " " + each.name());
        default -> {}
      }
    }
  }

  private void add(List<Text> lines, String pkg, CaseResult test) {
    Problem problem = test.problem();
    if (problem == null || problem.type() == Problem.Type.SUBTEST) {
      return; // counted, and said by what is in it
    }
    String place = places.at(pkg, problem);
    String message = problem.message();
    keep(
        lines,
        Text.of(
            place == null ? "test.results.line.nowhere" : "test.results.line",
            "package",
            pkg,
            "test",
            test.name(),
            "place",
            place == null ? "" : place,
            "message",
            message.length() > LONGEST ? message.substring(0, LONGEST) + "..." : message));
    keep(names, pkg + " " + test.name() + (place == null ? "" : " (" + place + ")"));
  }

  private static <T> void keep(List<T> lines, T line) {
    if (lines.size() < MOST) {
      lines.add(line);
    }
  }

  Counts counts() {
    return counts;
  }

  int packages() {
    return packages;
  }

  List<Text> failures() {
    return failures;
  }

  List<Text> errors() {
    return errors;
  }

  List<String> flakes() {
    return flakes;
  }

  /** The first failed tests with their places, for one line; null for none. */
  @Nullable String first(int most) {
    if (names.isEmpty()) {
      return null;
    }
    return String.join(", ", names.subList(0, Math.min(most, names.size())));
  }
}
