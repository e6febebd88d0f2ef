package io.github.goenv.toolchain;

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

/** Runs commands of go. */
public final class GoProcess {
  private final Path go;
  private final Map<String, String> inherited;
  private final Duration timeout;

  /**
   * @param go absolute path of the executable
   * @param inherited all variables of this process; those of a run are added
   * @param timeout how long one run may take
   */
  public GoProcess(Path go, Map<String, String> inherited, Duration timeout) {
    this.go = go;
    this.inherited = inherited;
    this.timeout = timeout;
  }

  /** The whole command line. */
  public List<String> command(GoRun run) {
    List<String> words = new ArrayList<>(run.words().size() + 1);
    words.add(go.toString());
    words.addAll(run.words());
    return words;
  }

  /** Runs go; lines are handed over as they come, each stream by a thread of its own. */
  public Exit run(GoRun run, LineSink stdout, LineSink stderr)
      throws CannotStart, InterruptedException {
    Map<String, String> environment = ChildVariables.with(inherited, run.environment());
    Command command = new Command(command(run), run.directory(), environment, timeout);
    return Processes.stream(command, stdout, stderr);
  }
}
