package io.github.goenv.check.path;

import io.github.goenv.check.common.Commands;
import io.github.goenv.check.common.MachineFacts;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.Candidate;
import io.github.goenv.snapshot.SearchPath;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.text.Text;
import java.util.List;

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
    verdict.fail(
        distinct.get(0).path(),
        Text.of(
            "path.go-multiple.several",
            "count",
            String.valueOf(distinct.size()),
            "winner",
            winner,
            "others",
            Commands.described(distinct.subList(1, distinct.size()))),
        Commands.evidence(path.candidates("go")),
        List.of(Fix.manual(Text.of("path.go-multiple.fix"))));
  }
}
