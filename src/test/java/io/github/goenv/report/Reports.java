package io.github.goenv.report;

import io.github.goenv.SnapshotBuilder;
import io.github.goenv.check.Judgement;
import io.github.goenv.check.Policies;
import io.github.goenv.check.core.Policy;
import io.github.goenv.snapshot.GoCommand;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reports of the machines in the test resources, without the times that differ each run. */
public final class Reports {
  private static final String TODAY = "2026-11-23";

  /** Checks that come to every outcome on the laptop; a list, so that a new check changes none. */
  private static final Set<String> SOME =
      Set.of(
          "path.go-missing",
          "go.unusable",
          "go.version",
          "goroot.mismatch",
          "goroot.set",
          "goroot.space",
          "gopath.invalid",
          "gobin.relative",
          "env.scope-conflict",
          "env.stale",
          "env.shadowed",
          "env.goflags",
          "path.go-multiple",
          "path.order",
          "path.dead",
          "disk.space",
          "cloud.goroot",
          "cgo.cc-missing",
          "cgo.cc-arch",
          "av.exclusions",
          "av.exclusion-broad",
          "av.dev-drive");

  private Reports() {}

  /** The report of a machine. */
  public static Report of(String goal, String machine) {
    return of(goal, SnapshotBuilder.machine(machine).build(), Policies.standard(TODAY));
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
                    new Acceptance("the image ships two, OPS-71", "2027-03-01", "the team", null)),
                new Policy.Accepted(
                    "goroot.mismatch",
                    null,
                    new Acceptance("until the new image", "2026-11-20", "Ada", null)),
                new Policy.Accepted(
                    "env.shadowed",
                    null,
                    new Acceptance("a wrapper sets them", "2026-12-01", null, null))),
            Policy.Expectations.NONE,
            TODAY);
    return of(goal, SnapshotBuilder.machine(machine).build(), policy);
  }

  /** What some checks say of the laptop, and one that breaks: each outcome, at least once. */
  static Report some(String goal) {
    return everyOutcome(of(goal, "windows-laptop-two-goroots"));
  }

  /** The same, with one accepted and some left out. */
  public static Report someWithPolicy(String goal) {
    return everyOutcome(withPolicy(goal, "windows-laptop-two-goroots"));
  }

  private static Report everyOutcome(Report whole) {
    List<Result> results = new ArrayList<>();
    for (Result result : whole.results()) {
      if (SOME.contains(result.id())) {
        results.add(result);
      }
    }
    results.add(result("link.target", Outcome.CRASHED, Text.of("result.crashed", "error", "E")));
    return with(whole, results);
  }

  /** What is found on a machine, and what is unknown there; not what is fine or does not apply. */
  public static Report found(String machine) {
    Report whole = of("doctor", machine);
    List<Result> results = new ArrayList<>();
    for (Result result : whole.results()) {
      if (result.outcome() == Outcome.FAIL || result.outcome() == Outcome.UNKNOWN) {
        results.add(result);
      }
    }
    return with(whole, results);
  }

  /** A healthy machine's report with these results. */
  public static Report with(Result... results) {
    return with(of("check", "linux-healthy"), List.of(results));
  }

  /** The same with what became of a policy. */
  public static Report used(Report report, PolicyUse policy) {
    return new Report(
        report.toolVersion(),
        report.goal(),
        report.startedAt(),
        report.durationMillis(),
        report.host(),
        report.go(),
        report.results(),
        policy);
  }

  private static Report with(Report report, List<Result> results) {
    return new Report(
        report.toolVersion(),
        report.goal(),
        report.startedAt(),
        report.durationMillis(),
        report.host(),
        report.go(),
        results,
        null);
  }

  public static Result result(String id, Outcome outcome, Text message) {
    boolean fail = outcome == Outcome.FAIL;
    return new Result(
        id,
        outcome,
        fail ? Severity.INFO : null,
        "",
        message,
        fail ? null : message,
        List.of(),
        List.of(),
        null,
        0);
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
    return new Report("0.1.0", goal, machine.takenAt(), 42, machine.host(), summary, results, null);
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
