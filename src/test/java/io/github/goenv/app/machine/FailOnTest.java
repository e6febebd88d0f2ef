package io.github.goenv.app.machine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.app.Rejected;
import io.github.goenv.report.Acceptance;
import io.github.goenv.report.Outcome;
import io.github.goenv.report.Report;
import io.github.goenv.report.Result;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.Host;
import io.github.goenv.text.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailOnTest {
  private static Result error(String id) {
    Text said = Text.of("result.pass");
    return new Result(
        id, Outcome.FAIL, Severity.ERROR, "", said, null, List.of(), List.of(), null, 0);
  }

  private static Report report(Result... results) {
    Host host = io.github.goenv.SnapshotBuilder.machine("linux-healthy").build().host();
    return new Report("0", "check", "2026-11-23T08:00:00Z", 1, host, null, List.of(results));
  }

  @Test
  void saysWhichAcceptancesHaveExpired() throws Exception {
    FailOn rule = FailOn.of("error", Severity.INFO, TestMachine.TEXTS);
    Acceptance old = new Acceptance("OPS-71", "2026-11-01", null, Acceptance.State.EXPIRED);
    rule.judge(report(error("a.b").accept(old.in(Acceptance.State.ENDS))), TestMachine.TEXTS);
    assertThatThrownBy(
            () ->
                rule.judge(
                    report(error("path.dead"), error("goroot.set").accept(old)), TestMachine.TEXTS))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("2 problems")
        .hasMessageEndingWith(". The acceptance of goroot.set has expired (<until>)");
    assertThatThrownBy(() -> rule.judge(report(error("path.dead")), TestMachine.TEXTS))
        .hasMessageNotContaining("expired");
  }
}
