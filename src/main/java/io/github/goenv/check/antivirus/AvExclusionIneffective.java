package io.github.goenv.check.antivirus;

import io.github.goenv.check.common.Changes;
import io.github.goenv.check.common.WindowsExpansion;
import io.github.goenv.check.common.WindowsMachineFacts;
import io.github.goenv.check.common.WindowsPaths;
import io.github.goenv.check.common.WindowsPlace;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.Variables;
import io.github.goenv.snapshot.windows.AntivirusFacts;
import io.github.goenv.snapshot.windows.Exclusions;
import io.github.goenv.snapshot.windows.Volume;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code av.exclusion-ineffective}: an exclusion that looks meant for go and cannot work. */
public final class AvExclusionIneffective implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    AntivirusFacts facts = WindowsMachineFacts.antivirus(machine, verdict);
    Exclusions exclusions = Defender.exclusions(facts, verdict);
    SystemAccount system = new SystemAccount(machine);
    List<WindowsPlace> places = WindowsPlace.all(machine);
    for (String entry : exclusions.paths()) {
      ExclusionRule rule = ExclusionRule.of(entry, system);
      WindowsPlace meant = meant(machine, places, entry);
      Text why = why(machine, rule, meant, places, exclusions, system);
      if (why != null) {
        verdict.fail(
            entry,
            why,
            List.of(Defender.entry("ExclusionPath", entry, facts.exclusions())),
            fixes(machine, facts, entry, meant));
      }
    }
  }

  /** The place that the entry would name if variables were the user's and links did not count. */
  private static @Nullable WindowsPlace meant(
      Snapshot machine, List<WindowsPlace> places, String entry) {
    Variables variables = machine.variables().orNull();
    ExclusionRule asUser =
        ExclusionRule.of(entry, name -> variables == null ? null : variables.process(name));
    List<String> pattern = WindowsPaths.names(asUser.path());
    for (WindowsPlace place : places) {
      List<String> path = WindowsPaths.names(place.path());
      if (fits(pattern, path) || fits(pattern, WindowsPaths.names(place.realOrPath()))) {
        return place;
      }
    }
    return null;
  }

  /** Without the limits that Defender sets. */
  private static boolean fits(List<String> pattern, List<String> path) {
    if (pattern.size() < 2 || pattern.size() > path.size()) {
      return false;
    }
    for (int i = 0; i < pattern.size(); i++) {
      if (!ExclusionRule.name(pattern.get(i), path.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** {@code go-build}, {@code gobuild}, a directory called {@code go}, … */
  static boolean soundsLikeGo(String entry) {
    for (String name : WindowsPaths.names(entry)) {
      switch (name.toLowerCase(Locale.ROOT)) {
        case "go", "go-build", "gobuild", "gocache", "gomodcache", "gopath", "golang" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  private static @Nullable Text why(
      Snapshot machine,
      ExclusionRule rule,
      @Nullable WindowsPlace meant,
      List<WindowsPlace> places,
      Exclusions exclusions,
      SystemAccount system) {
    String entry = rule.text();
    if (meant == null && !soundsLikeGo(entry)) {
      return null;
    }
    String variable = WindowsExpansion.firstName(entry);
    if (variable != null && SystemAccount.differsForUsers(variable)) {
      return Text.of(
          "av.exclusion-ineffective.variable",
          "entry",
          entry,
          "name",
          variable,
          "path",
          rule.path());
    }
    if (rule.unresolved() != null) {
      Variables variables = machine.variables().orNull();
      return variables == null || variables.machine() instanceof Fact.Unknown<?>
          ? null
          : Text.of(
              "av.exclusion-ineffective.undefined", "entry", entry, "name", rule.unresolved());
    }
    if (rule.wildcards() > ExclusionRule.MOST_WILDCARDS) {
      return Text.of("av.exclusion-ineffective.wildcards", "entry", entry);
    }
    if (WindowsPaths.absolute(rule.path()) && !rule.usable()) {
      return Text.of("av.exclusion-ineffective.drive-wildcard", "entry", entry);
    }
    String share = mapped(places, rule.path());
    if (share != null) {
      return Text.of("av.exclusion-ineffective.mapped", "entry", entry, "target", share);
    }
    boolean missed =
        meant != null
            && meant.real() != null
            && !WindowsPaths.same(meant.real(), meant.path())
            && !ExclusionTable.covers(rule, meant)
            && ExclusionTable.row(meant, exclusions, system).rule() == null;
    return missed && meant != null
        ? Text.of(
            "av.exclusion-ineffective.link",
            "entry",
            entry,
            "name",
            meant.name(),
            "real",
            meant.realOrPath())
        : null;
  }

  /** What the drive letter of {@code path} stands for, when it is mapped or made with subst. */
  private static @Nullable String mapped(List<WindowsPlace> places, String path) {
    String drive = WindowsPaths.driveOf(path);
    for (WindowsPlace place : places) {
      Volume volume = place.volume();
      if (volume == null || drive == null) {
        continue;
      }
      if (drive.equalsIgnoreCase(WindowsPaths.driveOf(volume.root()))) {
        String unc = volume.unc().orNull();
        String subst = volume.subst().orNull();
        if (unc != null || subst != null) {
          return unc == null ? subst : unc;
        }
      }
    }
    return null;
  }

  private static List<Fix> fixes(
      Snapshot machine, AntivirusFacts facts, String entry, @Nullable WindowsPlace meant) {
    List<Fix> fixes = new ArrayList<>();
    if (Defender.managed(facts)) {
      fixes.add(Fix.manual(Text.of("av.tamper.fix-ask")));
      return fixes;
    }
    fixes.add(Defender.remove("ExclusionPath", entry));
    String real = meant == null ? null : meant.real();
    if (meant != null && real != null && TrustworthyPlaces.objection(machine, real) == null) {
      fixes.add(Changes.exclude(Text.of("av.exclusions.fix-add", "name", meant.name()), real));
    }
    return fixes;
  }
}
