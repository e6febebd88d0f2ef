package io.github.goenv.check;

import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Policy.Expectations;
import io.github.goenv.report.Outcome;
import io.github.goenv.report.Result;
import io.github.goenv.snapshot.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A machine that a check is tried on. */
record Case(String id, String name, List<String> given, Snapshot machine, Expectations expect) {
  static final String TODAY = "2026-11-23";

  List<Result> judged(boolean strict) {
    Policy policy = new Policy(strict, Set.of(), Set.of(), Map.of(), List.of(), expect, TODAY);
    return Judgement.of(
        Catalogue.entries(machine.host().windows()).stream()
            .filter(e -> e.definition().id().equals(id))
            .toList(),
        machine,
        policy);
  }

  boolean has(Outcome outcome) {
    return judged(false).stream().anyMatch(result -> result.outcome() == outcome);
  }

  @Override
  public String toString() {
    return id + ": " + name;
  }
}
