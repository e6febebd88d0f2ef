package io.github.goenv.gobuild;

import io.github.goenv.gobuild.plan.BuildPlan;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hears of a run that began before anybody waits for it. */
final class LinesAhead extends HeldLines {
  private List<BuildPlan> plans = List.of();
  private @Nullable BuildPlan running;
  private List<String> command = List.of();

  LinesAhead() {
    super(null);
  }

  /** Somebody waits now, and is told what is going on. */
  synchronized void waitedFor(BuildListener by) {
    listener = by;
    by.planned(plans);
    if (running != null) {
      by.starting(running, command);
    }
  }

  @Override
  public synchronized void planned(List<BuildPlan> all) {
    plans = List.copyOf(all);
    if (listener != null) {
      listener.planned(plans);
    }
  }

  @Override
  public synchronized void starting(BuildPlan plan, List<String> words) {
    running = plan;
    command = words;
    if (listener != null) {
      listener.starting(plan, words);
    }
    if (plans.size() > 1) { // the only one was told where it was waited for
      hold(to -> to.starting(plan, words));
    }
  }

  @Override
  public synchronized void interrupted(BuildPlan plan, List<String> words, Instant startedAt) {
    if (listener != null) {
      listener.interrupted(plan, words, startedAt);
    }
  }

  @Override
  public synchronized void finished(BuildResult result) {
    hold(to -> to.finished(result));
  }
}
