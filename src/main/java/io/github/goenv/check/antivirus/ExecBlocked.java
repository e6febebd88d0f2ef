package io.github.goenv.check.antivirus;

import io.github.goenv.check.common.Fixes;
import io.github.goenv.check.common.MachineFacts;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.Examined;
import io.github.goenv.snapshot.Place;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.StartTrial;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code exec.blocked}: a program that go has just built does not start from a place that builds
 * start programs from. What the system says is told by its number; the cause behind it, where
 * several have one number, is not guessed.
 */
final class ExecBlocked implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    Text unasked = Text.of("exec.blocked.not-asked");
    Examined examined = MachineFacts.examined(machine, verdict, unasked);
    List<Evidence> ran = new ArrayList<>();
    for (StartTrial trial : verdict.need(examined.starts(), unasked)) {
      switch (trial.step()) {
        case RAN -> ran.add(evidence(trial));
        case NOT_WRITTEN ->
            verdict.unknown(
                trial.place(),
                Text.of(
                    "exec.blocked.not-written", "path", trial.directory(), "said", trial.said()),
                null);
        case HUNG -> fail(machine, verdict, trial, "exec.blocked.hung", Severity.WARNING);
        case VANISHED -> fail(machine, verdict, trial, "exec.blocked.vanished", Severity.ERROR);
        case ENDED -> fail(machine, verdict, trial, "exec.blocked.ended", Severity.ERROR);
        case NOT_STARTED -> fail(machine, verdict, trial, reason(machine, trial), Severity.ERROR);
      }
    }
    if (verdict.results().isEmpty() && !ran.isEmpty()) {
      verdict.pass(Text.of("exec.blocked.pass"), ran);
    } else if (verdict.results().isEmpty()) {
      throw verdict.notApplicable(Text.of("exec.blocked.nowhere"));
    }
  }

  /** What a number means: winerror.h, errno.h. */
  private static String reason(Snapshot machine, StartTrial trial) {
    Integer code = trial.errorCode().orNull();
    int number = code == null ? -1 : code;
    if (machine.host().windows()) {
      return switch (number) {
        case 5 -> "exec.blocked.denied";
        case 32 -> "exec.blocked.open";
        case 193, 216 -> "exec.blocked.no-program";
        case 225 -> "exec.blocked.virus";
        case 1260 -> "exec.blocked.policy";
        case 4551 -> "exec.blocked.application-control";
        default -> "exec.blocked.other";
      };
    }
    return switch (number) {
      case 1 -> "exec.blocked.not-permitted";
      case 8 -> "exec.blocked.no-program";
      case 13 ->
          trial.noExec() instanceof Fact.Known<String>
              ? "exec.blocked.noexec"
              : "exec.blocked.permission";
      case 26 -> "exec.blocked.open";
      default -> "exec.blocked.other";
    };
  }

  private static void fail(
      Snapshot machine, Verdict verdict, StartTrial trial, String key, Severity atMost) {
    // go build works in each of these states: only tests and go run need the first place.
    boolean tests = trial.place().equals("GOTMPDIR");
    Integer code = trial.errorCode().orNull();
    verdict.fail(
        tests ? atMost : Severity.WARNING,
        trial.place(),
        Text.of(
            key,
            "path",
            trial.directory(),
            "place",
            trial.place(),
            "code",
            code == null ? "" : String.valueOf(code),
            "said",
            trial.said(),
            "mount",
            String.valueOf(trial.noExec().orNull())),
        List.of(evidence(trial)),
        fixes(machine, trial));
  }

  private static List<Fix> fixes(Snapshot machine, StartTrial trial) {
    List<Fix> fixes = new ArrayList<>();
    Place place = machine.place(trial.place());
    if (place != null && !trial.place().equals("output")) {
      fixes.add(Fixes.write(machine, place));
    }
    fixes.add(Defender.ask(machine, "exec.blocked.fix-", trial.directory()));
    return fixes;
  }

  private static Evidence evidence(StartTrial trial) {
    Integer code = trial.errorCode().orNull();
    String value = trial.directory();
    if (code != null) {
      value += " (" + code + (trial.said().isEmpty() ? "" : ": " + trial.said()) + ")";
    }
    return new Evidence(trial.place(), value, Source.of(Source.Kind.API, "go build"));
  }
}
