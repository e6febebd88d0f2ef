package io.github.goenv.gobuild.plan;

/** How much is recorded of where the time of a build goes. */
public enum TimingMode {
  /** What go records by itself: one time for all programs of an action. */
  ACTION,
  /** The same without go's trace, so without loading, downloads and workers. */
  GRAPH,
  /** One time for each program, by a helper that go starts in place of its tools. */
  EXACT,
  /** Nothing. */
  OFF
}
