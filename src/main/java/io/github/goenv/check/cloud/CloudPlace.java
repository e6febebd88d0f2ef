package io.github.goenv.check.cloud;

import io.github.goenv.check.common.MachineFacts;
import io.github.goenv.check.common.Shell;
import io.github.goenv.check.common.WindowsFixes;
import io.github.goenv.check.common.WindowsPaths;
import io.github.goenv.check.common.WindowsPlace;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.GoCommand;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.windows.SyncRoot;
import io.github.goenv.snapshot.windows.WindowsFile;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code cloud.goroot}, {@code cloud.gopath}, …: one directory of the build is synchronised with a
 * cloud.
 *
 * @param name the place
 */
public record CloudPlace(String name) implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    List<WindowsPlace> places = places(machine, verdict);
    String reported = null;
    for (WindowsPlace place : places) {
      CloudRoots.Hit hit = CloudRoots.find(machine, place);
      if (hit != null && !(place.name().equals("output") && reported != null)) {
        reported = place.name();
        List<Evidence> evidence = new ArrayList<>(List.of(place.evidence()));
        evidence.addAll(hit.evidence());
        verdict.fail(
            place.name(), hit.message("cloud.inside", place), evidence, fixes(machine, place));
      } else if (hit == null) {
        CloudRoots.mustBeSettled(machine, verdict, place);
      }
    }
    if (verdict.results().isEmpty()) {
      WindowsPlace first = places.get(0);
      verdict.pass(
          Text.of("cloud.outside", "name", first.name(), "path", first.realOrPath()),
          List.of(first.evidence()));
    }
  }

  private List<WindowsPlace> places(Snapshot machine, Verdict verdict) {
    List<WindowsPlace> places = new ArrayList<>();
    WindowsPlace own = WindowsPlace.named(machine, name);
    if (own != null) {
      places.add(own);
    }
    WindowsPlace output = name.equals("project") ? WindowsPlace.named(machine, "output") : null;
    if (output != null) {
      places.add(output);
    }
    if (name.equals("GOPATH")) {
      furtherEntries(machine, places);
    }
    if (places.isEmpty()) {
      throw MachineFacts.notRead(machine, verdict, name);
    }
    return places;
  }

  /** The snapshot looks at the first entry of GOPATH; the others are known by name only. */
  private static void furtherEntries(Snapshot machine, List<WindowsPlace> places) {
    GoCommand go = machine.go().orNull();
    String path = go == null ? null : go.variable("GOPATH").orNull();
    String[] entries = path == null ? new String[0] : path.split(";");
    for (int i = 1; i < entries.length; i++) {
      if (WindowsPaths.absolute(entries[i])) {
        Source source = Source.of(Source.Kind.API, "go env");
        WindowsPlace entry =
            new WindowsPlace("GOPATH", entries[i], source, entries[i], entries[i], null);
        if (CloudRoots.find(machine, entry) != null) {
          places.add(entry);
        }
      }
    }
  }

  private static List<Fix> fixes(Snapshot machine, WindowsPlace place) {
    List<Fix> fixes = new ArrayList<>();
    switch (place.name()) {
      case "GOROOT" -> {
        fixes.add(Fix.manual(Text.of("cloud.fix-goroot")));
        fixes.addAll(WindowsFixes.move(machine, place));
      }
      case "project", "output" -> {
        fixes.add(Fix.manual(Text.of("cloud.fix-project")));
        fixes.add(keep(machine, place));
      }
      default -> fixes.addAll(WindowsFixes.move(machine, place));
    }
    return fixes;
  }

  /** The attribute that keeps a file here is obeyed by providers of the Cloud Files API alone. */
  private static Fix keep(Snapshot machine, WindowsPlace place) {
    Shell shell = Shell.ofSwitches(machine);
    WindowsFile file = place.file();
    if (file == null || !(file.syncRoot() instanceof Fact.Known<SyncRoot>)) {
      return Fix.manual(Text.of("cloud.fix-keep"));
    }
    String all = shell.literal(place.path() + "\\*") + " /S /D";
    return Fix.command(
            Text.of("cloud.fix-keep"), shell.word(), "attrib +P -U " + all, "attrib -P " + all)
        .likely();
  }
}
