package io.github.goenv.check.go;

import io.github.goenv.check.common.Characters;
import io.github.goenv.check.common.Fixes;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.snapshot.GoRootDirectory;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.text.Text;
import java.util.List;

/** {@code goroot.malformed}: GOROOT is text that cannot be meant as a path. */
public final class GorootMalformed implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {

    GoRootDirectory root = Goroots.configured(machine, verdict);
    if (!Goroots.malformed(machine, root)) {
      return;
    }
    verdict.fail(
        "GOROOT",
        message(machine, root.path()),
        List.of(Goroots.evidence(root)),
        Fixes.unset(machine, Goroots.evidence(root)));
  }

  private static Text message(Snapshot machine, String path) {
    List<String> characters = Characters.suspicious(path);
    if (!characters.isEmpty()) {
      return Text.of(
          "goroot.malformed.characters", "path", path, "characters", String.join(", ", characters));
    }
    if (!path.equals(path.strip()) || path.endsWith(";") || path.endsWith(",")) {
      return Text.of("goroot.malformed.junk", "path", "'" + path + "'");
    }
    return Text.of(
        machine.host().windows()
            ? "goroot.malformed.relative-windows"
            : "goroot.malformed.relative",
        "path",
        path);
  }
}
