package io.github.goenv.check.antivirus;

import io.github.goenv.check.common.WindowsMachineFacts;
import io.github.goenv.check.common.WindowsPlace;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.windows.AntivirusFacts;
import io.github.goenv.snapshot.windows.Volume;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code av.dev-drive}: the directories a build writes to do not lie on a trusted Dev Drive. */
public final class AvDevDrive implements Check {
  /** The first build whose volumes can be asked (IntelliJ asks from here on). */
  private static final int WITH_DEV_DRIVES = 22621;

  private static final Set<String> WRITTEN = Set.of("GOCACHE", "GOMODCACHE", "GOTMPDIR", "project");

  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    List<Evidence> table = new ArrayList<>();
    List<String> untrusted = new ArrayList<>();
    List<String> outside = new ArrayList<>();
    for (WindowsPlace place : WindowsMachineFacts.places(machine, verdict)) {
      if (!WRITTEN.contains(place.name())) {
        continue;
      }
      Volume volume = place.volume();
      String state = volume == null ? null : volume.devDrive().orNull();
      if (state == null) {
        if (volume == null || volume.devDrive() instanceof Fact.Unknown<String>) {
          unclear(machine, verdict, place);
          continue;
        }
        state = "none";
      }
      table.add(
          new Evidence(
              place.name(),
              place.realOrPath() + " | " + state,
              Source.of(Source.Kind.API, "FSCTL_QUERY_PERSISTENT_VOLUME_STATE")));
      if (state.equals("untrusted")) {
        untrusted.add(place.name());
      } else if (!state.equals("trusted")) {
        outside.add(place.name());
      }
    }
    if (!untrusted.isEmpty()) {
      scanned(machine, verdict);
      verdict.fail(
          "Dev Drive",
          Text.of("av.dev-drive.untrusted", "names", String.join(", ", untrusted)),
          table,
          List.of(Fix.manual(Text.of("av.dev-drive.fix-trust")).elevated()));
    } else if (!outside.isEmpty()) {
      old(machine, verdict);
      scanned(machine, verdict);
      verdict.fail(
          "Dev Drive",
          Text.of("av.dev-drive.none", "names", String.join(", ", outside)),
          table,
          List.of(Fix.manual(Text.of("av.dev-drive.fix"))));
    } else if (!table.isEmpty()) {
      verdict.pass(Text.of("av.dev-drive.trusted"), table);
    }
  }

  /** What a Dev Drive saves is scanning by Defender. */
  private static void scanned(Snapshot machine, Verdict verdict) {
    AntivirusFacts facts = WindowsMachineFacts.facts(machine, verdict).antivirus().orNull();
    Text without = facts == null ? null : Defender.withoutEffect(facts);
    if (without != null) {
      throw verdict.notApplicable(without);
    }
  }

  /** Windows 10 and servers of its time have no Dev Drives. */
  private static void old(Snapshot machine, Verdict verdict) {
    String version =
        WindowsMachineFacts.known(verdict, WindowsMachineFacts.system(machine, verdict).build());
    int build = WindowsMachineFacts.build(version);
    if (build >= 0 && build < WITH_DEV_DRIVES) {
      throw verdict.notApplicable(Text.of("av.dev-drive.old", "version", version));
    }
  }

  private static void unclear(Snapshot machine, Verdict verdict, WindowsPlace place) {
    WindowsMachineFacts.known(verdict, WindowsMachineFacts.facts(machine, verdict).files());
    if (place.file() == null) {
      verdict.unknown(place.name(), Text.of("fact.not-read"), null);
      return;
    }
    Volume volume = place.volume();
    Fact<?> cause = volume == null ? place.file().volume() : volume.devDrive();
    if (cause instanceof Fact.Unknown<?> unknown) {
      verdict.unknown(place.name(), unknown.reason(), unknown.remedy());
    } else {
      verdict.unknown(place.name(), Text.of("fact.not-read"), null);
    }
  }
}
