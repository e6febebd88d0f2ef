package io.github.goenv.check.path;

import io.github.goenv.check.common.ChosenGo;
import io.github.goenv.check.common.Commands;
import io.github.goenv.check.common.MachineFacts;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.go.GoVersion;
import io.github.goenv.report.Fix;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.Candidate;
import io.github.goenv.snapshot.SearchPath;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code path.go-multiple}: PATH holds several go commands of different installations. */
public final class PathGoMultiple implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {

    SearchPath path = MachineFacts.path(machine, verdict);
    List<Candidate> distinct = Commands.distinct(path);
    if (distinct.isEmpty()) {
      throw verdict.notApplicable(Text.of("reason.see", "id", "path.go-missing"));
    }
    if (distinct.size() == 1) {
      verdict.pass(
          Text.of("path.go-multiple.one", "path", distinct.get(0).path()),
          Commands.evidence(path.candidates("go")));
      return;
    }
    String winner = Commands.described(distinct.get(0));
    String count = String.valueOf(distinct.size());
    boolean tool = ChosenGo.byTool(machine, distinct.get(0).path());
    if (ChosenGo.onPurpose(machine, distinct.get(0).path()) && newest(machine, distinct)) {
      verdict.pass(
          Text.of("path.go-multiple.chosen", "count", count, "winner", winner),
          Commands.evidence(path.candidates("go")));
      return;
    }
    verdict.fail(
        tool ? ofTool(machine) : Severity.ERROR,
        distinct.get(0).path(),
        Text.of(
            "path.go-multiple.several",
            "count",
            count,
            "winner",
            winner,
            "others",
            Commands.described(distinct.subList(1, distinct.size()))),
        Commands.evidence(path.candidates("go")),
        List.of(Fix.manual(Text.of("path.go-multiple.fix"))));
  }

  /** A job of a CI system says which Go it wants; a user may have forgotten. */
  private static Severity ofTool(Snapshot machine) {
    return MachineFacts.job(machine) ? Severity.INFO : Severity.WARNING;
  }

  /** Whether none of the others is newer; a version that is not known counts against it. */
  private static boolean newest(Snapshot machine, List<Candidate> distinct) {
    GoVersion winner = version(machine, distinct.get(0));
    if (winner == null) {
      return false;
    }
    for (Candidate candidate : distinct) {
      GoVersion other = version(machine, candidate);
      if (other == null || winner.compareTo(other) < 0) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable GoVersion version(Snapshot machine, Candidate candidate) {
    GoVersion asked = Commands.asked(machine, candidate);
    return asked == null ? Commands.version(candidate) : asked;
  }
}
