package io.github.goenv.check.env;

import io.github.goenv.check.common.ChosenGo;
import io.github.goenv.check.common.Fixes;
import io.github.goenv.check.common.MachineFacts;
import io.github.goenv.check.common.NextValue;
import io.github.goenv.check.common.WindowsVariables;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.Candidate;
import io.github.goenv.snapshot.GoCommand;
import io.github.goenv.snapshot.ScopedValue;
import io.github.goenv.snapshot.SearchPath;
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
 * directories every account searches; on macOS {@code /etc/paths} (path_helper). GOROOT and GOPATH
 * need not be set at all; set for this process alone they are what an agent misses.
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
        report(
            machine,
            verdict,
            new Evidence(name, own, Source.process(name)),
            stored,
            variables.lookUp(level, name));
      }
    }
    path(machine, verdict, variables, level);
  }

  private static void report(
      Snapshot machine,
      Verdict verdict,
      Evidence own,
      @Nullable String stored,
      @Nullable ScopedValue raw) {
    List<Evidence> evidence = new ArrayList<>(List.of(own));
    if (stored != null) {
      Source source = Source.of(Source.Kind.MACHINE_REGISTRY, own.name());
      evidence.add(new Evidence(own.name(), stored, source));
    }
    // A job, and a version manager, set it for what they start; another account gets its own.
    boolean given = MachineFacts.job(machine) || chosen(machine);
    verdict.fail(
        given ? Severity.INFO : Severity.ERROR,
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
        fixes(machine, own, raw));
  }

  private static List<Fix> fixes(Snapshot machine, Evidence own, @Nullable ScopedValue raw) {
    List<Fix> bad =
        machine.host().windows()
            ? NextValue.removeBad(machine, own.name(), null, raw, null)
            : List.of();
    if (!bad.isEmpty()) {
      return bad;
    }
    return idle(machine, own)
        ? Fixes.unset(machine, own)
        : List.of(Fix.manual(Text.of("env.machine-level.fix-variable", "name", own.name())));
  }

  private static boolean chosen(Snapshot machine) {
    GoCommand go = machine.go().orNull();
    String executable = go == null ? null : go.executable().orNull();
    return executable != null && ChosenGo.byTool(machine, executable);
  }

  /** Whether go would use the same without the variable: then it was hardly set on purpose. */
  private static boolean idle(Snapshot machine, Evidence own) {
    GoCommand go = machine.go().orNull();
    String usual = null;
    if (own.name().equals("GOROOT")) {
      usual = go == null ? null : go.builtInRoot().orNull();
    } else {
      String home = machine.host().home().orNull();
      usual = home == null ? null : home + (machine.host().windows() ? "\\go" : "/go");
    }
    return usual != null && MachineFacts.samePath(machine, usual, own.value());
  }

  /** A new environment gets a value with its variables replaced, if its type is the one for it. */
  private static @Nullable String expanded(
      Snapshot machine, Variables variables, @Nullable ScopedValue stored) {
    if (stored == null) {
      return null;
    }
    return machine.host().windows() ? WindowsVariables.fresh(variables, stored) : stored.value();
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
    String directory = MachineFacts.parent(executable);
    String path = expanded(machine, variables, variables.lookUp(level, "PATH"));
    if (path == null && (machine.host().windows() || machine.host().os().equals("darwin"))) {
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
        ChosenGo.byTool(machine, executable) ? Severity.INFO : Severity.ERROR,
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
        List.of(fix(machine, executable)));
  }

  /** A link helps nobody where the home directory it leads to is closed to others. */
  private static Fix fix(Snapshot machine, String executable) {
    if (machine.host().windows()) {
      return Fix.manual(Text.of("env.machine-level.fix-windows")).elevated();
    }
    String home = machine.host().home().orNull();
    boolean own =
        home == null
            || MachineFacts.under(machine, executable, home)
            || executable.startsWith("/home/")
            || executable.startsWith("/Users/")
            || executable.startsWith("/root/");
    SearchPath path = machine.path().orNull();
    boolean taken = path == null;
    if (path != null) {
      for (Candidate candidate : path.candidates("go")) {
        taken |= candidate.path().equals("/usr/local/bin/go");
      }
    }
    return own || taken
        ? Fix.manual(Text.of("env.machine-level.fix-install")).elevated()
        : Fix.command(
                Text.of("env.machine-level.fix-link"),
                "sh",
                "ln -s " + Fixes.quoted(machine, executable) + " /usr/local/bin/go",
                "rm /usr/local/bin/go")
            .elevated();
  }
}
