package io.github.goenv.app.gotest;

import io.github.goenv.app.Amounts;
import io.github.goenv.app.Heartbeat;
import io.github.goenv.app.Output;
import io.github.goenv.app.gocommand.GoLines;
import io.github.goenv.gotest.CaseResult;
import io.github.goenv.gotest.Counts;
import io.github.goenv.gotest.PackageResult;
import io.github.goenv.gotest.Problem;
import io.github.goenv.gotest.TestListener;
import io.github.goenv.gotest.TestPlan;
import io.github.goenv.gotest.report.Places;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Shows tests as Surefire's users know them: a line for each package, and what failed. */
final class TestConsole implements TestListener, AutoCloseable {
  /** How long nothing is said while tests run. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Lines of the output of a failed test that are shown; the report has all that is kept. */
  private static final int SHOWN = 100;

  private static final int NAMED = 3;

  private final Output output;
  private final GoLines lines;
  private final boolean verbose;
  private final Places places;
  private final Consumer<PackageResult> results;
  private final Supplier<List<String>> running;

  /** Builds that failed, each shown once whatever number of packages need it. */
  private final Set<List<String>> shown = new HashSet<>();

  private @Nullable Heartbeat heartbeat;

  /**
   * @param lines shows what go says on its standard error
   * @param verbose whether go was asked to tell what it does
   * @param results takes what became of packages
   * @param running names the tests that run
   */
  TestConsole(
      Output output,
      GoLines lines,
      boolean verbose,
      Places places,
      Consumer<PackageResult> results,
      Supplier<List<String>> running) {
    this.output = output;
    this.lines = lines;
    this.verbose = verbose;
    this.places = places;
    this.results = results;
    this.running = running;
  }

  @Override
  public void starting(TestPlan plan, List<String> command) {
    lines.begin(plan);
    if (output.shows(Output.Level.DETAIL)) {
      output.detail(plan.directory() + ": " + command);
    }
    if (output.shows(Output.Level.INFO)) {
      heartbeat = new Heartbeat(PATIENCE, this::running);
    }
  }

  private void running(Duration time) {
    List<String> names = running.get();
    if (names.isEmpty()) {
      output.info("test.running.build", "time", Amounts.seconds(time));
      return;
    }
    String some = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
    String key = names.size() > NAMED ? "test.running.more" : "test.running";
    String more = Integer.toString(names.size() - NAMED);
    output.info(key, "time", Amounts.seconds(time), "names", some, "more", more);
  }

  @Override
  public void ended(PackageResult result) {
    show(result);
    results.accept(result);
  }

  private void show(PackageResult result) {
    Counts counts = result.counts();
    if (result.state() == PackageResult.State.NONE_BEGAN) {
      output.warn("test.package.began", "package", result.importPath());
      return;
    }
    if (counts.tests() == 0) {
      String key =
          result.state() == PackageResult.State.NO_TEST_FILES
              ? "test.package.none"
              : "test.package.no";
      output.detail(output.say(key, "package", result.importPath()));
      return;
    }
    String line =
        output.say(
            result.state() == PackageResult.State.CACHED ? "test.package.cached" : "test.package",
            "counts",
            counts(counts, output),
            "time",
            seconds(result.seconds()),
            "mark",
            counts.errors() > 0 ? " <<< ERROR!" : counts.failures() > 0 ? " <<< FAILURE!" : "",
            "package",
            result.importPath());
    if (!counts.failed()) {
      output.console().info(line);
      if (output.shows(Output.Level.DETAIL)) {
        passed(result);
      }
      return;
    }
    output.console().error(line);
    for (CaseResult each : result.cases()) {
      if (each.failed()) {
        failed(result, each);
      }
    }
  }

  private void passed(PackageResult result) {
    for (CaseResult each : result.cases()) {
      String kind = each.kind().name().toLowerCase(Locale.ROOT);
      output.console().info("  " + kind + " " + each.name());
      each.output().lines().limit(SHOWN).forEach(line -> output.console().info("    " + line));
    }
  }

  private void failed(PackageResult result, CaseResult test) {
    Problem problem = test.problem();
    if (problem == null || problem.type() == Problem.Type.SUBTEST && test.output().isBlank()) {
      return;
    }
    String place = places.at(result.importPath(), problem);
    output
        .console()
        .error(
            output.say(
                "test.failed",
                "test",
                test.name(),
                "time",
                seconds(test.seconds()),
                "mark",
                test.kind() == CaseResult.Kind.ERROR ? "ERROR" : "FAILURE",
                "place",
                place == null ? "" : " -- at " + place));
    boolean build = !result.build().isEmpty() && test.name().startsWith("[");
    if (build && (!shown.add(result.build()) || lines.said().containsAll(result.build()))) {
      return; // there already
    }
    List<String> text = test.output().lines().toList();
    if (text.isEmpty()) {
      output.console().error("    " + problem.message());
    }
    String indent = build ? "" : "  ";
    int from = text.size() - SHOWN / 2;
    for (int i = 0; i < text.size(); i++) {
      if (text.size() <= SHOWN || i < SHOWN / 2 || i >= from) {
        output.console().error(indent + text.get(i));
      } else if (i == SHOWN / 2) {
        String left = Integer.toString(text.size() - SHOWN);
        output.console().error(indent + output.say("test.output.more", "lines", left));
      }
    }
  }

  /** The line that tools look for in the logs of Maven. */
  static String counts(Counts counts, Output output) {
    return output.say(
        counts.flakes() > 0 ? "test.counts.flakes" : "test.counts",
        "tests",
        Integer.toString(counts.tests()),
        "failures",
        Integer.toString(counts.failures()),
        "errors",
        Integer.toString(counts.errors()),
        "skipped",
        Integer.toString(counts.skipped()),
        "flakes",
        Integer.toString(counts.flakes()));
  }

  private static String seconds(double seconds) {
    long millis = Math.round(seconds * 1000);
    return millis / 1000 + "." + Long.toString(1000 + millis % 1000).substring(1) + " s";
  }

  @Override
  public void other(String line) {
    output.console().info(line);
  }

  @Override
  public void message(String line) {
    lines.line(line);
  }

  @Override
  public void building(String text) {
    if (verbose) {
      output.console().info(text.stripTrailing());
    }
  }

  @Override
  public void remark(String line) {
    if (!verbose) {
      output.console().warn(line);
    }
  }

  /** Go has ended. */
  void ended(boolean failed) {
    close();
    lines.end(failed);
  }

  @Override
  public void close() {
    Heartbeat running = heartbeat;
    if (running != null) {
      running.close();
      heartbeat = null;
    }
  }
}
