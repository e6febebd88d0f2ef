package io.github.goenv.check.place;

import io.github.goenv.check.common.Fixes;
import io.github.goenv.check.common.RemoteFileSystems;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.Clouds;
import io.github.goenv.snapshot.Clouds.Mount;
import io.github.goenv.snapshot.Place;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code path.network}: a directory in which go locks files is on a network file system. Go takes
 * its locks by flock(2); whether other machines see them is a matter of server and mount options.
 */
final class PathNetwork implements Check {
  /** Where go locks files: go.mod and go.sum, modules while they are downloaded, trim.txt. */
  private static final Set<String> LOCKED = Set.of("GOMODCACHE", "GOCACHE", "project");

  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    if (machine.host().windows()) {
      throw verdict.notApplicable(Text.of("reason.see", "id", "path.unc"));
    }
    List<Place> places = verdict.need(machine.places(), Text.of("reason.no-places"));
    for (Place place : places) {
      if (!LOCKED.contains(place.name())) {
        continue;
      }
      if (place.fileSystem() instanceof Fact.Unknown<String> unknown) {
        verdict.unknown(place.name(), unknown.reason(), unknown.remedy());
        continue;
      }
      String type = place.fileSystem().orNull();
      if (type != null && RemoteFileSystems.isOne(type)) {
        fail(machine, verdict, place, type, policy.strict());
      }
    }
    if (verdict.results().isEmpty()) {
      verdict.pass(Text.of("path.network.none"), List.of());
    }
  }

  private static void fail(
      Snapshot machine, Verdict verdict, Place place, String type, boolean strict) {
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(new Evidence(place.name(), place.path(), place.source()));
    evidence.add(new Evidence("type", type, Source.file(place.lookedAt())));
    String alone = alone(machine, place);
    if (alone != null) {
      evidence.add(new Evidence("mount", alone, Source.file("/proc/self/mountinfo")));
    }
    boolean module = !place.name().equals("project");
    String[] args = {
      "name", place.name(), "path", place.path(), "type", type, "option", String.valueOf(alone)
    };
    verdict.fail(
        alone != null || strict ? Severity.WARNING : Severity.INFO,
        place.name(),
        Text.of(alone == null ? "path.network.remote" : "path.network.alone", args),
        evidence,
        List.of(
            module
                ? Fixes.write(machine, place)
                : Fix.manual(Text.of("path.network.fix-project"))));
  }

  /** The option with which locks by flock(2) stay on this machine (nfs(5), mount.cifs(8)). */
  private static @Nullable String alone(Snapshot machine, Place place) {
    Clouds clouds = machine.clouds().orNull();
    if (clouds == null) {
      return null;
    }
    for (Mount mount : clouds.mounts()) {
      if (mount.place().equals(place.name())) {
        for (String option : mount.locking()) {
          if (Set.of("nolock", "nobrl", "local_lock=all", "local_lock=flock").contains(option)) {
            return option;
          }
        }
      }
    }
    return null;
  }
}
