package io.github.goenv.gobuild;

import io.github.goenv.gobuild.plan.BuildPlan;
import io.github.goenv.toolchain.Notices;
import java.time.Instant;
import java.util.List;

/** Hears of builds as they go on. */
public interface BuildListener extends Notices {
  /** What will be built, one after the other until one fails. */
  void planned(List<BuildPlan> plans);

  /** A build is about to start. */
  void starting(BuildPlan plan, List<String> command);

  /** A line of go's standard output; called by a thread of its own. */
  void output(String line);

  /** A line of go's standard error, where its messages are; called by a thread of its own. */
  void message(String line);

  /**
   * A build was ended because this thread was interrupted; nothing follows.
   *
   * @param startedAt just before go was started
   */
  void interrupted(BuildPlan plan, List<String> command, Instant startedAt);

  /** A build has finished; the next one has not started. */
  void finished(BuildResult result);
}
