package io.github.goenv.check.place;

import io.github.goenv.change.Change.RegistryValue;
import io.github.goenv.change.Value;
import io.github.goenv.check.common.Changes;
import io.github.goenv.check.common.WindowsFixes;
import io.github.goenv.check.common.WindowsMachineFacts;
import io.github.goenv.check.common.WindowsPlace;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.CgoUse;
import io.github.goenv.snapshot.Project;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.windows.WindowsFacts;
import io.github.goenv.snapshot.windows.WindowsSystem;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code path.length}: what lies below a directory of the build may exceed what classic Windows
 * programs can open. go itself has no such limit (runtime/os_windows.go).
 */
public final class PathLength implements Check {
  /** MAX_PATH without its NUL (win32: Maximum Path Length Limitation). */
  static final int LONGEST = 259;

  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    List<WindowsPlace> tight = new ArrayList<>();
    for (WindowsPlace place : WindowsMachineFacts.places(machine, verdict)) {
      if (place.path().length() + below(place.name()) > LONGEST) {
        tight.add(place);
      }
    }
    if (tight.isEmpty()) {
      return;
    }
    Fact<Boolean> policyFact = longPaths(machine);
    boolean on = Boolean.TRUE.equals(policyFact.orNull());
    boolean cgo = cgo(machine);
    if (cgo && !on) {
      verdict.orUnknown(policyFact);
    }
    for (WindowsPlace place : tight) {
      int left = Math.max(0, LONGEST - 1 - place.path().length());
      String key = cgo ? "path.length.cgo" : "path.length.others";
      List<Evidence> evidence = new ArrayList<>(List.of(place.evidence()));
      evidence.add(
          new Evidence(
              "LongPathsEnabled",
              policyFact.orNull() == null ? "?" : on ? "1" : "0",
              Source.of(
                  Source.Kind.REGISTRY, "HKLM\\SYSTEM\\CurrentControlSet\\Control\\FileSystem")));
      verdict.fail(
          cgo && !on ? Severity.ERROR : Severity.INFO,
          place.name(),
          Text.of(
              key,
              "name",
              place.name(),
              "path",
              place.path(),
              "length",
              String.valueOf(place.path().length()),
              "left",
              String.valueOf(left)),
          evidence,
          fixes(machine, place));
    }
  }

  /**
   * Characters that are usual below a place: in GOROOT 105 at most (Go 1.26); modules of cloud
   * providers reach 150; go's work directory holds {@code \go-build0123456789\b001\} and a file of
   * cgo.
   */
  private static int below(String name) {
    return switch (name) {
      case "GOROOT" -> 105;
      case "GOPATH", "GOMODCACHE" -> 150;
      case "GOCACHE" -> 70;
      case "GOTMPDIR" -> 80;
      default -> 100;
    };
  }

  private static Fact<Boolean> longPaths(Snapshot machine) {
    if (machine.windows() instanceof Fact.Unknown<WindowsFacts> unknown) {
      return new Fact.Unknown<>(unknown.reason(), unknown.remedy());
    }
    WindowsFacts facts = machine.windows().orNull();
    WindowsSystem system = facts == null ? null : facts.system().orNull();
    return system == null ? Fact.unknown(Text.of("fact.not-read")) : system.longPaths();
  }

  private static boolean cgo(Snapshot machine) {
    Project project = machine.project().orNull();
    CgoUse use = project == null ? null : project.cgo().orNull();
    return use != null && !use.files().isEmpty();
  }

  private static List<Fix> fixes(Snapshot machine, WindowsPlace place) {
    List<Fix> fixes = new ArrayList<>(WindowsFixes.move(machine, place));
    fixes.add(
        Fix.command(
                Text.of("path.length.fix-policy"),
                WindowsFixes.SHELL,
                "Set-ItemProperty 'HKLM:\\SYSTEM\\CurrentControlSet\\Control\\FileSystem'"
                    + " LongPathsEnabled 1 -Type DWord",
                "Set-ItemProperty 'HKLM:\\SYSTEM\\CurrentControlSet\\Control\\FileSystem'"
                    + " LongPathsEnabled 0 -Type DWord")
            .elevated()
            .likely()
            .changing(
                new RegistryValue(
                    "HKLM\\SYSTEM\\CurrentControlSet\\Control\\FileSystem",
                    "LongPathsEnabled",
                    new Value(Value.Type.NUMBER, "1"),
                    Value.ANY)));
    fixes.add(Changes.longPathsOfGit(machine, Text.of("path.length.fix-git")).likely());
    return fixes;
  }
}
