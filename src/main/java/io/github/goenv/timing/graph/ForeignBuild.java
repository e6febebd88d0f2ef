package io.github.goenv.timing.graph;

import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.BuildReport.Note;
import io.github.goenv.timing.Mode;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The report of a build that somebody else started, for example with {@code
 * GOFLAGS=-debug-actiongraph=FILE}. Only the files that go left tell of it: what they do not tell,
 * such as the exit status and the time before the first action, is said in a note.
 */
public final class ForeignBuild {
  private ForeignBuild() {}

  /**
   * The report.
   *
   * @param goos the target's operating system, as the caller names it
   * @param goarch the target's architecture, as the caller names it
   */
  public static BuildReport report(Recording recording, String goos, String goarch) {
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    boolean failed = false;
    if (recording.graph() instanceof ActionGraph graph) {
      for (GoAction action : graph.actions()) {
        if (action.ran()) {
          first = Math.min(first, Math.min(action.startNs(), action.doneNs()));
          last = Math.max(last, Math.max(action.startNs(), action.doneNs()));
          failed |= !action.tools().isEmpty() && leavesNothing(action);
        }
      }
    }
    boolean ran = first <= last;
    BuildRun run =
        new BuildRun(
            goos,
            goarch,
            null,
            List.of(),
            ran && !failed,
            ran ? Instant.ofEpochSecond(0, first) : Instant.EPOCH,
            ran ? Math.max(0, last - first) : 0,
            null,
            Map.of(),
            List.of(),
            List.of(),
            recording.graph() instanceof ActionGraph graph ? TestPrograms.named(graph) : null);
    return BuildReports.of(run, recording).noted(new Note("foreign", Map.of()));
  }

  /** A package or program that was worked on and has no output: its compiler or linker failed. */
  private static boolean leavesNothing(GoAction action) {
    boolean output = Mode.isPackageBuild(Mode.name(action.mode())) || action.mode().equals("link");
    return output && action.buildId() == null;
  }
}
