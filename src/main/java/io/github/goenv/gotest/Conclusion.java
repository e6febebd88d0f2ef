package io.github.goenv.gotest;

import io.github.goenv.gotest.CaseResult.Kind;
import io.github.goenv.gotest.OutputLines.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the result of a package of its events. Whatever has no end or no reason gets one here. */
final class Conclusion {
  private final PackageRun run;
  private final List<String> build;
  private final SourceLines sources;

  /** The test in whose output is why the process ended; null when none says it. */
  private @Nullable TestRun culprit;

  private @Nullable Problem ending;

  private Conclusion(PackageRun run, List<String> build, SourceLines sources) {
    this.run = run;
    this.build = build;
    this.sources = sources;
  }

  /**
   * Of a package that has ended, or whose go has.
   *
   * @param build what go printed when it could not build it
   * @param sources tell which of a test's lines are no errors
   */
  static PackageResult of(PackageRun run, List<String> build, SourceLines sources) {
    return new Conclusion(run, build, sources).result();
  }

  /** Whether a test only logs there, by its source. */
  private boolean logs(Place place) {
    String source = sources.line(run.importPath, place.file(), place.line());
    return source != null
        && (source.contains(".Log(") || source.contains(".Logf("))
        && !(source.contains(".Error") || source.contains(".Fatal") || source.contains(".Fail"));
  }

  private PackageResult result() {
    findEnding();
    List<CaseResult> cases = new ArrayList<>(run.tests.size());
    boolean failed = false;
    boolean open = false;
    for (TestRun test : run.tests) {
      CaseResult result = result(test);
      failed |= result.failed();
      open |= test.isOpen() && result.failed();
      cases.add(result);
    }
    if (!failed && !(run.ended && run.passed)) {
      cases.add(ofPackage());
    }
    return new PackageResult(
        run.importPath,
        cases,
        run.seconds,
        state(failed),
        open || culprit != null,
        run.output.text(),
        build);
  }

  private PackageResult.State state(boolean failed) {
    if (failed || !run.ended || !run.passed) {
      return PackageResult.State.FAILED;
    }
    if (run.ok && !run.toldResult && run.tests.isEmpty()) {
      return PackageResult.State.NONE_BEGAN; // a test program says PASS, also of no tests
    }
    if (run.remark.startsWith("(cached)")) {
      return PackageResult.State.CACHED;
    }
    return run.remark.startsWith("[no test files]")
        ? PackageResult.State.NO_TEST_FILES
        : PackageResult.State.PASSED;
  }

  /** What ended the process before its tests had, where it is said. */
  private void findEnding() {
    if (run.ended && (run.passed || run.toldResult)) {
      return;
    }
    for (TestRun test : run.tests) {
      if (test.state == TestRun.State.PASSED || test.state == TestRun.State.SKIPPED) {
        continue;
      }
      Problem problem = ending(test.output.text());
      if (problem != null) {
        culprit = test;
        ending = problem;
        return;
      }
    }
    ending = ending(run.output.text());
  }

  private static @Nullable Problem ending(String output) {
    String panic = OutputLines.line(output, "panic: ");
    if (panic != null) {
      boolean late = panic.startsWith("panic: test timed out after ");
      Place place = OutputLines.frame(output, panic);
      return problem(late ? Problem.Type.TIMEOUT : Problem.Type.PANIC, panic, place);
    }
    String fatal = OutputLines.line(output, "fatal error: ");
    if (fatal != null) {
      return problem(Problem.Type.FATAL, fatal, OutputLines.frame(output, fatal));
    }
    String late = OutputLines.line(output, "*** Test killed");
    if (late != null) {
      return problem(Problem.Type.TIMEOUT, late, null);
    }
    String signal = OutputLines.line(output, "signal: ");
    return signal == null
        ? null
        : problem(Problem.Type.SIGNAL, "the process ended by " + signal, null);
  }

  private static Problem problem(Problem.Type type, String message, @Nullable Place place) {
    return place == null
        ? new Problem(type, message, null, 0)
        : new Problem(type, message, place.file(), place.line());
  }

  private CaseResult result(TestRun test) {
    String output = test.output.text();
    return switch (test.state) {
      case PASSED -> new CaseResult(test.name, Kind.PASSED, test.seconds, output, null);
      case SKIPPED -> {
        Place place = OutputLines.logged(output, any -> false);
        Problem why = place == null ? null : problem(Problem.Type.FAILED, place.rest(), place);
        yield new CaseResult(test.name, Kind.SKIPPED, test.seconds, output, why);
      }
      case FAILED -> failed(test, output, failure(test, output));
      case RUNNING, PAUSED ->
          test.name.startsWith("Benchmark") && run.ended && run.passed
              ? new CaseResult(test.name, Kind.PASSED, 0, output, null) // go says no end of these
              : failed(test, output, unfinished(test));
    };
  }

