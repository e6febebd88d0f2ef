package io.github.goenv.check.path;

import io.github.goenv.check.common.Commands;
import io.github.goenv.check.common.Fixes;
import io.github.goenv.check.common.MachineFacts;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.Candidate;
import io.github.goenv.snapshot.GoCommand;
import io.github.goenv.snapshot.SearchPath;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.Variables;
import io.github.goenv.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code path.go-missing}: no go command can be found. */
public final class PathGoMissing implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {

    GoCommand go = MachineFacts.go(machine, verdict);
    if (!(go.executable() instanceof Fact.Absent<String> absent)) {
      verdict.orUnknown(go.executable());
      return;
    }
    Source asked = absent.source();
    if (asked.kind() == Source.Kind.POM) {
      verdict.fail(
          asked.detail(),
          Text.of("path.go-missing.configured", "path", asked.detail()),
          List.of(new Evidence("goenv.go", asked.detail(), asked)),
          List.of(Fix.manual(Text.of("path.go-missing.fix-configured"))));
      return;
    }
    Variables variables = MachineFacts.variables(machine, verdict);
    String path = variables.process("PATH");
    Candidate unusable = notExecutable(machine);
    verdict.fail(
        "PATH",
        unusable == null
            ? Text.of("path.go-missing.path")
            : Text.of("path.go-missing.not-executable", "path", unusable.path()),
        List.of(new Evidence("PATH", path == null ? "" : path, Source.process("PATH"))),
        List.of(
            Fix.manual(Text.of("path.go-missing.fix-install")),
            Fix.template(
                Text.of("path.go-missing.fix-parameter"),
                Fixes.shell(machine),
                Commands.doctor(machine, Commands.usualGo(machine)))));
  }

  private static @Nullable Candidate notExecutable(Snapshot machine) {
    SearchPath path = machine.path().orNull();
    if (path != null) {
      for (Candidate candidate : path.candidates("go")) {
        if (!candidate.found()) {
          return candidate;
        }
      }
    }
    return null;
  }
}
