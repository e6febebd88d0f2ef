package io.github.goenv.check.env;

import io.github.goenv.check.common.MachineFacts;
import io.github.goenv.check.common.NextValue;
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
import io.github.goenv.snapshot.ScopedValue;
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

  /** Those that decide what is built, and by which Go. */
  private static final Set<String> BUILDS =
      Set.of(
          "CC",
          "CGO_ENABLED",
          "CXX",
          "GO111MODULE",
          "GOARCH",
          "GOENV",
          "GOEXPERIMENT",
          "GOFLAGS",
          "GOOS",
          "GOROOT",
          "GOTOOLCHAIN",
          "GOWORK");

  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    Variables variables = MachineFacts.variables(machine, verdict);
    Map<String, String> block = WindowsMachineFacts.known(verdict, variables.fresh());
    Map<String, String> fresh = WindowsVariables.byName(block);
    Map<String, String> own = WindowsVariables.byName(variables.process());
    Set<String> names = new TreeSet<>(own.keySet());
    names.addAll(fresh.keySet());
    List<Evidence> here = new ArrayList<>();
    for (String name : names) {
      if (Variables.ofGo(name) || OTHERS.contains(name)) {
        one(machine, verdict, name, own.getOrDefault(name, ""), fresh.getOrDefault(name, ""), here);
      }
    }
    onlyHere(machine, verdict, here);
    path(machine, verdict, own.getOrDefault("PATH", ""), fresh.getOrDefault("PATH", ""));
  }

  private static void one(
      Snapshot machine,
      Verdict verdict,
      String name,
      String own,
      String fresh,
      List<Evidence> here) {
    boolean same =
        name.equals("TEMP") || name.equals("TMP")
            ? sameTemp(own, fresh)
            : WindowsVariables.same(name, own, fresh)
                || name.equals("PATHEXT") && samePrograms(own, fresh);
    if (same) {
      return;
    }
    if (fresh.isEmpty()) {
      if (BUILDS.contains(name)) {
        here.add(new Evidence(name, own, Source.process(name)));
      }
      return;
    }
    List<Fix> bad = bad(machine, name, fresh);
    boolean worse = !bad.isEmpty();
    // A job gives itself a directory for temporary files; access.unwritable looks at it.
    boolean given =
        !own.isEmpty() && (name.equals("TEMP") || name.equals("TMP") || MachineFacts.job(machine));
    String key =
        own.isEmpty()
            ? worse ? "env.stale.missing-bad" : "env.stale.missing"
            : worse ? "env.stale.other-bad" : "env.stale.other";
    verdict.fail(
        given && !worse ? Severity.INFO : Severity.ERROR,
        name,
        Text.of(key, "name", name, "own", own, "fresh", fresh),
        evidence(name, own, fresh),
        worse ? bad : fixes());
  }

  /** A restart would bring in what go cannot build with. */
  private static List<Fix> bad(Snapshot machine, String name, String fresh) {
    Variables variables = machine.variables().orNull();
    Map<String, ScopedValue> user = variables == null ? null : variables.user().orNull();
    Map<String, ScopedValue> all = variables == null ? null : variables.machine().orNull();
    return NextValue.removeBad(
        machine,
        name,
        user == null || variables == null ? null : variables.lookUp(user, name),
        all == null || variables == null ? null : variables.lookUp(all, name),
        fresh);
  }

  /**
   * Variables that only this process has may be set on purpose, or be left over: one line for those
   * that decide what is built, none where a job has set them.
   */
  private static void onlyHere(Snapshot machine, Verdict verdict, List<Evidence> here) {
    if (here.isEmpty() || MachineFacts.job(machine)) {
      return;
    }
    List<String> names = new ArrayList<>();
    for (Evidence each : here) {
      names.add(each.name());
    }
    String all = String.join(", ", names);
    verdict.fail(Severity.INFO, all, Text.of("env.stale.only-here", "names", all), here, fixes());
  }

  /** PATHEXT matters by what go, gcc and git may be: programs and the scripts that start them. */
  private static boolean samePrograms(String own, String fresh) {
    for (String kind : new String[] {".COM", ".EXE", ".BAT", ".CMD"}) {
      if (WindowsVariables.hasKind(own, kind) != WindowsVariables.hasKind(fresh, kind)) {
        return false;
      }
    }
    return true;
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

  private static void path(Snapshot machine, Verdict verdict, String own, String fresh) {
    List<String> missing = without(fresh, own);
    List<String> added = without(own, fresh);
    if (!missing.isEmpty()) {
      verdict.fail(
          "PATH",
          Text.of("env.stale.path-missing", "entries", String.join(";", missing)),
          evidence("PATH", own, fresh),
          fixes());
    } else if (MachineFacts.job(machine)) {
      return; // which puts its tools into PATH
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
