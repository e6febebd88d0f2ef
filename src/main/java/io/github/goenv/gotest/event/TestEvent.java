package io.github.goenv.gotest.event;

import org.jspecify.annotations.Nullable;

/**
 * One event of {@code go test -json} ({@code go doc cmd/test2json}, {@code go help buildjson}).
 *
 * @param action what happened
 * @param pkg import path of the package under test; empty for events of a build
 * @param test name of the test, with those it is in; empty for the package itself
 * @param elapsed seconds; negative where the event has none
 * @param output a piece of output, mostly a line with its end; empty where the event has none
 * @param importPath of a build event: the package that is built, as in {@code p [p.test]}
 * @param failedBuild of a package that failed: the {@code importPath} whose build failed (Go 1.24)
 */
public record TestEvent(
    Action action,
    String pkg,
    String test,
    double elapsed,
    String output,
    @Nullable String importPath,
    @Nullable String failedBuild) {

  /** What happened. */
  public enum Action {
    START,
    RUN,
    PAUSE,
    CONT,
    PASS,
    BENCH,
    FAIL,
    OUTPUT,
    SKIP,
    BUILD_OUTPUT,
    BUILD_FAIL,
    /** {@code attr} (Go 1.25), {@code artifacts} (Go 1.26), and what later versions may have. */
    OTHER
  }
}
