package io.github.goenv.check.go;

import io.github.goenv.check.common.Fixes;
import io.github.goenv.check.common.Loadings;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.GoRootDirectory;
import io.github.goenv.snapshot.Place;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.text.Text;
import java.util.List;

/** {@code goroot.invalid}: GOROOT names no Go installation. */
public final class GorootInvalid implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {

    GoRootDirectory root = Goroots.configured(machine, verdict);
    if (Goroots.malformed(machine, root)) {
      throw verdict.notApplicable(Text.of("reason.see", "id", "goroot.malformed"));
    }
    if (root.kind() == Place.Kind.UNREADABLE) {
      throw verdict.unknown(Text.of("reason.unreadable", "path", root.path()), null);
    }
    if (!Goroots.invalid(root)) {
      verdict.orUnknown(root.hasTools());
      return;
    }
    String problem =
        switch (root.kind()) {
          case MISSING -> "missing";
          case FILE, DEVICE -> "file";
          case DIRECTORY, UNREADABLE -> "no-tools";
        };
    // Without such a directory go stops, unless it has handed over to another toolchain.
    boolean stops = problem.equals("no-tools") || !Loadings.accepts(machine);
    verdict.fail(
        stops ? Severity.ERROR : Severity.WARNING,
        "GOROOT",
        Text.of("goroot.invalid." + problem, "path", root.path()),
        List.of(Goroots.evidence(root)),
        Fixes.unset(machine, Goroots.evidence(root)));
  }
}
