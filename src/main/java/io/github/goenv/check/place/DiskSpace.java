package io.github.goenv.check.place;

import io.github.goenv.check.common.Fixes;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.Place;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.text.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code disk.space}: a volume the build writes to is nearly full. */
public final class DiskSpace implements Check {
  /** What a build writes to. */
  private static final Set<String> WRITTEN = Set.of("GOTMPDIR", "GOCACHE", "GOMODCACHE", "output");

  /**
   * Two gibibytes: a cold cache of a middle-sized program and its link step fit. A hosted runner
   * with less has been seen to fail (actions/runner-images#12609).
   */
  static final long ENOUGH = 2L << 30;

  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {

    List<Place> places = verdict.need(machine.places(), Text.of("reason.no-places"));
    Set<String> volumes = new HashSet<>();
    for (Place place : places) {
      if (!WRITTEN.contains(place.name())) {
        continue;
      }
      if (place.freeBytes() instanceof Fact.Unknown<Long> unknown) {
        verdict.unknown(place.name(), unknown.reason(), unknown.remedy());
        continue;
      }
      String volume = place.volume().orNull();
      Long free = place.freeBytes().orNull();
      if ("no-more-files".equals(place.obstacle().orNull())) {
        verdict.fail(
            Severity.WARNING,
            place.path(),
            Text.of("disk.space.no-files", "name", place.name(), "path", place.path()),
            List.of(new Evidence(place.name(), place.path(), place.source())),
            fixes(machine, place, place.volume().orNull()));
        continue;
      }
      if (AccessUnwritable.full(place)) {
        continue; // which access.unwritable reports
      }
      if (free == null || free >= ENOUGH || volume != null && !volumes.add(volume)) {
        continue;
      }
      verdict.fail(
          volume == null ? place.path() : volume,
          Text.of(
              "disk.space.low",
              "free",
              mebibytes(free),
              "enough",
              mebibytes(ENOUGH),
              "name",
              place.name(),
              "path",
              place.path()),
          List.of(new Evidence(place.name(), place.path(), place.source())),
          fixes(machine, place, volume));
    }
  }

  /** Emptying or moving the cache helps only the volume it lies on. */
  private static List<Fix> fixes(Snapshot machine, Place place, @Nullable String volume) {
    Place cache = machine.place("GOCACHE");
    boolean here =
        cache != null
            && (place.name().equals("GOCACHE")
                || volume != null && volume.equals(cache.volume().orNull()));
    if (cache == null || !here) {
      return List.of(Fix.manual(Text.of("disk.space.fix-free", "path", place.path())));
    }
    return List.of(
        Fix.command(Text.of("disk.space.fix-clean"), Fixes.shell(machine), "go clean -cache", null)
            .likely(),
        Fixes.write(machine, cache));
  }

  private static String mebibytes(long bytes) {
    return (bytes >> 20) + " MiB";
  }
}
