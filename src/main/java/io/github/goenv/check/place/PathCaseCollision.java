package io.github.goenv.check.place;

import io.github.goenv.check.common.WorkTreeFacts;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.tree.NamesAlike;
import io.github.goenv.snapshot.tree.WorkTree;
import io.github.goenv.text.Text;
import java.util.List;

/**
 * {@code path.case-collision}: names of the project that differ in case alone. Go refuses two such
 * files in a package and two such packages in a build (cmd/go/internal/load), and every module that
 * has them (golang.org/x/mod/zip).
 */
final class PathCaseCollision implements Check {
  /** Findings that are told one by one; of more there is a count. */
  private static final int MOST = 10;

  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    for (WorkTree tree : WorkTreeFacts.all(machine, verdict)) {
      if (tree.alike() instanceof Fact.Unknown<List<NamesAlike>> unknown) {
        verdict.unknown(tree.root(), unknown.reason(), unknown.remedy());
        continue;
      }
      List<NamesAlike> alike = tree.alike().orNull();
      List<NamesAlike> all = alike == null ? List.of() : alike;
      for (NamesAlike each : all.subList(0, Math.min(MOST, all.size()))) {
        verdict.fail(
            each.second(),
            Text.of(
                each.both() ? "path.case-collision.both" : "path.case-collision.lost",
                "first",
                each.first(),
                "second",
                each.second()),
            evidence(tree),
            List.of(Fix.manual(Text.of("path.case-collision.fix"))));
      }
      if (all.size() > MOST) {
        verdict.fail(
            tree.root(),
            Text.of("path.case-collision.more", "count", String.valueOf(all.size() - MOST)),
            evidence(tree),
            List.of());
      }
    }
  }

  private static List<Evidence> evidence(WorkTree tree) {
    return List.of(new Evidence("git", tree.root(), Source.of(Source.Kind.API, "git ls-files")));
  }
}
