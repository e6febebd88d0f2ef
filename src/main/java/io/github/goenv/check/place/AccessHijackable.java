package io.github.goenv.check.place;

import io.github.goenv.check.common.Changes;
import io.github.goenv.check.common.Commands;
import io.github.goenv.check.common.Fixes;
import io.github.goenv.check.common.HostedImage;
import io.github.goenv.check.common.MachineFacts;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.Candidate;
import io.github.goenv.snapshot.PathEntry;
import io.github.goenv.snapshot.Place;
import io.github.goenv.snapshot.SearchPath;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.windows.WindowsFacts;
import io.github.goenv.snapshot.windows.WindowsSystem;
import io.github.goenv.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code access.hijackable}: accounts other than the owner can replace the Go that this build
 * starts.
 */
public final class AccessHijackable implements Check {
  /** ContainerAdministrator and ContainerUser (Microsoft, secure Windows containers). */
  private static final String CONTAINER_SIDS = "S-1-5-93-2-";

  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {

    List<Place> places = verdict.need(machine.places(), Text.of("reason.no-places"));
    for (Place place : places) {
      if (place.name().equals("GOROOT") && place.kind() == Place.Kind.DIRECTORY) {
        one(
            machine,
            verdict,
            new Evidence("GOROOT", place.path(), place.source()),
            place.othersMayWrite(),
            "access.hijackable.goroot");
      }
    }
    SearchPath path = MachineFacts.path(machine, verdict);
    int last = Integer.MAX_VALUE;
    List<Candidate> distinct = Commands.distinct(path);
    if (!distinct.isEmpty()) {
      last = distinct.get(0).position();
    }
    for (PathEntry entry : path.entries()) {
      if (entry.position() <= last && entry.kind() == PathEntry.Kind.DIRECTORY) {
        one(
            machine,
            verdict,
            new Evidence("PATH", entry.text(), Source.of(Source.Kind.PATH, entry.scope())),
            entry.othersMayWrite(),
            "access.hijackable.path");
      }
    }
  }

  private static void one(
      Snapshot machine, Verdict verdict, Evidence evidence, Fact<Boolean> others, String message) {
    if (others instanceof Fact.Unknown<Boolean> unknown) {
      verdict.unknown(evidence.value(), unknown.reason(), unknown.remedy());
    } else if (Boolean.TRUE.equals(others.orNull())) {
      Text alone = alone(machine, evidence);
      if (alone != null) {
        verdict.fail(Severity.INFO, evidence.value(), alone, List.of(evidence), List.of());
        return;
      }
      String target = Fixes.quoted(machine, evidence.value());
      verdict.fail(
          evidence.value(),
          Text.of(message, "path", evidence.value()),
          List.of(evidence),
          machine.host().windows()
              ? List.of(
                  Fix.command(
                          Text.of("access.hijackable.fix-windows", "path", evidence.value()),
                          Fixes.shell(machine),
                          "icacls " + target,
                          null)
                      .likely())
              : List.of(
                  Changes.mode(
                      machine, Text.of("access.hijackable.fix"), evidence.value(), "o-w", "o+w")));
    }
  }

  /**
   * Why nobody else is there to write: the image of a hosted runner (actions/runner-images ends
   * with chmod -R 777 /opt, where its tool cache is), or the bin directory of GOPATH in a container
   * (docker-library/golang: mode 1777). Null where others may be.
   */
  private static @Nullable Text alone(Snapshot machine, Evidence place) {
    String image = HostedImage.of(machine);
    if (image != null) {
      return Text.of("access.hijackable.hosted", "path", place.value(), "image", image);
    }
    List<Place> places = machine.places().orNull();
    String separator = machine.host().windows() ? "\\" : "/";
    for (Place each : places == null ? List.<Place>of() : places) {
      if (each.name().equals("GOPATH")
          && MachineFacts.samePath(machine, each.path() + separator + "bin", place.value())
          && container(machine, each)) {
        return Text.of("access.hijackable.container", "path", place.value());
      }
    }
    return null;
  }

  /** Engines lay the layers of an image over each other; Windows has accounts for containers. */
  private static boolean container(Snapshot machine, Place place) {
    if (!machine.host().windows()) {
      String type = place.fileSystem().orNull();
      return type != null && type.contains("overlay");
    }
    WindowsFacts facts = machine.windows().orNull();
    WindowsSystem system = facts == null ? null : facts.system().orNull();
    String sid = system == null ? null : system.sid().orNull();
    return sid != null && sid.startsWith(CONTAINER_SIDS);
  }
}
