package io.github.goenv.check.place;

import io.github.goenv.check.common.WindowsFixes;
import io.github.goenv.check.common.WindowsMachineFacts;
import io.github.goenv.check.common.WindowsPaths;
import io.github.goenv.check.common.WindowsPlace;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.go.GoVersion;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.GoCommand;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.windows.ReparsePoint;
import io.github.goenv.snapshot.windows.WindowsFile;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code link.target}: a directory of the build is reached through a link to a removable or network
 * volume, or GOROOT is a junction that go since 1.23 does not treat as a link.
 */
public final class LinkTarget implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    for (WindowsPlace place : WindowsMachineFacts.places(machine, verdict)) {
      List<ReparsePoint> links = place.links();
      if (links == null) {
        unclear(machine, verdict, place);
        continue;
      }
      List<ReparsePoint> leads = WindowsPlace.leads(links);
      if (!leads.isEmpty()) {
        volume(machine, verdict, place, leads.get(leads.size() - 1));
        if (place.name().equals("GOROOT")) {
          root(machine, verdict, place, leads);
        }
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

  private static void volume(
      Snapshot machine, Verdict verdict, WindowsPlace place, ReparsePoint link) {
    String real = place.real() == null ? link.target() : place.real();
    String type = real == null ? null : WindowsVolumes.driveType(machine, real);
    if (type == null) {
      if (real == null || !sameDrive(real, place.path())) {
        verdict.unknown(
            place.name(),
            Text.of("link.target.unclear", "name", place.name(), "link", link.path()),
            Text.of("link.target.remedy", "link", link.path()));
      }
      return;
    }
    if (type.equals("removable") || type.equals("remote") || type.equals("cdrom")) {
      verdict.fail(
          place.name(),
          Text.of(
              "link.target.volume",
              "name",
              place.name(),
              "link",
              link.path(),
              "target",
              String.valueOf(real),
              "type",
              type.equals("remote") ? "network" : type),
          evidence(place, link),
          fixes(machine, place));
    }
  }

  private static boolean sameDrive(String a, String b) {
    String one = WindowsPaths.driveOf(a);
    return one != null && one.equalsIgnoreCase(WindowsPaths.driveOf(b));
  }

  /** GODEBUG winsymlink=0 brings the old behaviour back (Go, godebug.md). */
  private static void root(
      Snapshot machine, Verdict verdict, WindowsPlace place, List<ReparsePoint> leads) {
    ReparsePoint last = leads.get(leads.size() - 1);
    if (!last.kind().equals("mount-point") || !WindowsPaths.same(last.path(), place.path())) {
      return;
    }
    GoCommand go = machine.go().orNull();
    String text = go == null ? null : go.variable("GOVERSION").orNull();
    if (text == null && go != null) {
      text = go.builtInVersion().orNull();
    }
    GoVersion version = text == null ? null : GoVersion.parse(text).orElse(null);
    GoVersion changed = GoVersion.parse("1.23").orElse(null);
    if (version == null || changed == null) {
      verdict.unknown("GOROOT", Text.of("link.target.version", "path", place.path()), null);
    } else if (version.compareTo(changed) >= 0) {
      // go builds through it, as every installation by Scoop shows (apps\go\current).
      verdict.fail(
          Severity.INFO,
          "GOROOT",
          Text.of("link.target.goroot", "path", place.path(), "target", target(last)),
          evidence(place, last),
          // Where nobody set it go found it itself, and the link is the version manager's.
          place.source().kind() == Source.Kind.GO_DEFAULT ? List.of() : fixes(machine, place));
    }
  }

  private static String target(ReparsePoint link) {
    @Nullable String target = link.target();
    return target == null ? "?" : target;
  }

  private static List<Evidence> evidence(WindowsPlace place, ReparsePoint link) {
    return List.of(
        place.evidence(),
        new Evidence(
            link.path(),
            link.kind() + " -> " + target(link),
            Source.of(Source.Kind.API, "FSCTL_GET_REPARSE_POINT")));
  }

  private static List<Fix> fixes(Snapshot machine, WindowsPlace place) {
    List<Fix> fixes = new ArrayList<>();
    fixes.add(Fix.manual(Text.of("link.target.fix", "name", place.name())));
    fixes.addAll(WindowsFixes.move(machine, place));
    return fixes;
  }
}
