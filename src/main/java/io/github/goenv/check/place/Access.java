package io.github.goenv.check.place;

import io.github.goenv.check.common.Fixes;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.Place;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;

/** What the checks of access rights share. */
final class Access {
  private Access() {}

  /** Ways to get at a place: give rights, or put the place elsewhere. */
  static List<Fix> fixes(Snapshot machine, Place place, String right) {
    List<Fix> fixes = new ArrayList<>();
    String target = Fixes.quoted(machine, place.lookedAt());
    if (machine.host().windows()) {
      fixes.add(
          Fix.command(
                  Text.of("access.fix-show", "path", place.lookedAt()),
                  "powershell",
                  "icacls " + target,
                  null)
              .likely());
    } else {
      fixes.add(
          Fix.command(
                  Text.of("access.fix-chmod"),
                  "sh",
                  "chmod u+" + right + "x " + target,
                  "chmod u-" + right + " " + target)
              .likely());
    }
    if (place.name().startsWith("GO") && !place.name().equals("GOROOT")) {
      fixes.add(Fixes.write(machine, place));
    }
    return fixes;
  }
}
