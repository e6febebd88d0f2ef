package io.github.goenv.check.path;

import io.github.goenv.check.common.Commands;
import io.github.goenv.check.common.HostedImage;
import io.github.goenv.check.common.MachineFacts;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Source;
import io.github.goenv.go.GoVersion;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.Candidate;
import io.github.goenv.snapshot.PathEntry;
import io.github.goenv.snapshot.SearchPath;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;

/** {@code path.order}: the order of PATH lets an older Go hide a newer one. */
public final class PathOrder implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {

    SearchPath path = MachineFacts.path(machine, verdict);
    List<Candidate> distinct = Commands.distinct(path);
    if (distinct.isEmpty()) {
      throw verdict.notApplicable(Text.of("reason.see", "id", "path.go-missing"));
    }
    Candidate first = distinct.get(0);
    List<Candidate> silent = new ArrayList<>();
    GoVersion asked = Commands.asked(machine, first);
    GoVersion own = asked == null ? Commands.version(first) : asked;
    // A shim starts what its version manager was told; a job on a hosted runner sets its own PATH.
    boolean chosen = asked != null || HostedImage.of(machine) != null;
    for (int i = 0; i < distinct.size(); i++) {
      Candidate other = distinct.get(i);
      GoVersion version = i == 0 ? own : Commands.version(other);
      if (version == null) {
        silent.add(other);
      } else if (own != null && own.compareTo(version) < 0) {
        verdict.fail(
            chosen ? Severity.INFO : Severity.ERROR,
            first.path(),
            Text.of(
                "path.order.older",
                "first",
                Commands.described(first),
                "hidden",
                Commands.described(other)),
            table(path, other.position()),
            List.of(Fix.manual(Text.of("path.order.fix", "hidden", other.path()))));
        return;
      }
    }
    if (distinct.size() > 1 && !silent.isEmpty()) {
      throw verdict.unknown(
          Text.of(
              "path.order.unknown", "first", first.path(), "silent", Commands.described(silent)),
          null);
    }
    verdict.pass(
        Text.of(
            distinct.size() == 1 ? "path.order.only" : "path.order.newest", "path", first.path()),
        table(path, first.position()));
  }

  /** The entries down to {@code last}, with who controls each. */
  private static List<Evidence> table(SearchPath path, int last) {
    List<Evidence> table = new ArrayList<>();
    for (PathEntry entry : path.entries()) {
      if (entry.position() <= last) {
        table.add(
            new Evidence(
                "PATH[" + entry.position() + "]",
                entry.text(),
                Source.of(Source.Kind.PATH, entry.scope())));
      }
    }
    return table;
  }
}
