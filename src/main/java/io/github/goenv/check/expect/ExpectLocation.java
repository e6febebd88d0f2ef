package io.github.goenv.check.expect;

import io.github.goenv.check.common.Fixes;
import io.github.goenv.check.common.MachineFacts;
import io.github.goenv.check.common.RemoteFileSystems;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.report.Evidence;
import io.github.goenv.snapshot.Place;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.text.Text;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code expect.location}: a directory is not where the pom expects it. */
public final class ExpectLocation implements Check {
  /** File systems that live on a disk of this machine, by the names systems give them. */
  private static final Set<String> LOCAL =
      Set.of(
          "ext2",
          "ext3",
          "ext4",
          "xfs",
          "btrfs",
          "zfs",
          "f2fs",
          "jfs",
          "reiserfs",
          "bcachefs",
          "overlay",
          "overlayfs",
          "tmpfs",
          "apfs",
          "hfs",
          "ntfs",
          "refs");

  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {

    Policy.Expectations expect = policy.expect();
    if (expect.offProject().isEmpty() && expect.localFixed().isEmpty()) {
      throw verdict.notApplicable(Text.of("reason.no-expectation"));
    }
    verdict.orUnknown(machine.places());
    for (String name : expect.offProject()) {
      Place place = place(machine, verdict, name);
      Place project = place(machine, verdict, "project");
      if (place == null || project == null) {
        continue;
      }
      if (MachineFacts.under(machine, place.path(), project.path())) {
        fail(machine, verdict, place, "expect.location.in-project");
      } else if (linked(machine, place, project)) {
        fail(machine, verdict, place, "expect.location.linked");
      }
    }
    for (String name : expect.localFixed()) {
      Place place = place(machine, verdict, name);
      if (place != null) {
        local(machine, verdict, place);
      }
    }
  }

  /** Whether links lead a place into the project; what is missing leads nowhere yet. */
  private static boolean linked(Snapshot machine, Place place, Place project) {
    String real = place.realPath().orNull();
    String root = project.realPath().orNull();
    return real != null
        && root != null
        && place.kind() != Place.Kind.MISSING
        && MachineFacts.under(machine, real, root);
  }

  private static @Nullable Place place(Snapshot machine, Verdict verdict, String name) {
    Place place = machine.place(name);
    if (place == null) {
      verdict.unknown(name, Text.of("reason.no-place", "name", name), null);
    }
    return place;
  }

  private static void local(Snapshot machine, Verdict verdict, Place place) {
    if (place.fileSystem() instanceof Fact.Unknown<String> unknown) {
      verdict.unknown(place.name(), unknown.reason(), unknown.remedy());
      return;
    }
    String type = String.valueOf(place.fileSystem().orNull()).toLowerCase(Locale.ROOT);
    if (RemoteFileSystems.isOne(type)) {
      fail(machine, verdict, place, "expect.location.remote");
    } else if (!LOCAL.contains(type)) {
      verdict.unknown(
          place.name(),
          Text.of("expect.location.unknown", "name", place.name(), "type", type),
          null);
    }
  }

  private static void fail(Snapshot machine, Verdict verdict, Place place, String message) {
    verdict.fail(
        place.name(),
        Text.of(
            message,
            "name",
            place.name(),
            "path",
            place.path(),
            "real",
            String.valueOf(place.realPath().orNull()),
            "type",
            String.valueOf(place.fileSystem().orNull())),
        List.of(new Evidence(place.name(), place.path(), place.source())),
        List.of(Fixes.write(machine, place)));
  }
}
