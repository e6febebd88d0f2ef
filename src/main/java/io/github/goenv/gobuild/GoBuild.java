package io.github.goenv.gobuild;

import io.github.goenv.gobuild.plan.BuildPlan;
import io.github.goenv.gobuild.plan.ChildVariables;
import io.github.goenv.process.CannotStart;
import io.github.goenv.process.Command;
import io.github.goenv.process.Exit;
import io.github.goenv.process.LineSink;
import io.github.goenv.process.Processes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs one {@link BuildPlan}. */
final class GoBuild {
  private final Path go;
  private final Map<String, String> inherited;
  private final Duration timeout;

  /**
   * @param go absolute path of the executable
   * @param inherited the environment that the plan's variables are added to
   */
  GoBuild(Path go, Map<String, String> inherited, Duration timeout) {
    this.go = go;
    this.inherited = inherited;
    this.timeout = timeout;
  }

  /** The whole command line. */
  List<String> command(BuildPlan plan) {
    List<String> words = new ArrayList<>(plan.words().size() + 1);
    words.add(go.toString());
    words.addAll(plan.words());
    return words;
  }

  /** Runs go; lines are handed over as they come, each stream by a thread of its own. */
  Exit run(BuildPlan plan, LineSink stdout, LineSink stderr)
      throws CannotStart, InterruptedException {
    Map<String, String> environment = ChildVariables.with(inherited, plan.environment());
    Command command = new Command(command(plan), plan.directory(), environment, timeout);
    return Processes.stream(command, stdout, stderr);
  }
}
