package io.github.goenv.check.go;

import io.github.goenv.check.common.Fixes;
import io.github.goenv.check.common.WorkTreeFacts;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.tree.LineEnds;
import io.github.goenv.snapshot.tree.WorkTree;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code vcs.line-endings}: git has written CRLF where the repository has LF, and go embeds the
 * file as it is. In sources, go.mod and go.sum go takes both (measured with Go 1.26).
 */
final class VcsLineEndings implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    for (WorkTree tree : WorkTreeFacts.all(machine, verdict)) {
      if (tree.embedded() instanceof Fact.Unknown<LineEnds> unknown) {
        verdict.unknown(tree.root(), unknown.reason(), unknown.remedy());
      } else {
        List<String> embedded = converted(tree.embedded());
        if (!embedded.isEmpty()) {
          verdict.fail(
              tree.root(),
              text("vcs.line-endings.embedded", embedded),
              evidence(tree),
              fixes(machine, tree, embedded.get(0)));
        }
      }
      List<String> settings = converted(tree.settings());
      if (!settings.isEmpty()) {
        verdict.fail(
            Severity.INFO,
            tree.root(),
            text("vcs.line-endings.settings", settings),
            evidence(tree),
            List.of());
      }
    }
  }

  private static List<String> converted(Fact<LineEnds> fact) {
    LineEnds ends = fact.orNull();
    return ends == null ? List.of() : ends.converted();
  }

  private static Text text(String key, List<String> files) {
    return Text.of(key, "count", String.valueOf(files.size()), "files", WorkTreeFacts.shown(files));
  }

  private static List<Evidence> evidence(WorkTree tree) {
    return List.of(
        WorkTreeFacts.setting("core.autocrlf", tree.autocrlf()),
        new Evidence("git", tree.root(), Source.of(Source.Kind.API, "git ls-files --eol")));
  }

  private static List<Fix> fixes(Snapshot machine, WorkTree tree, String file) {
    int slash = file.lastIndexOf('/');
    String pattern = slash < 0 ? "/" + file : "/" + file.substring(0, slash) + "/**";
    List<Fix> fixes = new ArrayList<>();
    fixes.add(
        Fix.manual(
            Text.of("vcs.line-endings.fix", "line", pattern + " text eol=lf", "file", file)));
    if ("true".equals(tree.autocrlf().orNull())) {
      String git = "git -C " + Fixes.quoted(machine, tree.root()) + " config ";
      fixes.add(
          Fix.command(
                  Text.of("vcs.line-endings.fix-clone", "file", file),
                  Fixes.shell(machine),
                  git + "core.autocrlf input",
                  git + "--unset core.autocrlf")
              .likely());
    }
    return fixes;
  }
}
