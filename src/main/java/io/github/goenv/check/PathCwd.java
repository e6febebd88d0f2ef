package io.github.goenv.check;

import io.github.goenv.report.Fix;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.Candidate;
import io.github.goenv.snapshot.PathEntry;
import io.github.goenv.snapshot.SearchPath;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.text.Text;
import java.util.List;

/** {@code path.cwd}: a go command lies in the working directory. */
final class PathCwd implements Check {
  private static final String SEARCHED = "path.cwd.searched";

  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {

    SearchPath path = Read.path(machine, verdict);
    String message = machine.host().windows() ? windows(machine, verdict) : "path.cwd.present";
    for (PathEntry entry : path.entries()) {
      if (here(machine, entry)) {
        message = SEARCHED;
      }
    }
    for (Candidate candidate : path.candidates()) {
      if (candidate.position() != 0) {
        continue;
      }
      verdict.fail(
          message.equals(SEARCHED) ? Severity.ERROR : Severity.INFO,
          candidate.path(),
          Text.of(message, "path", candidate.path()),
          Commands.evidence(List.of(candidate)),
          List.of(Fix.manual(Text.of("path.cwd.fix", "path", candidate.path()))));
    }
  }

  /**
   * cmd and CreateProcess search it unless this variable is set (NeedCurrentDirectoryForExePath).
   */
  private static String windows(Snapshot machine, Verdict verdict) {
    return Read.variables(machine, verdict).process("NoDefaultCurrentDirectoryInExePath") == null
        ? SEARCHED
        : "path.cwd.switched-off";
  }

  /** Whether an entry means the working directory itself. Windows passes over an empty one. */
  private static boolean here(Snapshot machine, PathEntry entry) {
    return switch (entry.kind()) {
      case EMPTY -> !machine.host().windows();
      case RELATIVE ->
          entry.text().equals(".") || entry.text().equals("./") || entry.text().equals(".\\");
      default -> false;
    };
  }
}