  private static CaseResult failed(TestRun test, String output, Problem problem) {
    Kind kind = problem.type().isError() ? Kind.ERROR : Kind.FAILURE;
    return new CaseResult(test.name, kind, test.seconds, output, problem);
  }

  private Problem failure(TestRun test, String output) {
    Problem end = ending;
    if (test.equals(culprit) && end != null) {
      return end;
    }
    Place logged = OutputLines.logged(output, this::logs);
    String race = OutputLines.line(output, "WARNING: DATA RACE");
    if (race != null && output.contains("race detected during execution of test")) {
      return problem(Problem.Type.RACE, "data race", OutputLines.frame(output, race));
    }
    if (logged != null) {
      return problem(Problem.Type.FAILED, logged.rest(), logged);
    }
    TestRun cause = culprit;
    if (cause != null && end != null && test.name.startsWith(cause.name + "/")) {
      return new Problem(end.type(), end.message(), end.file(), end.line());
    }
    if (test.failedWithin) {
      return new Problem(Problem.Type.SUBTEST, "a test in it failed", null, 0);
    }
    if (output.startsWith("got:\n") && test.name.startsWith("Example")) {
      return new Problem(Problem.Type.FAILED, "the output is not the one wanted", null, 0);
    }
    String first = output.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    return new Problem(
        Problem.Type.FAILED, first.isEmpty() ? "failed without a message" : first.strip(), null, 0);
  }

  /** Of a test that never said how it ended. */
  private Problem unfinished(TestRun test) {
    Problem end = ending;
    if (end != null) {
      TestRun cause = culprit;
      if (cause == null || cause.equals(test)) {
        return end;
      }
      String message =
          end.type() == Problem.Type.TIMEOUT
              ? end.message()
              : "did not end: its process did, by what " + cause.name + " printed";
      return new Problem(
          end.type() == Problem.Type.TIMEOUT ? Problem.Type.TIMEOUT : Problem.Type.UNFINISHED,
          message,
          null,
          0);
    }
    String message;
    if (!run.ended) {
      message = "did not end: go ended before it";
    } else if (run.passed) {
      message = "never said how it ended, although its process ended with exit status 0";
    } else {
      message = "never said how it ended: its process ended before, and did not say why";
    }
    return new Problem(Problem.Type.UNFINISHED, message, null, 0);
  }

  /** A case for a package that failed without a test that did. */
  private CaseResult ofPackage() {
    if (run.buildFailed() || run.setupFailed()) {
      Problem.Type type = run.buildFailed() ? Problem.Type.BUILD : Problem.Type.SETUP;
      String output = String.join("\n", build);
      for (String line : build) {
        Place place = OutputLines.place(line.strip());
        if (place != null && !line.startsWith("\t") && !line.startsWith("# ")) {
          String column = withoutColumn(place.rest());
          return failed("[" + type.word() + "]", output, problem(type, column, place));
        }
      }
      String message = type.word();
      for (String line : build) {
        message = line.startsWith("# ") || line.isBlank() ? message : line.strip();
      }
      return failed("[" + type.word() + "]", output, new Problem(type, message, null, 0));
    }
    String output = run.output.text();
    Problem end = ending;
    if (end == null) {
      String message =
          run.ended
              ? "no test failed, but the package did" + last(output)
              : "go ended before the package did";
      end = new Problem(Problem.Type.PACKAGE, message, null, 0);
    }
    return failed("[package failed]", output, end);
  }

  private static String last(String output) {
    String last = "";
    for (String line : (Iterable<String>) output.lines()::iterator) {
      last = line.isBlank() ? last : line.strip();
    }
    return last.isEmpty() ? "" : "; the last it printed is: " + last;
  }

  private static CaseResult failed(String name, String output, Problem problem) {
    return new CaseResult(name, Kind.ERROR, 0, output, problem);
  }

  /** Compilers print {@code FILE:LINE:COLUMN: TEXT}. */
  private static String withoutColumn(String rest) {
    int at = 0;
    while (at < rest.length() && rest.charAt(at) >= '0' && rest.charAt(at) <= '9') {
      at++;
    }
    return at > 0 && rest.startsWith(": ", at) ? rest.substring(at + 2) : rest;
  }
}
