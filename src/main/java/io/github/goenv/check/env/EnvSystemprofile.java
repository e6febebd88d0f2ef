package io.github.goenv.check.env;

import io.github.goenv.check.common.MachineFacts;
import io.github.goenv.check.common.Shell;
import io.github.goenv.check.common.WindowsFixes;
import io.github.goenv.check.common.WindowsMachineFacts;
import io.github.goenv.check.common.WindowsPaths;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.Variables;
import io.github.goenv.snapshot.windows.WindowsFacts;
import io.github.goenv.snapshot.windows.WindowsSystem;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code env.systemprofile}: the build runs as LocalSystem, or keeps its files in that account's
 * profile.
 */
public final class EnvSystemprofile implements Check {
  private static final List<String> SET = List.of("GOPATH", "GOMODCACHE", "GOCACHE", "GOENV");

  /** Go makes its defaults of these. */
  private static final List<String> PROFILE = List.of("USERPROFILE", "LocalAppData", "AppData");

  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    Variables variables = MachineFacts.variables(machine, verdict);
    List<Evidence> inside = inside(variables);
    WindowsFacts facts = machine.windows().orNull();
    WindowsSystem system = facts == null ? null : facts.system().orNull();
    String kind = system == null ? null : system.sidKind().orNull();
    if (system != null && "local-system".equals(kind)) {
      String sid = system.sid().orNull();
      inside.add(
          0,
          new Evidence("SID", sid == null ? "S-1-5-18" : sid, Source.of(Source.Kind.API, "token")));
      verdict.fail("LocalSystem", Text.of("env.systemprofile.account"), inside, fixes(machine));
      return;
    }
    for (Evidence each : inside) {
      verdict.fail(
          each.name(),
          Text.of("env.systemprofile.place", "name", each.name(), "path", each.value()),
          List.of(each),
          fixes(machine));
    }
    if (inside.isEmpty()) {
      WindowsMachineFacts.known(verdict, WindowsMachineFacts.system(machine, verdict).sidKind());
      verdict.orUnknown(variables.goEnvFile());
    }
  }

  private static List<Evidence> inside(Variables variables) {
    List<Evidence> inside = new ArrayList<>();
    for (String name : SET) {
      if (variables.explicit(name) instanceof Fact.Known<String> known
          && WindowsPaths.systemProfile(known.value())) {
        inside.add(new Evidence(name, known.value(), known.source()));
      }
    }
    for (String name : PROFILE) {
      String value = variables.process(name);
      if (value != null && WindowsPaths.systemProfile(value)) {
        inside.add(new Evidence(name, value, Source.process(name)));
      }
    }
    return inside;
  }

  /** The script that starts the build runs in a shell of its own, which is not known. */
  private static List<Fix> fixes(Snapshot machine) {
    return List.of(
        Fix.manual(Text.of("env.systemprofile.fix-account")).elevated(),
        Fix.template(
            Text.of("env.systemprofile.fix-places"),
            WindowsFixes.SHELL,
            Shell.POWERSHELL.assign("GOPATH", WindowsFixes.elsewhere(machine, "path"))
                + "; "
                + Shell.POWERSHELL.assign("GOCACHE", WindowsFixes.elsewhere(machine, "cache"))));
  }
}
