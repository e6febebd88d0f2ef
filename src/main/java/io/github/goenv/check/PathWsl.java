package io.github.goenv.check;

import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.Fact;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.windows.Volume;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;

/** {@code path.wsl}: a directory of the build lies on a share of WSL, where go cannot lock. */
final class PathWsl implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    List<WindowsPlace> unclear = new ArrayList<>();
    for (WindowsPlace place : WindowsRead.places(machine, verdict)) {
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
