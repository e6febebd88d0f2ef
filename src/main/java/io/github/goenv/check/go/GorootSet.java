package io.github.goenv.check.go;

import io.github.goenv.check.common.Fixes;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.snapshot.GoRootDirectory;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.text.Text;
import java.util.List;

/** {@code goroot.set}: GOROOT is set, although go finds it by itself. */
final class GorootSet implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {

    GoRootDirectory root = Goroots.configured(machine, verdict);
    Goroots.mustBeSound(machine, root, verdict);
    verdict.fail(
        "GOROOT",
        Text.of("goroot.set.set", "path", root.path()),
        List.of(Goroots.evidence(root)),
        Fixes.unset(machine, Goroots.evidence(root)));
  }
}
