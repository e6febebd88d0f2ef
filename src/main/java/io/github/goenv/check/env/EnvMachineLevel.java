package io.github.goenv.check.env;

import io.github.goenv.check.common.Fixes;
import io.github.goenv.check.common.MachineFacts;
import io.github.goenv.check.common.WindowsVariables;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.GoCommand;
import io.github.goenv.snapshot.ScopedValue;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.Variables;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code env.machine-level}: an agent that starts without this user's shell would not find Go.
 *
 * <p>On Windows the machine level is the registry, on Unix {@code /etc/environment} and the
 * directories every account searches. GOROOT and GOPATH need not be set at all; set for this
 * process alone they are what an agent misses.
 */
public final class EnvMachineLevel implements Check {
  private static final List<String> UNIX_DEFAULT =
      List.of("/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin");

  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {

    Variables variables = MachineFacts.variables(machine, verdict);
    verdict.orUnknown(variables.machine());
    Map<String, ScopedValue> values = variables.machine().orNull();
    Map<String, ScopedValue> level = values == null ? Map.of() : values;
    for (String name : List.of("GOROOT", "GOPATH")) {
      String own = variables.process(name);
      if (own == null || own.isEmpty()) {
        continue;
      }
      String stored = expanded(machine, variables, variables.lookUp(level, name));
      if (stored == null || !same(machine, name, stored, own)) {
        report(machine, verdict, new Evidence(name, own, Source.process(name)), stored);
      }
    }
    path(machine, verdict, variables, level);
  }

  private static void report(
      Snapshot machine, Verdict verdict, Evidence own, @Nullable String stored) {
    List<Evidence> evidence = new ArrayList<>(List.of(own));
    if (stored != null) {
      Source source = Source.of(Source.Kind.MACHINE_REGISTRY, own.name());
      evidence.add(new Evidence(own.name(), stored, source));
    }
    verdict.fail(
        own.name(),
        Text.of(
            stored == null ? "env.machine-level.variable" : "env.machine-level.other",
            "name",
            own.name(),
            "value",
            own.value(),
            "stored",
            String.valueOf(stored)),
        evidence,
        Fixes.unset(machine, own));
  }

  /** A new environment gets a value with its variables replaced, if its type is the one for it. */
  private static @Nullable String expanded(
      Snapshot machine, Variables variables, @Nullable ScopedValue stored) {
    if (stored == null) {
      return null;
    }
    return machine.host().windows() && stored.expandable()
        ? WindowsVariables.expanded(variables, stored.value())
        : stored.value();
  }

  private static boolean same(Snapshot machine, String name, String stored, String own) {
    return machine.host().windows()
        ? WindowsVariables.same(name, stored, own)
        : MachineFacts.samePath(machine, stored, own);
  }

  private static void path(
      Snapshot machine, Verdict verdict, Variables variables, Map<String, ScopedValue> level) {
    GoCommand go = MachineFacts.go(machine, verdict);
    String executable = verdict.need(go.executable(), Text.of("reason.no-go"));
    String directory = parent(executable);
    String path = expanded(machine, variables, variables.lookUp(level, "PATH"));
    if (path == null && machine.host().windows()) {
      throw verdict.unknown(Text.of("reason.no-machine-path"), null);
    }
    List<String> directories =
        path == null ? UNIX_DEFAULT : List.of(path.split(machine.host().windows() ? ";" : ":"));
    for (String each : directories) {
      if (MachineFacts.samePath(machine, each, directory)) {
        return;
      }
    }
    verdict.fail(
        "PATH",
        Text.of("env.machine-level.path", "directory", directory),
        List.of(
            new Evidence("go", executable, Source.of(Source.Kind.PATH, directory)),
            new Evidence(
                "PATH",
                path == null ? String.join(":", UNIX_DEFAULT) : path,
                path == null
                    ? Source.of(Source.Kind.API, "default of a login")
                    : Source.of(Source.Kind.MACHINE_REGISTRY, "PATH"))),
        machine.host().windows()
            ? List.of(Fix.manual(Text.of("env.machine-level.fix-windows")).elevated())
            : List.of(
                Fix.command(
                        Text.of("env.machine-level.fix-link"),
                        "sh",
                        "ln -s " + Fixes.quoted(machine, executable) + " /usr/local/bin/go",
                        "rm /usr/local/bin/go")
                    .elevated()));
  }

  private static String parent(String path) {
    int end = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
    return end <= 0 ? path : path.substring(0, end);
  }
}
