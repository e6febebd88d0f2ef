package io.github.goenv.check.path;

import io.github.goenv.check.common.MachineFacts;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.Resolution;
import io.github.goenv.snapshot.SearchPath;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** {@code path.resolution}: launchers of {@code go} would start different files. */
final class PathResolution implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {

    SearchPath path = MachineFacts.path(machine, verdict);
    List<Evidence> evidence = new ArrayList<>();
    Set<String> winners = new LinkedHashSet<>();
    for (Resolution resolution : path.resolutions("go")) {
      verdict.orUnknown(resolution.path());
      String winner = resolution.path().orNull();
      winners.add(winner == null ? "" : winner);
      evidence.add(
          new Evidence(
              resolution.launcher(),
              winner == null ? "-" : winner,
              Source.of(Source.Kind.PATH, "go")));
    }
    if (winners.isEmpty()) {
      throw verdict.unknown(Text.of("fact.not-read"), null);
    }
    if (winners.size() == 1) {
      String winner = winners.iterator().next();
      if (winner.isEmpty()) {
        throw verdict.notApplicable(Text.of("reason.see", "id", "path.go-missing"));
      }
      verdict.pass(Text.of("path.resolution.same", "path", winner), evidence);
      return;
    }
    verdict.fail(
        "go",
        Text.of("path.resolution.differ"),
        evidence,
        List.of(Fix.manual(Text.of("path.resolution.fix"))));
  }
}
