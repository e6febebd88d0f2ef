package io.github.goenv.check.env;

import io.github.goenv.check.common.Fixes;
import io.github.goenv.check.common.MachineFacts;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.Variables;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code env.insecure}: what go verifies of downloaded modules is switched off by settings of the
 * user. What a distribution writes into its own {@code go.env} is not looked at.
 */
final class EnvInsecure implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    Variables variables = MachineFacts.variables(machine, verdict);
    List<Evidence> off = new ArrayList<>();
    List<Evidence> some = new ArrayList<>();
    for (String name : new String[] {"GOSUMDB", "GONOSUMDB", "GOPRIVATE", "GOINSECURE"}) {
      Fact<String> set = variables.explicit(name);
      verdict.orUnknown(set);
      if (set instanceof Fact.Known<String> known) {
        Evidence evidence = new Evidence(name, known.value(), known.source());
        if (name.equals("GOSUMDB") ? known.value().equals("off") : everything(known.value())) {
          off.add(evidence);
        } else if (name.equals("GOINSECURE")) {
          some.add(evidence);
        }
      }
    }
    if (!off.isEmpty()) {
      off.addAll(some);
      report(machine, verdict, Severity.ERROR, "env.insecure.off", off);
    } else if (!some.isEmpty()) {
      report(machine, verdict, Severity.INFO, "env.insecure.some", some);
    }
  }

  /** Whether a list of patterns for module paths (go help goproxy) has one that fits all. */
  private static boolean everything(String patterns) {
    for (String pattern : patterns.split(",")) {
      String plain = pattern.strip();
      if (plain.equals("*") || plain.equals("*.*")) {
        return true;
      }
    }
    return false;
  }

  private static void report(
      Snapshot machine, Verdict verdict, Severity most, String key, List<Evidence> settings) {
    StringBuilder names = new StringBuilder();
    StringBuilder said = new StringBuilder();
    List<Fix> fixes = new ArrayList<>();
    for (Evidence setting : settings) {
      String comma = names.length() == 0 ? "" : ", ";
      names.append(comma).append(setting.name());
      said.append(comma).append(setting.name()).append('=').append(setting.value());
      fixes.addAll(Fixes.unset(machine, setting));
    }
    verdict.fail(
        most, names.toString(), Text.of(key, "settings", said.toString()), settings, fixes);
  }
}
