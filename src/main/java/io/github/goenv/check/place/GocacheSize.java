package io.github.goenv.check.place;

import io.github.goenv.check.common.Fixes;
import io.github.goenv.check.common.MachineFacts;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.Examined;
import io.github.goenv.snapshot.Place;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.tree.BuildCache;
import io.github.goenv.text.Text;
import java.util.List;

/**
 * {@code gocache.size}: the build cache has grown to tens of gigabytes. Go removes what no build
 * has used for five days, and looks once a day at most (cmd/go/internal/cache).
 */
final class GocacheSize implements Check {
  /** Twenty gibibytes: ten times what a clean build of a large project leaves. */
  static final long LARGE = 20L << 30;

  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    Text unasked = Text.of("gocache.size.not-asked");
    Examined examined = MachineFacts.examined(machine, verdict, unasked);
    boolean none =
        examined.buildCache() instanceof Fact.Absent<BuildCache> absent
            && absent.source().kind() == Source.Kind.FILE_SYSTEM;
    BuildCache cache =
        verdict.need(examined.buildCache(), none ? Text.of("gocache.size.none") : unasked);
    Place place = machine.place("GOCACHE");
    Evidence where =
        new Evidence(
            "GOCACHE",
            cache.path(),
            place == null ? Source.of(Source.Kind.API, "go env") : place.source());
    if (cache.bytes() >= LARGE) {
      verdict.fail(
          "GOCACHE",
          text(cache.complete() ? "gocache.size.large" : "gocache.size.at-least", cache),
          List.of(where),
          List.of(
              Fix.command(
                      Text.of("gocache.size.fix"), Fixes.shell(machine), "go clean -cache", null)
                  .likely()));
    } else if (!cache.complete()) {
      throw verdict.unknown(text("gocache.size.unknown", cache), Text.of("probe.timeout.remedy"));
    } else {
      verdict.pass(text("gocache.size.pass", cache), List.of(where));
    }
  }

  private static Text text(String key, BuildCache cache) {
    return Text.of(
        key,
        "path",
        cache.path(),
        "size",
        size(cache.bytes()),
        "files",
        String.valueOf(cache.files()));
  }

  private static String size(long bytes) {
    long tenths = (bytes >> 20) * 10 >> 10;
    return bytes >> 30 > 0 ? tenths / 10 + "." + tenths % 10 + " GiB" : (bytes >> 20) + " MiB";
  }
}
