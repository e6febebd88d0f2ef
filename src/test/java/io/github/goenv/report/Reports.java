package io.github.goenv.report;

import io.github.goenv.SnapshotBuilder;
import io.github.goenv.check.Judgement;
import io.github.goenv.check.core.Policy;
import io.github.goenv.snapshot.GoCommand;
import io.github.goenv.snapshot.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reports of the machines in the test resources, without the times that differ each run. */
public final class Reports {
  private static final String TODAY = "2026-11-23";

  private Reports() {}

  /** The report of a machine. */
  public static Report of(String goal, String machine) {
    return of(goal, SnapshotBuilder.machine(machine).build(), Policy.standard(TODAY));
  }

  /** One in which something is accepted, excluded and raised. */
  public static Report withPolicy(String goal, String machine) {
    Policy policy =
        new Policy(
            true,
            Set.of(),
            Set.of("path.dead", "disk"),
            Map.of("goroot.set", Severity.INFO),
            List.of(
                new Policy.Accepted(
                    "path.go-multiple",
                    null,
                    new Acceptance("the image ships two, OPS-71", "2027-03-01", "the team"))),
            Policy.Expectations.NONE,
            TODAY);
    return of(goal, SnapshotBuilder.machine(machine).build(), policy);
  }

  /** The report of {@code machine} under {@code policy}. */
  public static Report of(String goal, Snapshot machine, Policy policy) {
    GoCommand go = machine.go().orNull();
    String executable = go == null ? null : go.executable().orNull();
    Report.GoSummary summary =
        executable == null
            ? null
            : new Report.GoSummary(
                executable, go.variable("GOVERSION").orNull(), go.variable("GOROOT").orNull());
    List<Result> results =
        Judgement.of(machine, policy).stream().map(Reports::withoutTime).toList();
    return new Report("0.1.0", goal, machine.takenAt(), 42, machine.host(), summary, results);
  }

  private static Result withoutTime(Result result) {
    return new Result(
        result.id(),
        result.outcome(),
        result.severity(),
        result.subject(),
        result.message(),
        result.reason(),
        result.evidence(),
        result.fixes(),
        result.accepted(),
        0);
  }
}
