package io.github.goenv.check.place;

import io.github.goenv.check.common.WindowsFixes;
import io.github.goenv.check.common.WindowsMachineFacts;
import io.github.goenv.check.common.WindowsPaths;
import io.github.goenv.check.common.WindowsPlace;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.windows.Volume;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;

/** {@code path.wsl}: a directory of the build lies on a share of WSL, where go cannot lock. */
public final class PathWsl implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    List<WindowsPlace> unclear = new ArrayList<>();
    for (WindowsPlace place : WindowsMachineFacts.places(machine, verdict)) {
      if (WindowsVolumes.wsl(place)) {
        List<Fix> fixes = new ArrayList<>();
        if (place.name().equals("project") || place.name().equals("output")) {
          fixes.add(Fix.manual(Text.of("path.wsl.fix")));
        }
        fixes.addAll(WindowsFixes.move(machine, place));
        verdict.fail(
            place.name(),
            Text.of("path.wsl.share", "name", place.name(), "path", place.path()),
            List.of(place.evidence()),
            fixes);
      } else if (!settled(place)) {
        unclear.add(place);
      }
    }
    WindowsVolumes.mustBeKnown(machine, verdict, unclear);
  }

  private static boolean settled(WindowsPlace place) {
    if (WindowsVolumes.share(place) != null && WindowsPaths.unc(place.realOrPath())) {
      return true;
    }
    Volume volume = place.volume();
    return volume != null && !(volume.unc() instanceof Fact.Unknown<String>);
  }
}
