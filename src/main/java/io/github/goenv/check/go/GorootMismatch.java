package io.github.goenv.check.go;

import io.github.goenv.check.common.Fixes;
import io.github.goenv.check.common.MachineFacts;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.snapshot.GoCommand;
import io.github.goenv.snapshot.GoRootDirectory;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.text.Text;
import java.util.List;

/** {@code goroot.mismatch}: GOROOT belongs to another Go than the go command. */
public final class GorootMismatch implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {

    GoRootDirectory root = Goroots.configured(machine, verdict);
    Goroots.mustBeSound(machine, root, verdict);
    String own = MachineFacts.goEnv(machine, verdict, "GOVERSION");
    String other = verdict.need(root.version(), Text.of("goroot.mismatch.no-version"));
    if (own.equals(other) || own.startsWith(other + " ") || own.startsWith(other + "-")) {
      return;
    }
    GoCommand go = MachineFacts.go(machine, verdict);
    String executable = String.valueOf(go.executable().orNull());
    verdict.fail(
        "GOROOT",
        Text.of("goroot.mismatch.version", "path", root.path(), "other", other, "own", own),
        List.of(
            Goroots.evidence(root),
            new Evidence("VERSION", other, Source.file(root.path())),
            new Evidence(
                "go", executable + " (" + own + ")", Source.of(Source.Kind.API, "go env"))),
        Fixes.unset(machine, Goroots.evidence(root)));
  }
}
