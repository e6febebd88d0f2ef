package io.github.goenv.check.antivirus;

import io.github.goenv.check.common.WindowsMachineFacts;
import io.github.goenv.check.common.WindowsPaths;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.Variables;
import io.github.goenv.snapshot.windows.AntivirusFacts;
import io.github.goenv.snapshot.windows.DefenderStatus;
import io.github.goenv.snapshot.windows.Exclusions;
import io.github.goenv.text.Text;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code av.exclusion-broad}: an exclusion that Microsoft says nobody should have ("Common mistakes
 * to avoid when defining exclusions").
 */
public final class AvExclusionBroad implements Check {
  private static final Set<String> EXTENSIONS =
      Set.of(
          ("7z 7zip bat bin cab cmd com cpl dll exe fla gif gz hta inf java jar job jpeg jpg js ko"
                  + " ko.gz msi ocx png ps1 py rar reg scr sys tar tmp url vbe vbs wsf zip")
              .split(" "));

  private static final Set<String> PROCESSES =
      Set.of(
          ("acrord32 addinprocess addinprocess32 addinutil bash bginfo bitsadmin cdb cmd csi"
                  + " dbghost dbgsvc dnx dotnet excel fsi fsianycpu iexplore java kd msbuild mshta"
                  + " ntkd ntsd outlook powerpnt powershell psexec rcsi schtasks svchost windbg"
                  + " winword wmic wuauclt")
              .split(" "));

  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    AntivirusFacts facts = WindowsMachineFacts.antivirus(machine, verdict);
    Exclusions exclusions = Defender.exclusions(facts, verdict);
    SystemAccount system = new SystemAccount(machine);
    for (String entry : exclusions.paths()) {
      String why = path(machine, ExclusionRule.of(entry, system));
      if (why != null) {
        report(verdict, facts, "ExclusionPath", entry, why);
      }
    }
    for (String entry : exclusions.processes()) {
      String why = process(entry);
      if (why != null) {
        report(verdict, facts, "ExclusionProcess", entry, why);
      }
    }
    for (String entry : exclusions.extensions()) {
      String plain = entry.startsWith(".") ? entry.substring(1) : entry;
      if (EXTENSIONS.contains(plain.toLowerCase(Locale.ROOT))) {
        report(verdict, facts, "ExclusionExtension", entry, "extension");
      }
    }
  }

  private static void report(
      Verdict verdict, AntivirusFacts facts, String parameter, String entry, String why) {
    // Nothing is scanned now; it counts as soon as protection is switched on.
    DefenderStatus status = facts.defender().orNull();
    boolean idle = status != null && !status.realTimeEnabled();
    verdict.fail(
        idle ? Severity.INFO : Severity.ERROR,
        entry,
        Text.of("av.exclusion-broad." + why, "entry", entry),
        List.of(Defender.entry(parameter, entry, facts.exclusions())),
        List.of(Defender.remove(parameter, entry)));
  }

  private static @Nullable String path(Snapshot machine, ExclusionRule rule) {
    if (!rule.usable()) {
      return null;
    }
    String path = rule.path();
    if (WindowsPaths.last(path).equals("*")) {
      List<String> names = WindowsPaths.names(path);
      path = WindowsPaths.join(names.subList(0, names.size() - 1));
    }
    if (WindowsPaths.isRoot(path)) {
      return "root";
    }
    Variables variables = machine.variables().orNull();
    String system = variables == null ? null : variables.process("SystemRoot");
    String windows = system == null ? "C:\\Windows" : system;
    for (String below :
        List.of(
            "",
            "\\Prefetch",
            "\\Temp",
            "\\System32",
            "\\System32\\Spool",
            "\\System32\\CatRoot2")) {
      if (WindowsPaths.same(path, windows + below)) {
        return "system";
      }
    }
    List<String> names = WindowsPaths.names(path);
    if (names.size() == 2 && is(names, 1, "Temp") || temp(machine, path, names)) {
      return "temp";
    }
    if (names.size() == 3
        && is(names, 2, "Java")
        && (is(names, 1, "Program Files") || is(names, 1, "Program Files (x86)"))) {
      return "java";
    }
    return home(machine, path, names) ? "home" : null;
  }

  /** {@code C:\Users\name\AppData\Local\Temp} and its like. */
  private static boolean temp(Snapshot machine, String path, List<String> names) {
    Variables variables = machine.variables().orNull();
    for (String name : List.of("TEMP", "TMP")) {
      String own = variables == null ? null : variables.process(name);
      if (own != null
          && !own.isEmpty()
          && WindowsPaths.under(own, path)
          && names.size() > 2
          && is(names, names.size() - 1, WindowsPaths.last(own))) {
        return true;
      }
    }
    return names.size() == 6
        && is(names, 1, "Users")
        && is(names, 3, "AppData")
        && is(names, 5, "Temp");
  }

  /** {@code C:\Users}, a home directory, or what holds the home of this account. */
  private static boolean home(Snapshot machine, String path, List<String> names) {
    if (is(names, 1, "Users") && names.size() <= 3) {
      return true;
    }
    String home = machine.host().home().orNull();
    return home != null && WindowsPaths.under(home, path);
  }

  private static boolean is(List<String> names, int index, String name) {
    return index < names.size() && names.get(index).equalsIgnoreCase(name);
  }

  private static @Nullable String process(String entry) {
    String name = WindowsPaths.last(entry).toLowerCase(Locale.ROOT);
    String plain = name.endsWith(".exe") ? name.substring(0, name.length() - 4) : name;
    if (PROCESSES.contains(plain)) {
      return "process";
    }
    return entry.indexOf('\\') < 0 && entry.indexOf('/') < 0 ? "bare-process" : null;
  }
}
