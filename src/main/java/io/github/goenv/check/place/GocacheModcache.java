package io.github.goenv.check.place;

import io.github.goenv.check.common.Fixes;
import io.github.goenv.check.common.MachineFacts;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.Place;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.text.Text;
import java.util.List;

/**
 * {@code gocache.modcache}: the build cache is the module cache, or lies in it. go builds; {@code
 * go clean -modcache} removes everything below GOMODCACHE (cmd/go/internal/clean).
 */
final class GocacheModcache implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    verdict.need(machine.places(), Text.of("reason.no-places"));
    Place cache = place(machine, verdict, "GOCACHE");
    Place modules = place(machine, verdict, "GOMODCACHE");
    if (MachineFacts.samePath(machine, cache.path(), modules.path())) {
      fail(machine, verdict, cache, modules, "same");
    } else if (MachineFacts.under(machine, cache.path(), modules.path())) {
      fail(machine, verdict, cache, modules, "inside");
    } else if (cache.kind() == Place.Kind.DIRECTORY && modules.kind() == Place.Kind.DIRECTORY) {
      verdict.orUnknown(cache.realPath());
      verdict.orUnknown(modules.realPath());
      String real = cache.realPath().orNull();
      String root = modules.realPath().orNull();
      if (real != null && root != null && MachineFacts.under(machine, real, root)) {
        fail(machine, verdict, cache, modules, "linked");
      }
    }
  }

  private static Place place(Snapshot machine, Verdict verdict, String name) {
    Place place = machine.place(name);
    if (place == null) {
      if (MachineFacts.goEnv(machine, verdict, name).equals("off")) {
        throw verdict.notApplicable(Text.of("gocache.modcache.off"));
      }
      throw verdict.unknown(Text.of("reason.place-not-read", "name", name), null);
    }
    return place;
  }

  private static void fail(
      Snapshot machine, Verdict verdict, Place cache, Place modules, String how) {
    verdict.fail(
        "GOCACHE",
        Text.of(
            "gocache.modcache." + how,
            "path",
            cache.path(),
            "modules",
            modules.path(),
            "real",
            String.valueOf(cache.realPath().orNull())),
        List.of(evidence(cache), evidence(modules)),
        fixes(machine, cache, modules));
  }

  private static Evidence evidence(Place place) {
    return new Evidence(place.name(), place.path(), place.source());
  }

  /** The one that was set goes back to go's default; where neither was, one is put elsewhere. */
  private static List<Fix> fixes(Snapshot machine, Place cache, Place modules) {
    for (Place place : List.of(cache, modules)) {
      if (place.source().kind() != Source.Kind.GO_DEFAULT) {
        return Fixes.unset(machine, evidence(place));
      }
    }
    return List.of(Fixes.write(machine, cache));
  }
}
