package io.github.goenv.oracle;

import io.github.goenv.check.Judgement;
import io.github.goenv.check.Policies;
import io.github.goenv.probe.ProbeRequest;
import io.github.goenv.probe.SnapshotReader;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.report.Outcome;
import io.github.goenv.report.Result;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.text.Messages;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the checks say of a state, as {@code goenv:check} would read and judge it. */
record ChecksSay(List<Result> results) {
  private static final Messages TEXTS = Messages.in("en");

  static ChecksSay of(State state) throws InterruptedException {
    return of(state.project(), state.environment());
  }

  static ChecksSay of(Path project, Map<String, String> environment) throws InterruptedException {
    Snapshot machine =
        new SnapshotReader(
                new ProbeRequest(
                    "1.0",
                    null,
                    project,
                    List.of(project),
                    project.resolve("target"),
                    environment,
                    Duration.ofSeconds(60),
                    false,
                    Set.of(),
                    List.of(new ProbeRequest.Build(project, project, true)),
                    ProbeRequest.Examine.NOTHING))
            .read();
    return new ChecksSay(Judgement.of(machine, Policies.standard("2026-11-28")));
  }

  /** The same without one check, as if it saw nothing. */
  ChecksSay without(String id) {
    return new ChecksSay(results.stream().filter(each -> !each.id().equals(id)).toList());
  }

  List<Result> errors() {
    List<Result> errors = new ArrayList<>();
    for (Result result : results) {
      if (result.outcome() == Outcome.CRASHED
          || result.outcome() == Outcome.FAIL && result.severity() == Severity.ERROR) {
        errors.add(result);
      }
    }
    return errors;
  }

  /** All a user reads of one finding. */
  static String text(Result result) {
    StringBuilder text = new StringBuilder(result.id());
    text.append(": ").append(result.message().in(TEXTS));
    for (Evidence evidence : result.evidence()) {
      text.append("\n  ").append(evidence.name()).append('=').append(evidence.value());
    }
    for (Fix fix : result.fixes()) {
      text.append("\n  fix: ").append(fix.title().in(TEXTS)).append(": ").append(fix.text());
    }
    return text.toString();
  }

  String listed() {
    StringBuilder text = new StringBuilder();
    for (Result result : results) {
      if (result.outcome() == Outcome.FAIL
          || result.outcome() == Outcome.UNKNOWN
          || result.outcome() == Outcome.CRASHED) {
        String severity =
            result.severity() == null ? result.outcome().word() : result.severity().word();
        text.append("    ").append(severity).append(' ');
        text.append(text(result).replace("\n", "\n    ")).append('\n');
      }
    }
    return text.toString();
  }
}
