package io.github.goenv.check.cloud;

import io.github.goenv.check.common.WindowsFixes;
import io.github.goenv.check.common.WindowsMachineFacts;
import io.github.goenv.check.common.WindowsPaths;
import io.github.goenv.check.common.WindowsPlace;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.windows.ReparsePoint;
import io.github.goenv.snapshot.windows.WindowsFile;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code cloud.junction}: a link leads a directory of go into a cloud-synced folder. */
final class CloudJunction implements Check {
  private static final Set<String> OF_GO =
      Set.of("GOROOT", "GOPATH", "GOMODCACHE", "GOCACHE", "GOTMPDIR");

  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    for (WindowsPlace place : WindowsMachineFacts.places(machine, verdict)) {
      if (!OF_GO.contains(place.name())) {
        continue;
      }
      List<ReparsePoint> links = place.links();
      if (links == null) {
        unclear(machine, verdict, place);
        continue;
      }
      List<ReparsePoint> leads = WindowsPlace.leads(links);
      if (leads.isEmpty()) {
        continue;
      }
      if (CloudRoots.find(machine, place.path(), null) != null) {
        continue;
      }
      CloudRoots.Hit hit = CloudRoots.find(machine, place);
      if (hit == null) {
        CloudRoots.mustBeSettled(machine, verdict, place);
      } else {
        report(machine, verdict, place, leads.get(leads.size() - 1), hit);
      }
    }
  }

  private static void unclear(Snapshot machine, Verdict verdict, WindowsPlace place) {
    WindowsMachineFacts.known(verdict, WindowsMachineFacts.facts(machine, verdict).files());
    WindowsFile file = place.file();
    if (file != null && file.links() instanceof Fact.Unknown<List<ReparsePoint>> unknown) {
      verdict.unknown(place.name(), unknown.reason(), unknown.remedy());
    } else if (file == null) {
      verdict.unknown(place.name(), Text.of("fact.not-read"), null);
    }
  }

  private static void report(
      Snapshot machine,
      Verdict verdict,
      WindowsPlace place,
      ReparsePoint link,
      CloudRoots.Hit hit) {
    String target = link.target() == null ? place.realOrPath() : link.target();
    List<Evidence> evidence = new ArrayList<>(List.of(place.evidence()));
    evidence.add(
        new Evidence(
            link.path(),
            link.kind() + " -> " + target,
            Source.of(Source.Kind.API, "FSCTL_GET_REPARSE_POINT")));
    evidence.addAll(hit.evidence());
    List<Fix> fixes = new ArrayList<>();
    if (WindowsPaths.same(link.path(), place.path())) {
      fixes.add(remove(link, target));
    }
    fixes.addAll(WindowsFixes.move(machine, place));
    verdict.fail(
        place.name(),
        hit.message("cloud.junction.leads", place, "link", link.path(), "target", target),
        evidence,
        fixes);
  }

  /** Only a link that is the place itself: one further up carries other things too. */
  private static Fix remove(ReparsePoint link, String target) {
    return Fix.command(
        Text.of("cloud.junction.fix-remove", "link", link.path()),
        WindowsFixes.SHELL,
        "(Get-Item -Force -LiteralPath " + WindowsFixes.word(link.path()) + ").Delete()",
        "New-Item -ItemType "
            + (link.kind().equals("symlink") ? "SymbolicLink" : "Junction")
            + " -Path "
            + WindowsFixes.word(link.path())
            + " -Target "
            + WindowsFixes.word(target));
  }
}
