package io.github.goenv.app.fix;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Output;
import io.github.goenv.app.Rejected;
import io.github.goenv.app.machine.CheckMachine;
import io.github.goenv.app.machine.CheckRequest;
import io.github.goenv.app.machine.Judged;
import io.github.goenv.app.machine.MachineRequest;
import io.github.goenv.change.Change;
import io.github.goenv.change.Change.Exclusion;
import io.github.goenv.change.Change.RegistryValue;
import io.github.goenv.change.Value;
import io.github.goenv.fix.Plan;
import io.github.goenv.fix.Step;
import io.github.goenv.probe.ProbeRequest;
import io.github.goenv.report.Report;
import io.github.goenv.report.Result;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.ScopedValue;
import io.github.goenv.snapshot.Variables;
import io.github.goenv.text.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Carries out the steps that need no administrator, and checks again. */
final class ApplyPlan {
  private final Output output;

  ApplyPlan(Output output) {
    this.output = output;
  }

  void run(FixRequest request, Path directory, Plan plan, @Nullable Judged before)
      throws CannotRun, Rejected, IOException, InterruptedException {
    Path notes = directory.resolve(Journal.NAME);
    Map<String, String> environment = request.check().environment();
    RegistryTool registry = new RegistryTool(directory, environment);
    Carrier carrier = new Carrier(plan, new Journal(notes), registry, environment);
    Set<String> checks = new LinkedHashSet<>();
    List<RegistryValue> told = new ArrayList<>();
    boolean left = false;
    for (Step step : plan.steps(false)) {
      if (step.change() instanceof Exclusion) {
        continue; // never Defender
      }
      Outcome outcome = carrier.carry(step);
      Text reason = outcome.reason();
      if (reason != null) {
        output.warn("plan.left", "title", step.title(), "reason", reason.in(output.texts()));
        left = true;
        continue;
      }
      boolean done = outcome.kind() == Outcome.Kind.DONE;
      output.info(done ? "plan.done" : "plan.already", "title", step.title());
      Change change = step.change();
      if (done) {
        checks.addAll(step.checks());
      }
      if (done && change instanceof RegistryValue value) {
        told.add(value);
      }
    }
    if (!told.isEmpty()) {
      registry.tell();
      output.info("plan.new-shell");
    }
    if (before != null && !checks.isEmpty()) {
      again(request.check(), before, told, checks);
    }
    if (!checks.isEmpty()) {
      output.info("plan.undo-by", "directory", notes.toString());
    }
    if (left) {
      throw new Rejected(output.say("plan.left-some"));
    }
  }

  /** As a new process would find the machine, what of the findings is left. */
  private void again(
      CheckRequest request, Judged before, List<RegistryValue> told, Set<String> checks)
      throws CannotRun, InterruptedException {
    ProbeRequest probe = request.machine().probe();
    if (probe == null) {
      return;
    }
    Map<String, String> environment = new LinkedHashMap<>(probe.environment());
    Variables variables = before.machine().variables().orNull();
    for (RegistryValue value : told) {
      environment.keySet().removeIf(each -> each.equalsIgnoreCase(value.name()));
      Map<String, ScopedValue> all = variables == null ? null : variables.machine().orNull();
      ScopedValue other =
          variables == null || all == null ? null : variables.lookUp(all, value.name());
      if (value.value().type() == Value.Type.TEXT) {
        environment.put(value.name(), value.value().text());
      } else if (value.value().type() == Value.Type.NONE && other != null && !other.expandable()) {
        environment.put(value.name(), other.value());
      }
    }
    ProbeRequest anew =
        new ProbeRequest(
            probe.toolVersion(),
            probe.go(),
            probe.directory(),
            probe.modules(),
            probe.output(),
            environment,
            probe.limit(),
            probe.offline(),
            probe.expected(),
            probe.builds(),
            probe.examine());
    Report after =
        new CheckMachine(output).judge("fix", request.of(new MachineRequest(anew, null))).report();
    Set<String> were = failures(before.report(), checks);
    Set<String> are = failures(after, checks);
    Set<String> gone = new LinkedHashSet<>(were);
    gone.removeAll(are);
    if (!gone.isEmpty()) {
      output.info("plan.gone", "checks", String.join(", ", gone));
    }
    if (!are.isEmpty()) {
      output.warn("plan.still", "checks", String.join(", ", are));
    }
  }

  private static Set<String> failures(Report report, Set<String> checks) {
    Set<String> failures = new LinkedHashSet<>();
    for (Result each : report.results()) {
      if (each.counts() && each.severity() != Severity.INFO && checks.contains(each.id())) {
        failures.add(each.id() + (each.subject().isEmpty() ? "" : " (" + each.subject() + ")"));
      }
    }
    return failures;
  }
}
