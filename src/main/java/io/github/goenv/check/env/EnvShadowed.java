package io.github.goenv.check.env;

import io.github.goenv.change.Change.RegistryValue;
import io.github.goenv.check.common.Changes;
import io.github.goenv.check.common.Fixes;
import io.github.goenv.check.common.MachineFacts;
import io.github.goenv.check.common.NextValue;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.SettingsFile;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.Variables;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code env.shadowed}: an environment variable overrides a value written by {@code go env -w}. */
final class EnvShadowed implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {

    Variables variables = MachineFacts.variables(machine, verdict);
    SettingsFile file = verdict.need(variables.goEnvFile(), Text.of("reason.no-env-file"));
    for (Map.Entry<String, String> entry : new TreeMap<>(file.values()).entrySet()) {
      String name = entry.getKey();
      String own = variables.process(name);
      if (own == null || own.isEmpty() || own.equals(entry.getValue())) {
        continue;
      }
      Evidence winner = new Evidence(name, own, Source.process(name));
      verdict.fail(
          name,
          Text.of("env.shadowed.hidden", "name", name, "value", own, "hidden", entry.getValue()),
          List.of(
              winner,
              new Evidence(
                  name, entry.getValue(), Source.of(Source.Kind.GO_ENV_FILE, file.path()))),
          fixes(machine, winner));
    }
  }

  /** A value that is bad is not to come into force. */
  private static List<Fix> fixes(Snapshot machine, Evidence winner) {
    Fix bad = NextValue.removeFromFile(machine, winner.name());
    if (bad != null) {
      return List.of(bad);
    }
    List<Fix> fixes = new ArrayList<>();
    for (Fix fix : Fixes.unset(machine, winner)) {
      // A plan takes away what has no effect, so that builds stay as they are.
      fixes.add(fix.change() instanceof RegistryValue ? fix.changing(null) : fix);
    }
    if (winner.name().equals("GOWORK")) {
      return fixes; // which go env -u refuses to touch
    }
    fixes.add(
        Changes.goSetting(
            machine, Text.of("env.shadowed.fix-file", "name", winner.name()), winner.name(), null));
    return fixes;
  }
}
