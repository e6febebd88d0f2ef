package io.github.goenv.check.go;

import io.github.goenv.check.common.MachineFacts;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.Variables;
import io.github.goenv.text.Text;
import java.util.List;

/** {@code goroot.space}: the effective GOROOT contains a space. */
final class GorootSpace implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {

    String root = MachineFacts.goEnv(machine, verdict, "GOROOT");
    if (root.indexOf(' ') < 0) {
      return;
    }
    if (official(machine, root)) {
      verdict.pass(Text.of("goroot.space.official", "path", root), List.of());
      return;
    }
    verdict.fail(
        root,
        Text.of("goroot.space.blank", "path", root),
        List.of(new Evidence("GOROOT", root, Source.of(Source.Kind.API, "go env GOROOT"))),
        Goroots.make(machine, Text.of("goroot.space.fix", "place", Goroots.example(machine))));
  }

  /** Where the installer of go.dev puts it: {@code C:\Program Files\Go}, by the system's names. */
  private static boolean official(Snapshot machine, String root) {
    Variables variables = machine.variables().orNull();
    if (!machine.host().windows()) {
      return false;
    }
    for (String name : new String[] {"ProgramFiles", "ProgramW6432", "ProgramFiles(x86)"}) {
      String directory = variables == null ? null : variables.process(name);
      if (directory != null && MachineFacts.samePath(machine, root, directory + "\\Go")) {
        return true;
      }
    }
    return MachineFacts.samePath(machine, root, "C:\\Program Files\\Go")
        || MachineFacts.samePath(machine, root, "C:\\Program Files (x86)\\Go");
  }
}
