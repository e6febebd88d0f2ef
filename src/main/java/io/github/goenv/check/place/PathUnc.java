package io.github.goenv.check.place;

import io.github.goenv.check.common.WindowsFixes;
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

/** {@code path.unc}: a directory of the build lies on another machine. */
public final class PathUnc implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    List<WindowsPlace> unclear = new ArrayList<>();
    for (WindowsPlace place : WindowsMachineFacts.places(machine, verdict)) {
      String share = WindowsVolumes.share(place);
      if (WindowsVolumes.wsl(place)) {
        continue;
      }
      if (share != null) {
        report(machine, verdict, place, share);
      } else if (!local(place)) {
        unclear.add(place);
      }
    }
    WindowsVolumes.mustBeKnown(machine, verdict, unclear);
  }

  private static boolean local(WindowsPlace place) {
    Volume volume = place.volume();
    return volume != null
        && (volume.driveType() instanceof Fact.Known<String>
            || volume.unc() instanceof Fact.Absent<String>);
  }

  private static void report(Snapshot machine, Verdict verdict, WindowsPlace place, String share) {
    boolean letter = WindowsPaths.driveOf(place.path()) != null;
    List<Fix> fixes = new ArrayList<>(WindowsFixes.move(machine, place));
    if (fixes.isEmpty()) {
      fixes.add(Fix.manual(Text.of("path.unc.fix-local", "name", place.name())));
    }
    verdict.fail(
        place.name(),
        Text.of(
            letter ? "path.unc.mapped" : "path.unc.share",
            "name",
            place.name(),
            "path",
            place.path(),
            "share",
            share),
        List.of(
            place.evidence(), new Evidence("share", share, Source.of(Source.Kind.API, "volume"))),
        fixes);
  }
}
