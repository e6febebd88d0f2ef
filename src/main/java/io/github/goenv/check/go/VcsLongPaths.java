package io.github.goenv.check.go;

import io.github.goenv.check.common.Changes;
import io.github.goenv.check.common.Fixes;
import io.github.goenv.check.common.WorkTreeFacts;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.tree.WorkTree;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code vcs.long-paths}: files of the project that Git for Windows could not write, as it uses
 * paths of 260 characters and more only with {@code core.longpaths}.
 */
public final class VcsLongPaths implements Check {
  /** Files that one command names. */
  private static final int MOST = 5;

  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    for (WorkTree tree : WorkTreeFacts.all(machine, verdict)) {
      if (tree.missing() instanceof Fact.Unknown<List<String>> unknown) {
        verdict.unknown(tree.root(), unknown.reason(), unknown.remedy());
        continue;
      }
      List<String> missing = tree.missing().orNull();
      if (missing == null || missing.isEmpty()) {
        continue;
      }
      boolean on = "true".equals(tree.longPaths().orNull());
      List<Fix> fixes = new ArrayList<>();
      if (!on) {
        fixes.add(Changes.longPathsOfGit(machine, Text.of("vcs.long-paths.fix")));
      }
      fixes.add(
          Fix.command(
                  Text.of("vcs.long-paths.fix-write"),
                  Fixes.shell(machine),
                  restore(machine, tree, missing),
                  null)
              .likely());
      fixes.add(Fix.manual(Text.of("vcs.long-paths.fix-shorter")));
      verdict.fail(
          tree.root(),
          Text.of(
              on ? "vcs.long-paths.gone" : "vcs.long-paths.off",
              "count",
              String.valueOf(missing.size()),
              "files",
              WorkTreeFacts.shown(missing)),
          List.of(WorkTreeFacts.setting("core.longpaths", tree.longPaths())),
          fixes);
    }
  }

  private static String restore(Snapshot machine, WorkTree tree, List<String> missing) {
    StringBuilder command =
        new StringBuilder("git -C " + Fixes.quoted(machine, tree.root()) + " checkout --");
    for (String file : missing.subList(0, Math.min(MOST, missing.size()))) {
      command.append(' ').append(Fixes.quoted(machine, file));
    }
    return command.toString();
  }
}
