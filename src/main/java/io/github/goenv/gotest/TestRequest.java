package io.github.goenv.gotest;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be tested, as typed.
 *
 * @param packages import paths or patterns
 * @param tests what {@code -Dtest} says; empty for every test
 * @param fuzzSeeds whether only the seeds of fuzz tests are run
 * @param options how the tests are compiled and run
 * @param environment variables for go, besides those of this process
 * @param arguments further flags for {@code go test}
 * @param testArguments words for the test programs
 * @param directory where go runs
 * @param offline whether go may use no network
 */
public record TestRequest(
    List<String> packages,
    String tests,
    boolean fuzzSeeds,
    TestOptions options,
    Map<String, String> environment,
    List<String> arguments,
    List<String> testArguments,
    Path directory,
    boolean offline) {

  public TestRequest {
    packages = List.copyOf(packages);
    arguments = List.copyOf(arguments);
    testArguments = List.copyOf(testArguments);
    environment = Map.copyOf(environment);
  }

  /**
   * How tests are compiled and run; null means Go's default.
   *
   * @param tags build tags
   * @param race with the race detector
   * @param brief {@code -short}
   * @param shuffle {@code on}, {@code off} or a seed
   * @param count how often each test is run
   * @param parallel how many tests of a package run at a time
   * @param p how many programs go runs at a time, compilers and tests
   * @param timeout how long the tests of one package may take, as {@code 90s} or {@code 10m}
   * @param mod value of {@code -mod}
   * @param cgoEnabled value of CGO_ENABLED
   */
  public record TestOptions(
      List<String> tags,
      boolean race,
      boolean brief,
      @Nullable String shuffle,
      @Nullable Integer count,
      @Nullable Integer parallel,
      @Nullable Integer p,
      @Nullable String timeout,
      @Nullable String mod,
      @Nullable Boolean cgoEnabled) {

    /** Go's defaults. */
    public static final TestOptions NONE =
        new TestOptions(List.of(), false, false, null, null, null, null, null, null, null);

    public TestOptions {
      tags = List.copyOf(tags);
    }
  }
}
