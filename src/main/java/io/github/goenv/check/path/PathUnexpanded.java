package io.github.goenv.check.path;

import io.github.goenv.check.common.Changes;
import io.github.goenv.check.common.MachineFacts;
import io.github.goenv.check.common.WindowsExpansion;
import io.github.goenv.check.common.WindowsFixes;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.PathEntry;
import io.github.goenv.snapshot.ScopedValue;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.Variables;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code path.unexpanded}: an entry of PATH has a variable that was never expanded. */
final class PathUnexpanded implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    Variables variables = MachineFacts.variables(machine, verdict);
    Set<String> seen = new HashSet<>();
    for (PathEntry entry : MachineFacts.path(machine, verdict).entries()) {
      String name = WindowsExpansion.firstName(entry.text());
      if (name != null
          && entry.kind() != PathEntry.Kind.DIRECTORY
          && seen.add(entry.text().toLowerCase(Locale.ROOT))) {
        inProcess(verdict, variables, entry, name);
      }
    }
    stored(verdict, variables, true, seen);
    stored(verdict, variables, false, seen);
    verdict.orUnknown(variables.user());
    verdict.orUnknown(variables.machine());
  }

  private static void inProcess(
      Verdict verdict, Variables variables, PathEntry entry, String name) {
    ScopedValue user = path(variables, variables.user());
    ScopedValue machine = path(variables, variables.machine());
    boolean ofUser = user != null && holds(user.value(), entry.text());
    boolean ofMachine = machine != null && holds(machine.value(), entry.text());
    ScopedValue value = ofUser ? user : ofMachine ? machine : null;
    List<Source> sources = new ArrayList<>();
    sources.add(Source.of(Source.Kind.PROCESS, "PATH[" + entry.position() + "]"));
    if (value == null) {
      fail(verdict, "path.unexpanded.process", entry.text(), name, sources, List.of());
      return;
    }
    sources.add(registry(ofUser));
    if (value.expandable()) {
      fail(verdict, "path.unexpanded.undefined", entry.text(), name, sources, List.of());
    } else {
      fail(
          verdict,
          ofUser ? "path.unexpanded.user" : "path.unexpanded.machine",
          entry.text(),
          name,
          sources,
          List.of(convert(value, ofUser)));
    }
  }

  /** What new processes would get, though this one has it not. */
  private static void stored(Verdict verdict, Variables variables, boolean user, Set<String> seen) {
    ScopedValue value = path(variables, user ? variables.user() : variables.machine());
    if (value == null || value.expandable()) {
      return;
    }
    for (String entry : value.value().split(";")) {
      String name = WindowsExpansion.firstName(entry);
      if (name != null && seen.add(entry.toLowerCase(Locale.ROOT))) {
        fail(
            verdict,
            user ? "path.unexpanded.user" : "path.unexpanded.machine",
            entry,
            name,
            List.of(registry(user)),
            List.of(convert(value, user)));
      }
    }
  }

  private static Source registry(boolean user) {
    return Source.of(user ? Source.Kind.USER_REGISTRY : Source.Kind.MACHINE_REGISTRY, "Path");
  }

  private static @Nullable ScopedValue path(
      Variables variables, Fact<Map<String, ScopedValue>> scope) {
    Map<String, ScopedValue> values = scope.orNull();
    return values == null ? null : variables.lookUp(values, "PATH");
  }

  private static boolean holds(String path, String entry) {
    for (String each : path.split(";")) {
      if (each.strip().equalsIgnoreCase(entry.strip())) {
        return true;
      }
    }
    return false;
  }

  private static void fail(
      Verdict verdict,
      String key,
      String entry,
      String name,
      List<Source> sources,
      List<Fix> fixes) {
    List<Evidence> evidence = new ArrayList<>();
    for (Source source : sources) {
      evidence.add(new Evidence("PATH", entry, source));
    }
    verdict.fail(
        entry,
        Text.of(key, "entry", entry, "name", name),
        evidence,
        fixes.isEmpty() ? List.of(Fix.manual(Text.of("path.unexpanded.fix-write"))) : fixes);
  }

  /** The same text, kept as REG_EXPAND_SZ. */
  private static Fix convert(ScopedValue value, boolean user) {
    String key =
        user
            ? "CurrentUser.OpenSubKey('Environment'"
            : "LocalMachine.OpenSubKey("
                + "'SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Environment'";
    String text =
        "$k=[Microsoft.Win32.Registry]::"
            + key
            + ",$true); $k.SetValue('Path',"
            + "$k.GetValue('Path','','DoNotExpandEnvironmentNames'),'";
    Fix fix =
        Fix.command(
            Text.of("path.unexpanded.fix-type"),
            WindowsFixes.SHELL,
            text + "ExpandString'); $k.Close()",
            text + "String'); $k.Close()");
    Fix whole = fix.changing(Changes.expandable("Path", value, user));
    return user ? whole : whole.elevated();
  }
}
