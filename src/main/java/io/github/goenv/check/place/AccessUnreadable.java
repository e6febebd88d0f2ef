package io.github.goenv.check.place;

import io.github.goenv.check.common.Loadings;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.Place;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.text.Text;
import java.util.List;

/** {@code access.unreadable}: this account cannot read GOROOT or the module cache. */
public final class AccessUnreadable implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {

    List<Place> places = verdict.need(machine.places(), Text.of("reason.no-places"));
    for (Place place : places) {
      boolean concerned = place.name().equals("GOROOT") || place.name().equals("GOMODCACHE");
      boolean directory =
          place.kind() == Place.Kind.DIRECTORY || place.kind() == Place.Kind.UNREADABLE;
      if (!concerned || !directory) {
        continue;
      }
      if (place.readable() instanceof Fact.Unknown<Boolean> unknown) {
        verdict.unknown(place.name(), unknown.reason(), unknown.remedy());
      } else if (Boolean.FALSE.equals(place.readable().orNull())) {
        // A module cache that nobody needs may be as it likes.
        boolean needed = place.name().equals("GOROOT") || !Loadings.accepts(machine);
        verdict.fail(
            needed ? Severity.ERROR : Severity.WARNING,
            place.name(),
            Text.of("access.unreadable.denied", "name", place.name(), "path", place.path()),
            List.of(new Evidence(place.name(), place.path(), place.source())),
            Access.fixes(machine, place, "r"));
      }
    }
  }
}
