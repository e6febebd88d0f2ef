package io.github.goenv.check.env;

import io.github.goenv.check.common.MachineFacts;
import io.github.goenv.check.common.WindowsMachineFacts;
import io.github.goenv.check.common.WindowsPaths;
import io.github.goenv.check.common.WindowsVariables;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.Variables;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * {@code env.stale}: this process has other variables than a new process of the same user would
 * get. What the stored environment has and this process has not is old; what only this process has
 * may be set on purpose and is information.
 */
public final class EnvStale implements Check {
  private static final Set<String> OTHERS =
      Set.of("PATHEXT", "TEMP", "TMP", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY");

  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    Variables variables = MachineFacts.variables(machine, verdict);
    Map<String, String> block = WindowsMachineFacts.known(verdict, variables.fresh());
    Map<String, String> fresh = WindowsVariables.byName(block);
    Map<String, String> own = WindowsVariables.byName(variables.process());
    Set<String> names = new TreeSet<>(own.keySet());
    names.addAll(fresh.keySet());
    for (String name : names) {
      if (WindowsVariables.ofGo(name) || OTHERS.contains(name)) {
        one(verdict, name, own.getOrDefault(name, ""), fresh.getOrDefault(name, ""));
      }
    }
    path(verdict, own.getOrDefault("PATH", ""), fresh.getOrDefault("PATH", ""));
  }

  private static void one(Verdict verdict, String name, String own, String fresh) {
    boolean same =
        name.equals("TEMP") || name.equals("TMP")
            ? sameTemp(own, fresh)
            : WindowsVariables.same(name, own, fresh)
                || name.equals("PATHEXT") && own.equalsIgnoreCase(fresh);
    if (same) {
      return;
    }
    String key =
        fresh.isEmpty()
            ? "env.stale.only-here"
            : own.isEmpty() ? "env.stale.missing" : "env.stale.other";
    verdict.fail(
        fresh.isEmpty() ? Severity.INFO : Severity.ERROR,
        name,
        Text.of(key, "name", name, "own", own, "fresh", fresh),
        evidence(name, own, fresh),
        fixes());
  }

  /**
   * A session of Remote Desktop Services has a numbered directory of its own below TEMP, and a
   * short (8.3) name may stand for any long one: both are no difference.
   */
  private static boolean sameTemp(String own, String fresh) {
    List<String> a = WindowsPaths.names(own);
    List<String> b = WindowsPaths.names(fresh);
    if (a.size() == b.size() + 1 && number(a.get(a.size() - 1))) {
      a = a.subList(0, b.size());
    }
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!a.get(i).equalsIgnoreCase(b.get(i)) && !shortName(a.get(i)) && !shortName(b.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean number(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) < '0' || name.charAt(i) > '9') {
        return false;
      }
    }
    return !name.isEmpty();
  }

  private static boolean shortName(String name) {
    int tilde = name.indexOf('~');
    return tilde > 0
        && name.length() <= 12
        && tilde + 1 < name.length()
        && Character.isDigit(name.charAt(tilde + 1));
  }

  private static void path(Verdict verdict, String own, String fresh) {
    List<String> missing = without(fresh, own);
    List<String> added = without(own, fresh);
    if (!missing.isEmpty()) {
      verdict.fail(
          "PATH",
          Text.of("env.stale.path-missing", "entries", String.join(";", missing)),
          evidence("PATH", own, fresh),
          fixes());
    } else if (!added.isEmpty()) {
      verdict.fail(
          Severity.INFO,
          "PATH",
          Text.of("env.stale.path-added", "entries", String.join(";", added)),
          evidence("PATH", own, fresh),
          fixes());
    } else if (!entries(own).equals(entries(fresh))) {
      verdict.fail(
          Severity.INFO,
          "PATH",
          Text.of("env.stale.path-order"),
          evidence("PATH", own, fresh),
          fixes());
    }
  }

  private static List<String> without(String path, String other) {
    List<String> theirs = entries(other);
    List<String> left = new ArrayList<>();
    for (String entry : path.split(";")) {
      if (!entry.isBlank() && !theirs.contains(normal(entry))) {
        left.add(entry);
      }
    }
    return left;
  }

  private static List<String> entries(String path) {
    List<String> entries = new ArrayList<>();
    for (String entry : path.split(";")) {
      String normal = normal(entry);
      if (!normal.isEmpty() && !entries.contains(normal)) {
        entries.add(normal);
      }
    }
    return entries;
  }

  private static String normal(String entry) {
    String plain = entry.replace("\"", "").strip();
    return WindowsPaths.join(WindowsPaths.names(plain)).toLowerCase(Locale.ROOT);
  }

  private static List<Evidence> evidence(String name, String own, String fresh) {
    return List.of(
        new Evidence(name, own, Source.process(name)),
        new Evidence(name, fresh, Source.of(Source.Kind.API, "CreateEnvironmentBlock")));
  }

  private static List<Fix> fixes() {
    return List.of(Fix.manual(Text.of("env.stale.fix")));
  }
}
