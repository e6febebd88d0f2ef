package io.github.goenv.check.path;

import io.github.goenv.check.common.MachineFacts;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
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
    Resolution unclear = null;
    for (Resolution resolution : path.resolutions("go")) {
      String winner = resolution.path().orNull();
      boolean unknown = resolution.path() instanceof Fact.Unknown<String>;
      if (unknown) {
        unclear = unclear == null ? resolution : unclear;
      } else {
        winners.add(winner == null ? "" : winner);
      }
      evidence.add(
          new Evidence(
              resolution.launcher(),
              unknown ? "unknown" : winner == null ? "-" : winner,
              Source.of(Source.Kind.PATH, "go")));
    }
    if (unclear != null && winners.size() < 2) {
      verdict.orUnknown(unclear.path());
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
        ResolutionFixes.of(machine, path, "go", winners));
  }
}
