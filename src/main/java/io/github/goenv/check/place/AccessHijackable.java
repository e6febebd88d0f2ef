package io.github.goenv.check.place;

import io.github.goenv.check.common.Commands;
import io.github.goenv.check.common.Fixes;
import io.github.goenv.check.common.MachineFacts;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.Candidate;
import io.github.goenv.snapshot.PathEntry;
import io.github.goenv.snapshot.Place;
import io.github.goenv.snapshot.SearchPath;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.text.Text;
import java.util.List;

/**
 * {@code access.hijackable}: accounts other than the owner can replace the Go that this build
 * starts.
 */
public final class AccessHijackable implements Check {
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
      String target = Fixes.quoted(machine, evidence.value());
      verdict.fail(
          evidence.value(),
          Text.of(message, "path", evidence.value()),
          List.of(evidence),
          machine.host().windows()
              ? List.of(
                  Fix.command(
                          Text.of("access.hijackable.fix-windows", "path", evidence.value()),
                          "powershell",
                          "icacls " + target,
                          null)
                      .likely())
              : List.of(
                  Fix.command(
                      Text.of("access.hijackable.fix"),
                      "sh",
                      "chmod o-w " + target,
                      "chmod o+w " + target)));
    }
  }
}
