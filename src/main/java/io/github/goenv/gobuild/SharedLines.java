package io.github.goenv.gobuild;

import io.github.goenv.gobuild.plan.BuildPlan;
import io.github.goenv.text.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Hears of a run for several modules: downloads are told as they come, the rest once it is known
 * that the run counts, since else it is said again.
 */
final class SharedLines implements BuildListener {
  private final BuildListener listener;
  private final List<Runnable> held = new ArrayList<>();
  private final List<BuildResult> results = new ArrayList<>();

  SharedLines(BuildListener listener) {
    this.listener = listener;
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
  public synchronized void output(String line) {
    held.add(() -> listener.output(line));
  }

  @Override
  public synchronized void message(String line) {
    if (line.startsWith("go: downloading ")) {
      listener.message(line);
    } else {
      held.add(() -> listener.message(line));
    }
  }

  @Override
  public void interrupted(BuildPlan plan, List<String> command, Instant startedAt) {
    // The module that waits is interrupted as well.
  }

  @Override
  public synchronized void finished(BuildResult result) {
    results.add(result);
  }

  @Override
  public synchronized void notice(Text text) {
    held.add(() -> listener.notice(text));
  }

  @Override
  public synchronized void warning(Text text) {
    held.add(() -> listener.warning(text));
  }

  /** Tells what was held. */
  synchronized void release() {
    held.forEach(Runnable::run);
    held.clear();
  }

  synchronized List<BuildResult> results() {
    return List.copyOf(results);
  }
}
