package io.github.goenv.gobuild;

import io.github.goenv.gobuild.plan.BuildPlan;
import java.util.ArrayList;
import java.util.List;

/** Hears of a run for several modules. */
final class SharedLines extends HeldLines {
  private final List<BuildResult> results = new ArrayList<>();

  SharedLines(BuildListener listener) {
    super(listener);
  }

  @Override
  public void planned(List<BuildPlan> plans) {
    // Each module tells of its own.
  }

  @Override
  public void starting(BuildPlan plan, List<String> command) {
    // The module that waits has said that it starts.
  }

  @Override
  public synchronized void finished(BuildResult result) {
    results.add(result);
  }

  synchronized List<BuildResult> results() {
    return List.copyOf(results);
  }
}
