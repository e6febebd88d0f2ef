package io.github.goenv.check.go;

import io.github.goenv.check.common.CgoCompilers;
import io.github.goenv.check.common.MachineFacts;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.GoRootDirectory;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.text.Text;
import java.util.List;

/** {@code goroot.non-ascii}: the effective GOROOT has characters that C compilers may not open. */
public final class GorootNonAscii implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {

    String root = MachineFacts.goEnv(machine, verdict, "GOROOT");
    List<String> characters = MachineFacts.nonAscii(root);
    if (characters.isEmpty()) {
      return;
    }
    GoRootDirectory configured = MachineFacts.go(machine, verdict).configuredRoot().orNull();
    if (configured != null && Goroots.malformed(machine, configured)) {
      throw verdict.notApplicable(Text.of("reason.see", "id", "goroot.malformed"));
    }
    // Go itself opens every path; gcc and ld of Windows may not.
    boolean matters = policy.strict() || machine.host().windows() && !CgoCompilers.unused(machine);
    verdict.fail(
        matters ? Severity.ERROR : Severity.INFO,
        root,
        Text.of(
            "goroot.non-ascii.characters",
            "path",
            root,
            "characters",
            String.join(", ", characters)),
        List.of(new Evidence("GOROOT", root, Source.of(Source.Kind.API, "go env GOROOT"))),
        Goroots.make(machine, Text.of("goroot.non-ascii.fix", "place", Goroots.example(machine))));
  }
}
