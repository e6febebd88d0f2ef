package io.github.goenv.check.go;

import io.github.goenv.check.common.Fixes;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.GoModFile;
import io.github.goenv.snapshot.Project;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.text.Text;
import java.util.List;

/** {@code project.go-mod}: a go.mod cannot be parsed. */
public final class ProjectGoMod implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {

    Project project = verdict.need(machine.project(), Text.of("reason.no-module"));
    if (project.modules().isEmpty()) {
      throw verdict.notApplicable(Text.of("reason.no-module"));
    }
    for (Fact<GoModFile> module : project.modules()) {
      if (module instanceof Fact.Unknown<GoModFile> unknown) {
        verdict.unknown("go.mod", unknown.reason(), unknown.remedy());
      } else if (module instanceof Fact.Known<GoModFile> known
          && !known.value().errors().isEmpty()) {
        GoModFile file = known.value();
        verdict.fail(
            file.path(),
            Text.of("project.go-mod.syntax", "errors", String.join("; ", file.errors())),
            List.of(new Evidence("go.mod", file.path(), known.source())),
            List.of(
                Fix.manual(Text.of("project.go-mod.fix", "path", file.path())),
                Fix.command(
                        Text.of("project.go-mod.fix-check"),
                        Fixes.shell(machine),
                        "go mod edit -json " + Fixes.quoted(machine, file.path()),
                        null)
                    .likely()));
      }
    }
  }
}
