package io.github.goenv.check.path;

import io.github.goenv.check.common.Commands;
import io.github.goenv.check.common.MachineFacts;
import io.github.goenv.check.common.WindowsPaths;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.Candidate;
import io.github.goenv.snapshot.GoCommand;
import io.github.goenv.snapshot.Resolution;
import io.github.goenv.snapshot.SearchPath;
import io.github.goenv.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files called {@code go} that a search meets, and which of them some launcher starts. */
final class WindowsCandidates {
  private WindowsCandidates() {}

  /** Every candidate, in the order of the search. */
  static List<Candidate> all(Snapshot machine, Verdict verdict) {
    return MachineFacts.path(machine, verdict).candidates("go");
  }

  /** As bad as the check says for a file that is started; information for one behind it. */
  static Severity severity(Snapshot machine, String file) {
    return started(machine, file) ? Severity.ERROR : Severity.INFO;
  }

  /** Whether the build or some launcher starts it. */
  static boolean started(Snapshot machine, String file) {
    GoCommand go = machine.go().orNull();
    String executable = go == null ? null : go.executable().orNull();
    if (executable != null && WindowsPaths.same(executable, file)) {
      return true;
    }
    SearchPath path = machine.path().orNull();
    if (path == null) {
      return false;
    }
    for (Resolution resolution : path.resolutions("go")) {
      String winner = resolution.path().orNull();
      if (winner != null && WindowsPaths.same(winner, file)) {
        return true;
      }
    }
    for (Candidate candidate : path.candidates("go")) {
      if (candidate.position() > 0) {
        return WindowsPaths.same(candidate.path(), file);
      }
    }
    return false;
  }

  /** The go command of the build, or the first on PATH; null when there is none. */
  static @Nullable String first(Snapshot machine) {
    GoCommand go = machine.go().orNull();
    String executable = go == null ? null : go.executable().orNull();
    SearchPath path = machine.path().orNull();
    if (executable != null || path == null) {
      return executable;
    }
    for (Candidate candidate : path.candidates("go")) {
      if (candidate.position() > 0) {
        return candidate.path();
      }
    }
    return null;
  }

  static List<Evidence> evidence(Candidate candidate) {
    List<Evidence> evidence = new ArrayList<>(Commands.evidence(List.of(candidate)));
    String format = candidate.format().orNull();
    if (format != null) {
      evidence.add(new Evidence("format", format.strip(), Source.file(candidate.path())));
    }
    return evidence;
  }
}
