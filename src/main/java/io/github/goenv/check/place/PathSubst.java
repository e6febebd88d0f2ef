package io.github.goenv.check.place;

import io.github.goenv.check.common.Shell;
import io.github.goenv.check.common.WindowsMachineFacts;
import io.github.goenv.check.common.WindowsPaths;
import io.github.goenv.check.common.WindowsPlace;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.windows.Volume;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;

/** {@code path.subst}: a directory of the build is named by a drive letter made with subst. */
public final class PathSubst implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    List<WindowsPlace> unclear = new ArrayList<>();
    for (WindowsPlace place : WindowsMachineFacts.places(machine, verdict)) {
      String drive = WindowsPaths.driveOf(place.path());
      Volume volume = place.volume();
      if (drive == null) {
        continue;
      }
      if (volume == null || volume.subst() instanceof Fact.Unknown<String>) {
        unclear.add(place);
      } else if (volume.subst() instanceof Fact.Known<String> target) {
        verdict.fail(
            place.name(),
            Text.of(
                "path.subst.letter",
                "name",
                place.name(),
                "path",
                place.path(),
                "drive",
                drive,
                "target",
                target.value()),
            List.of(
                place.evidence(),
                new Evidence(drive, target.value(), Source.of(Source.Kind.API, "QueryDosDevice"))),
            List.of(
                Fix.manual(Text.of("path.subst.fix", "target", target.value())),
                Fix.command(
                        Text.of("path.subst.fix-remove", "drive", drive),
                        Shell.ofSwitches(machine).word(),
                        "subst " + drive + " /D",
                        "subst " + drive + " " + Shell.ofSwitches(machine).literal(target.value()))
                    .likely()));
      }
    }
    WindowsVolumes.mustBeKnown(machine, verdict, unclear);
  }
}
