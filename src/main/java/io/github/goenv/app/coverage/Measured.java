package io.github.goenv.app.coverage;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Output;
import io.github.goenv.app.Rejected;
import io.github.goenv.coverage.Minimums;
import io.github.goenv.files.FileErrors;
import io.github.goenv.toolchain.BadCommand;
import io.github.goenv.toolchain.GoProcess;
import io.github.goenv.toolchain.Toolchain;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The coverage of one module in one run of Maven: goals that run tests add a profile for each run
 * of go, programs built for it leave counters, and reports are made of all that there is.
 */
public final class Measured {
  /** How long go may take for one answer: covdata is compiled when it is first used. */
  private static final Duration ANSWER = Duration.ofMinutes(5);

  private final CoverageOptions options;
  private final Output output;
  private final String name;
  private final boolean profiles;
  private final boolean reports;
  private int runs;
  private @Nullable ReportCoverage report;

  private Measured(
      CoverageOptions options, String name, boolean profiles, boolean reports, Output output) {
    this.options = options;
    this.name = name;
    this.profiles = profiles;
    this.reports = reports;
    this.output = output;
  }

  /** By unit tests; their goal makes the reports. */
  public static Measured unit(CoverageOptions options, String execution, Output output) {
    return new Measured(options, "test-" + safe(execution), true, true, output);
  }

  /**
   * By integration tests, whose reports come later. Where programs are built for it these tell:
   * {@code go test -cover} would set GOCOVERDIR to a directory that it deletes
   * (cmd/go/internal/test of Go 1.20 to 1.26).
   */
  public static Measured integration(CoverageOptions options, String execution, Output output) {
    String name = "integration-test-" + safe(execution);
    return new Measured(options, name, !options.programs(), false, output);
  }

  /** After all tests: the reports alone. */
  public static Measured all(CoverageOptions options, Output output) {
    return new Measured(options, "verify", false, true, output);
  }

  private static String safe(String execution) {
    return execution.replaceAll("[^A-Za-z0-9_-]", "_");
  }

  /** Removes what an earlier run of Maven has measured. */
  public void begin() {
    try {
      removeOld(options.profiles(), "*.out", options.begin());
      counters(options.own(), options.begin());
    } catch (IOException e) {
      output.warn(
          "coverage.unwritten",
          "directory",
          options.reports().toString(),
          "reason",
          FileErrors.words(e));
    }
  }

  /**
   * The directory for what programs measure, without what is of an earlier run of Maven.
   *
   * @param own directory of this plugin's own files
   */
  public static Path counters(Path own, Instant begin) throws IOException {
    Path counters = CoverageOptions.counters(own);
    removeOld(counters, "cov{meta,counters}.*", begin);
    return counters;
  }

  private static void removeOld(Path directory, String pattern, Instant begin) throws IOException {
    Files.createDirectories(directory);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, pattern)) {
      for (Path file : files) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(begin)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  /**
   * The flags of the next run of {@code go test}.
   *
   * @param race whether it has the race detector
   * @param counted whether it says how often each test is run
   * @throws BadCommand when a parameter makes no sense
   */
  public List<String> flags(boolean race, boolean counted) throws BadCommand {
    List<String> flags = new ArrayList<>();
    if (!profiles) {
      CoverageOptions.flags(options.mode(), options.packages(), race);
      if (!counted) {
        flags.add("-count=1"); // a result that go has kept runs no program
      }
      return flags;
    }
    Path file = options.profiles().resolve(name + "-" + ++runs + ".out");
    flags.add("-coverprofile=" + file.toAbsolutePath());
    flags.addAll(CoverageOptions.flags(options.mode(), options.packages(), race));
    return flags;
  }

  /**
   * Makes the reports where this goal does.
   *
   * @param variables of go, besides those of {@code environment}
   * @param words the flags of the build that say where packages are: {@code -mod} and {@code -tags}
   */
  public void report(
      Toolchain toolchain,
      Map<String, String> environment,
      Map<String, String> variables,
      List<String> words,
      Path directory)
      throws InterruptedException {
    if (!reports) {
      return;
    }
    List<String> lookup = new ArrayList<>();
    for (String each : words) {
      if (each.startsWith("-mod=") || each.startsWith("-tags=")) {
        lookup.add(each);
      }
    }
    boolean last = !options.programs() || !profiles;
    CoverageRequest request =
        new CoverageRequest(
            measured(),
            List.of(CoverageOptions.counters(options.own())),
            new GoProcess(toolchain.go(), environment, ANSWER),
            toolchain.host(),
            variables,
            lookup,
            directory,
            options.reports(),
            options.root(),
            options.module(),
            options.version(),
            options.functions(),
            last ? options.minimums() : Minimums.NONE,
            options.redact());
    ReportCoverage made = new ReportCoverage(output, request);
    made.report();
    report = made;
    if (!last && options.minimums().isAny()) {
      output.info("coverage.minimum.later");
    }
  }

  private List<Path> measured() {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(options.profiles(), "*.out")) {
      found.forEach(files::add);
    } catch (IOException e) {
      output.detail(e); // none, which is said
    }
    Collections.sort(files);
    return files;
  }

  /**
   * Holds what was reported to the minimums.
   *
   * @throws CannotRun when it is unknown
   * @throws Rejected when one is not reached
   */
  public void hold() throws CannotRun, Rejected {
    if (report != null) {
      report.hold();
    }
  }
}
