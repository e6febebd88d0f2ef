package io.github.goenv.check.env;

import io.github.goenv.check.common.MachineFacts;
import io.github.goenv.check.common.NextValue;
import io.github.goenv.check.common.WindowsFixes;
import io.github.goenv.check.common.WindowsVariables;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.ScopedValue;
import io.github.goenv.snapshot.SettingsFile;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.Variables;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code env.scope-conflict}: a Go variable has one value for the user and another for the machine.
 */
public final class EnvScopeConflict implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    Variables variables = MachineFacts.variables(machine, verdict);
    verdict.orUnknown(variables.user());
    verdict.orUnknown(variables.machine());
    Map<String, ScopedValue> user = variables.user().orNull();
    Map<String, ScopedValue> all = variables.machine().orNull();
    if (user == null || all == null) {
      return;
    }
    Map<String, ScopedValue> ofMachine = WindowsVariables.byName(all);
    for (Map.Entry<String, ScopedValue> entry : WindowsVariables.byName(user).entrySet()) {
      String name = entry.getKey();
      ScopedValue own = entry.getValue();
      ScopedValue other = ofMachine.get(name);
      if (Variables.ofGo(name) && other != null && differ(variables, name, own, other)) {
        report(machine, verdict, variables, name, own, other);
      }
    }
  }

  private static boolean differ(Variables variables, String name, ScopedValue a, ScopedValue b) {
    String one = WindowsVariables.fresh(variables, a);
    return !WindowsVariables.same(name, one, WindowsVariables.fresh(variables, b));
  }

  private static void report(
      Snapshot machine,
      Verdict verdict,
      Variables variables,
      String name,
      ScopedValue user,
      ScopedValue all) {
    Map<String, String> block = variables.fresh().orNull();
    String fresh = block == null ? null : variables.lookUp(block, name);
    verdict.fail(
        name,
        Text.of(
            block == null ? "env.scope-conflict.values" : "env.scope-conflict.winner",
            "name",
            name,
            "user",
            user.value(),
            "machine",
            all.value(),
            "fresh",
            fresh == null ? "-" : fresh),
        stack(variables, name, user, all, block == null, fresh),
        fixes(machine, name, user, all));
  }

  /** Every place that gives the variable a value, the one go obeys first. */
  private static List<Evidence> stack(
      Variables variables,
      String name,
      ScopedValue user,
      ScopedValue all,
      boolean freshUnknown,
      @Nullable String fresh) {
    List<Evidence> stack = new ArrayList<>();
    String own = variables.process(name);
    stack.add(new Evidence(name, own == null ? "" : own, Source.process(name)));
    if (!freshUnknown) {
      stack.add(
          new Evidence(
              name,
              fresh == null ? "" : fresh,
              Source.of(Source.Kind.API, "CreateEnvironmentBlock")));
    }
    stack.add(new Evidence(name, user.value(), Source.of(Source.Kind.USER_REGISTRY, name)));
    stack.add(new Evidence(name, all.value(), Source.of(Source.Kind.MACHINE_REGISTRY, name)));
    SettingsFile file = variables.goEnvFile().orNull();
    String written = file == null ? null : file.values().get(name);
    if (file != null && written != null) {
      stack.add(new Evidence(name, written, Source.of(Source.Kind.GO_ENV_FILE, file.path())));
    }
    return stack;
  }

  /** Only the bad one is to go, when one of both is known to be bad. */
  private static List<Fix> fixes(Snapshot machine, String name, ScopedValue user, ScopedValue all) {
    List<Fix> bad = NextValue.removeBad(machine, name, user, all, null);
    return bad.size() == 1
        ? bad
        : List.of(
            WindowsFixes.removeStored(machine, name, user, true),
            // The other way to solve it: a plan takes one.
            WindowsFixes.removeStored(machine, name, all, false).changing(null));
  }
}
