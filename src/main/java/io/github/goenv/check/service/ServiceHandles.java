package io.github.goenv.check.service;

import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.service.NamedService;
import io.github.goenv.snapshot.service.ServiceProcess;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;

/** {@code service.handles}: a process with very many open handles. */
final class ServiceHandles implements Check {

  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    NamedService service = Services.of(machine, verdict);
    List<ServiceProcess> processes =
        verdict.need(service.processes(), Text.of("service.not-running", "name", service.name()));
    List<Evidence> fine = new ArrayList<>();
    for (ServiceProcess process : processes) {
      String subject = process.name() + " (" + process.id() + ")";
      Fact<Long> handles = process.handles();
      if (handles instanceof Fact.Unknown<Long> unknown) {
        verdict.unknown(process.name(), unknown.reason(), unknown.remedy());
      } else if (handles instanceof Fact.Known<Long> known) {
        Evidence evidence = new Evidence(subject, String.valueOf(known.value()), known.source());
        if (known.value() > service.maxHandles()) {
          verdict.fail(
              process.name(),
              Text.of(
                  "service.handles.many",
                  "process",
                  subject,
                  "count",
                  String.valueOf(known.value()),
                  "most",
                  String.valueOf(service.maxHandles())),
              List.of(evidence),
              List.of(Fix.manual(Text.of("service.handles.fix"))));
        } else {
          fine.add(evidence);
        }
      }
    }
    if (verdict.results().isEmpty()) {
      verdict.pass(
          Text.of("service.handles.pass", "most", String.valueOf(service.maxHandles())), fine);
    }
  }
}
