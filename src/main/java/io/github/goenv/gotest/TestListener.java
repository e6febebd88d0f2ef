package io.github.goenv.gotest;

import java.util.List;

/** Hears what a run of {@code go test} does, while it does it; one call at a time. */
public interface TestListener {
  /** Go is about to start. */
  void starting(TestPlan plan, List<String> command);

  /** A package has ended. */
  void ended(PackageResult result);

  /** A line of go's standard output that is no event. */
  void other(String line);

  /** A line of go's standard error. */
  void message(String line);

  /** A piece of what go prints while it builds. */
  void building(String text);

  /** A line that go printed of a build that did not fail; told when go has ended. */
  void remark(String line);
}
