package io.github.goenv.check.env;

import io.github.goenv.check.common.Fixes;
import io.github.goenv.check.common.Loadings;
import io.github.goenv.check.common.MachineFacts;
import io.github.goenv.check.common.WindowsPaths;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.Variables;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code env.profile}: variables of the account's profile are missing, as in a service or a
 * stripped environment, and go has no location for its caches.
 */
public final class EnvProfile implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {

    Variables variables = MachineFacts.variables(machine, verdict);
    String os = machine.host().os();
    List<String> cache =
        os.equals("windows")
            ? List.of("LocalAppData")
            : os.equals("darwin") ? List.of("HOME") : List.of("XDG_CACHE_HOME", "HOME");
    relative(machine, variables, verdict);
    String home = os.equals("windows") ? "USERPROFILE" : "HOME";
    if (missing(variables, cache) && notSet(verdict, variables, "GOCACHE")) {
      report(machine, verdict, "GOCACHE", cache);
    }
    if (missing(variables, List.of(home))
        && notSet(verdict, variables, "GOPATH")
        && notSet(verdict, variables, "GOMODCACHE")) {
      report(machine, verdict, "GOPATH", List.of(home));
    }
  }

  /** os.UserCacheDir takes no relative one (os/file.go), and falls back on nothing. */
  private static void relative(Snapshot machine, Variables variables, Verdict verdict) {
    String set = variables.process("XDG_CACHE_HOME");
    String os = machine.host().os();
    boolean asked = !os.equals("windows") && !os.equals("darwin");
    if (asked
        && set != null
        && !set.isEmpty()
        && !MachineFacts.absolute(machine, set)
        && notSet(verdict, variables, "GOCACHE")) {
      Evidence setting = new Evidence("XDG_CACHE_HOME", set, Source.process("XDG_CACHE_HOME"));
      verdict.fail(
          Severity.ERROR,
          "GOCACHE",
          Text.of("env.profile.relative", "value", set),
          List.of(setting),
          Fixes.unset(machine, setting));
    }
  }

  private static boolean missing(Variables variables, List<String> names) {
    for (String name : names) {
      String value = variables.process(name);
      if (value != null && !value.isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static boolean notSet(Verdict verdict, Variables variables, String name) {
    Fact<String> set = variables.explicit(name);
    verdict.orUnknown(set);
    return set instanceof Fact.Absent<String>;
  }

  private static void report(
      Snapshot machine, Verdict verdict, String needs, List<String> missing) {
    List<Evidence> evidence = new ArrayList<>();
    for (String name : missing) {
      evidence.add(new Evidence(name, "", Source.process(name)));
    }
    // Every build needs the build cache; where no module is needed go does not miss the other.
    boolean needed = needs.equals("GOCACHE") || !Loadings.accepts(machine);
    verdict.fail(
        needed ? Severity.ERROR : Severity.WARNING,
        needs,
        without(needs, missing),
        evidence,
        List.of(fix(machine, needs, missing.get(missing.size() - 1))));
  }

  /** There are one or two variables to derive a location from. */
  private static Text without(String needs, List<String> missing) {
    return missing.size() == 1
        ? Text.of("env.profile.missing", "name", needs, "missing", missing.get(0))
        : Text.of(
            "env.profile.missing-either",
            "name",
            needs,
            "missing",
            missing.get(0),
            "other",
            missing.get(1));
  }

  /** The account's own home where the system tells it; no place that needs an administrator. */
  private static Fix fix(Snapshot machine, String needs, String variable) {
    String known = machine.host().home().orNull();
    String home = known == null ? "" : known;
    boolean usable =
        MachineFacts.absolute(machine, home)
            && home.length() > 1
            && !(machine.host().windows() && WindowsPaths.systemProfile(home));
    if (usable && !machine.host().windows()) {
      return Fix.command(
              Text.of("env.profile.fix-home", "name", "HOME"),
              Fixes.shell(machine),
              Fixes.assign(machine, "HOME", home),
              null)
          .likely();
    }
    if (usable) {
      return Fix.command(
              Text.of("env.profile.fix-home", "name", variable),
              Fixes.shell(machine),
              Fixes.assign(
                  machine,
                  variable,
                  variable.equals("LocalAppData") ? home + "\\AppData\\Local" : home),
              null)
          .likely();
    }
    return Fix.template(
        Text.of("env.profile.fix", "name", needs),
        Fixes.shell(machine),
        Fixes.assign(
            machine, needs, Fixes.elsewhere(machine, needs.equals("GOCACHE") ? "cache" : "path")));
  }
}
