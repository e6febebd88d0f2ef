package io.github.goenv.check.antivirus;

import io.github.goenv.check.common.Changes;
import io.github.goenv.check.common.WindowsMachineFacts;
import io.github.goenv.check.common.WindowsPlace;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.windows.AntivirusFacts;
import io.github.goenv.snapshot.windows.Exclusions;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;

/** {@code av.exclusions}: which places of go Defender scans at each access. */
public final class AvExclusions implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    AntivirusFacts facts = WindowsMachineFacts.antivirus(machine, verdict);
    Text idle = Defender.withoutEffect(facts);
    if (idle != null) {
      throw verdict.notApplicable(idle);
    }
    verdict.orUnknown(facts.defender());
    List<WindowsPlace> places = ExclusionTable.places(machine, verdict);
    if (onDevDrive(places)) {
      verdict.pass(Text.of("av.exclusions.dev-drive"), evidence(places));
      return;
    }
    Exclusions exclusions = Defender.exclusions(facts, verdict);
    SystemAccount system = new SystemAccount(machine);
    List<Evidence> table = new ArrayList<>();
    List<WindowsPlace> open = new ArrayList<>();
    for (WindowsPlace place : places) {
      ExclusionTable.Row row = ExclusionTable.row(place, exclusions, system);
      table.add(row.evidence());
      if (row.needed() == ExclusionTable.Need.YES && row.rule() == null) {
        open.add(place);
      }
    }
    if (open.isEmpty()) {
      verdict.pass(Text.of("av.exclusions.covered"), table);
      return;
    }
    List<String> names = new ArrayList<>();
    for (WindowsPlace place : open) {
      names.add(place.name());
    }
    verdict.fail(
        "exclusions",
        Text.of("av.exclusions.open", "names", String.join(", ", names)),
        table,
        fixes(machine, facts, open));
  }

  private static boolean onDevDrive(List<WindowsPlace> places) {
    boolean any = false;
    for (WindowsPlace place : places) {
      ExclusionTable.Need need = ExclusionTable.need(place);
      if (need == ExclusionTable.Need.YES) {
        return false;
      }
      any |= need == ExclusionTable.Need.DEV_DRIVE;
    }
    return any;
  }

  private static List<Evidence> evidence(List<WindowsPlace> places) {
    List<Evidence> evidence = new ArrayList<>();
    for (WindowsPlace place : places) {
      evidence.add(place.evidence());
    }
    return evidence;
  }

  private static List<Fix> fixes(Snapshot machine, AntivirusFacts facts, List<WindowsPlace> open) {
    List<Fix> fixes = new ArrayList<>();
    fixes.add(Fix.manual(Text.of("av.exclusions.fix-dev-drive")));
    if (Defender.managed(facts)) {
      fixes.add(Fix.manual(Text.of("av.tamper.fix-ask")));
      return fixes;
    }
    for (WindowsPlace place : open) {
      String path = place.real();
      String objection = path == null ? "unknown" : TrustworthyPlaces.objection(machine, path);
      if (path == null || objection != null) {
        fixes.add(
            Fix.manual(
                Text.of(
                    "av.exclusions.refused-" + objection,
                    "name",
                    place.name(),
                    "path",
                    place.realOrPath())));
      } else {
        fixes.add(Changes.exclude(Text.of("av.exclusions.fix-add", "name", place.name()), path));
      }
    }
    return fixes;
  }
}
