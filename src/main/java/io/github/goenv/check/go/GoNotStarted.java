package io.github.goenv.check.go;

import io.github.goenv.check.common.Commands;
import io.github.goenv.check.common.Fixes;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.Candidate;
import io.github.goenv.snapshot.PathEntry;
import io.github.goenv.snapshot.SearchPath;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A go that was found and is not started, as somebody else may have put it there. */
final class GoNotStarted {
  private GoNotStarted() {}

  /**
   * Says why, and what to do.
   *
   * @param problem as {@code GoCommand.fileProblem} has it
   * @return false when the problem is another
   */
  static boolean judge(Snapshot machine, Verdict verdict, Evidence file, String problem) {
    String path = file.value();
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(file);
    List<Fix> fixes = new ArrayList<>();
    Text message;
    switch (problem) {
      case "relative" -> {
        PathEntry entry = entry(machine, path);
        message = Text.of("go.unusable.relative", "path", path);
        if (entry == null) {
          fixes.add(Fix.manual(Text.of("path.resolution.fix")));
        } else {
          Source source = Source.of(Source.Kind.PATH, entry.scope());
          evidence.add(new Evidence("PATH", entry.text(), source));
          fixes.add(Fix.manual(Text.of("go.unusable.fix-relative", "entry", entry.text())));
        }
      }
      case "foreign" -> {
        message = Text.of("go.unusable.foreign", "path", path);
        fixes.add(Fix.manual(Text.of("go.unusable.fix-foreign")));
      }
      case "bare-name" -> {
        message = Text.of("go.unusable.bare-name", "path", path);
        fixes.add(Fix.manual(Text.of("go.unusable.fix-bare-name")));
      }
      default -> {
        return false;
      }
    }
    fixes.add(named(machine, path));
    verdict.fail(path, message, evidence, fixes);
    return true;
  }

  /** The entry of PATH that led to {@code file}; null when PATH was not read. */
  private static @Nullable PathEntry entry(Snapshot machine, String file) {
    SearchPath path = machine.path().orNull();
    if (path == null) {
      return null;
    }
    for (Candidate candidate : path.candidates("go")) {
      for (PathEntry entry : path.entries()) {
        if (candidate.path().equals(file)
            && entry.position() == candidate.position()
            && isRelative(entry)) {
          return entry;
        }
      }
    }
    return null;
  }

  private static boolean isRelative(PathEntry entry) {
    return entry.kind() == PathEntry.Kind.RELATIVE || entry.kind() == PathEntry.Kind.EMPTY;
  }

  /** A go behind it on PATH, if there is one in a directory that is always the same. */
  private static Fix named(Snapshot machine, String refused) {
    Text title = Text.of("go.unusable.fix-specify");
    SearchPath path = machine.path().orNull();
    for (Candidate candidate : path == null ? List.<Candidate>of() : path.candidates("go")) {
      for (PathEntry entry : path == null ? List.<PathEntry>of() : path.entries()) {
        if (isProgram(candidate)
            && !candidate.path().equals(refused)
            && entry.position() == candidate.position()
            && entry.kind() == PathEntry.Kind.DIRECTORY) {
          return Fix.command(
                  title, Fixes.shell(machine), Commands.doctor(machine, candidate.path()), null)
              .likely();
        }
      }
    }
    return Fix.template(
        title, Fixes.shell(machine), Commands.doctor(machine, Commands.usualGo(machine)));
  }

  private static boolean isProgram(Candidate candidate) {
    return candidate.kind() == Candidate.Kind.PROGRAM || candidate.kind() == Candidate.Kind.SCRIPT;
  }
}
