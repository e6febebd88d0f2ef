package io.github.goenv.check.place;

import io.github.goenv.check.common.Fixes;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.Place;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.text.Text;
import java.util.List;

/** {@code access.unwritable}: this account cannot write to a cache, temp or output directory. */
public final class AccessUnwritable implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {

    List<Place> places = verdict.need(machine.places(), Text.of("reason.no-places"));
    for (Place place : places) {
      if (place.name().equals("GOROOT")
          || place.name().equals("project")
          || place.name().equals("GOPATH")) {
        continue;
      }
      if (place.kind() == Place.Kind.FILE) {
        verdict.fail(
            place.name(),
            Text.of(
                place.lookedAt().equals(place.path())
                    ? "access.unwritable.file"
                    : "access.unwritable.below-file",
                "name",
                place.name(),
                "path",
                place.path(),
                "parent",
                place.lookedAt()),
            List.of(new Evidence(place.name(), place.path(), place.source())),
            moves(machine, place));
      } else if (place.writable() instanceof Fact.Unknown<Boolean> unknown) {
        verdict.unknown(place.name(), unknown.reason(), unknown.remedy());
      } else if (Boolean.FALSE.equals(place.writable().orNull())) {
        verdict.fail(
            place.name(),
            Text.of(
                place.kind() == Place.Kind.MISSING
                    ? "access.unwritable.parent"
                    : "access.unwritable.denied",
                "name",
                place.name(),
                "path",
                place.path(),
                "parent",
                place.lookedAt()),
            List.of(new Evidence(place.name(), place.path(), place.source())),
            Access.fixes(machine, place, "w"));
      }
    }
  }

  private static List<Fix> moves(Snapshot machine, Place place) {
    Fix move = Fix.manual(Text.of("access.fix-move", "path", place.lookedAt()));
    return place.name().startsWith("GO")
        ? List.of(move, Fixes.write(machine, place))
        : List.of(move);
  }
}
