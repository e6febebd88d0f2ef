package io.github.goenv.check.core;

import io.github.goenv.snapshot.Snapshot;

/** Judges one problem: a pure function from a snapshot and a policy to results. */
public interface Check {
  /**
   * Says what it found to {@code verdict}; saying nothing means there is nothing wrong.
   *
   * @throws Verdict.NotKnown by {@link Verdict#need}, when a fact it depends on is unknown
   */
  void judge(Snapshot machine, Policy policy, Verdict verdict);
}
