package io.github.goenv.check.path;

import io.github.goenv.check.common.Commands;
import io.github.goenv.check.common.MachineFacts;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.Candidate;
import io.github.goenv.snapshot.PathEntry;
import io.github.goenv.snapshot.Resolution;
import io.github.goenv.snapshot.SearchPath;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;

/** {@code path.cwd}: a go, gcc or git lies in the working directory. */
public final class PathCwd implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {

    SearchPath path = MachineFacts.path(machine, verdict);
    String idle = idle(machine, path, verdict);
    for (Candidate candidate : path.candidates()) {
      if (candidate.position() == 0) {
        one(machine, path, candidate, idle, verdict);
      }
    }
  }

  private static void one(
      Snapshot machine, SearchPath path, Candidate candidate, String idle, Verdict verdict) {
    List<String> starters = new ArrayList<>();
    boolean refused = false;
    Fact.Unknown<String> unclear = null;
    List<Evidence> evidence = new ArrayList<>(Commands.evidence(List.of(candidate)));
    for (Resolution resolution : path.resolutions(candidate.command())) {
      String found = resolution.path().orNull();
      if (found != null && MachineFacts.samePath(machine, found, candidate.path())) {
        starters.add(resolution.launcher());
      }
      if (resolution.path() instanceof Fact.Unknown<String> unknown) {
        unclear = unknown;
      }
      String refusal = resolution.refused();
      refused |= refusal != null && MachineFacts.samePath(machine, refusal, candidate.path());
      evidence.add(
          new Evidence(
              resolution.launcher(),
              found == null ? "-" : found,
              Source.of(Source.Kind.PATH, candidate.command())));
    }
    boolean touched = refused || !starters.isEmpty();
    if (!touched && unclear != null) {
      verdict.unknown(candidate.path(), unclear.reason(), unclear.remedy());
      return;
    }
    String message =
        !touched
            ? idle
            : starters.isEmpty()
                ? "path.cwd.refused"
                : refused ? "path.cwd.started-refused" : "path.cwd.started";
    verdict.fail(
        touched ? Severity.ERROR : Severity.INFO,
        candidate.path(),
        Text.of(
            message,
            "path",
            candidate.path(),
            "command",
            candidate.command(),
            "launchers",
            String.join(", ", starters)),
        evidence,
        List.of(Fix.manual(Text.of("path.cwd.fix", "path", candidate.path()))));
  }

  /**
   * Why a file there would not be started. On Windows the working directory is searched unless this
   * variable is set (NeedCurrentDirectoryForExePath).
   */
  private static String idle(Snapshot machine, SearchPath path, Verdict verdict) {
    if (machine.host().windows()) {
      return MachineFacts.variables(machine, verdict).process("NoDefaultCurrentDirectoryInExePath")
              == null
          ? "path.cwd.passed-over"
          : "path.cwd.switched-off";
    }
    for (PathEntry entry : path.entries()) {
      if (here(entry)) {
        return "path.cwd.passed-over";
      }
    }
    return "path.cwd.present";
  }

  /** Whether an entry of Unix means the working directory itself. */
  private static boolean here(PathEntry entry) {
    return switch (entry.kind()) {
      case EMPTY -> true;
      case RELATIVE -> entry.text().equals(".") || entry.text().equals("./");
      default -> false;
    };
  }
}
