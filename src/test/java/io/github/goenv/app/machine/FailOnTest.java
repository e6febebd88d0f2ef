package io.github.goenv.app.machine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.SnapshotBuilder;
import io.github.goenv.app.Rejected;
import io.github.goenv.report.Acceptance;
import io.github.goenv.report.Outcome;
import io.github.goenv.report.Report;
import io.github.goenv.report.Result;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.Host;
import io.github.goenv.text.Messages;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stops a build, and in which words: only go itself says that nothing can be built. */
class FailOnTest {
  private static final Messages TEXTS = Messages.in("en");

  @ParameterizedTest(name = "{0} with failOn={1}: {3}")
  @CsvSource({
    // An error by default: go does not build here.
    "goroot.invalid error, error, INFO, 'this machine cannot build this project: goroot.invalid.'",
    "goroot.invalid error, warning, INFO, 'this machine cannot build this project: goroot.inv'",
    // An error by strict or a raised severity alone.
    "goroot.space error, error, INFO, 'this machine does not meet the policy of this project: gor'",
    "gobin.relative error, error, INFO, 'this machine does not meet the policy of this project: '",
    "env.goflags warning, warning, INFO, 'this machine does not meet the policy of this project'",
    // A warning of a check whose errors stop go.
    "access.unwritable warning, warning, INFO, 'this machine does not meet the policy of this p'",
    // What the pom expects go does not know.
    "expect.version error, error, INFO, 'this machine does not meet the policy of this project: e'",
    "go.version unknown, error, ERROR, 'this machine does not meet the policy of this project, '",
    // Several: one that go refuses is enough.
    "goroot.space error+goroot.invalid error, error, INFO, '2 problems on this machine stop this b'",
    "goroot.space error+env.stale error, error, INFO, 'this machine does not meet the policy of th'",
  })
  void saysWhatFails(String results, String failOn, Severity unknowns, String words)
      throws Exception {
    FailOn rule = FailOn.of(failOn, unknowns, TEXTS);

    assertThatThrownBy(() -> rule.judge(report(results), TEXTS))
        .isInstanceOf(Rejected.class)
        .hasMessageStartingWith(words);
  }

  @Test
  void saysWhichAcceptancesHaveExpired() throws Exception {
    FailOn rule = FailOn.of("error", Severity.INFO, TEXTS);
    Acceptance old = new Acceptance("OPS-71", "2026-11-01", null, null, Acceptance.State.EXPIRED);
    Acceptance ending = old.in(Acceptance.State.ENDS);
    rule.judge(report(List.of(error("goroot.set").accept(ending))), TEXTS);
    assertThatThrownBy(
            () ->
                rule.judge(
                    report(List.of(error("path.dead"), error("goroot.set").accept(old))), TEXTS))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("2 points")
        .hasMessageEndingWith(". The acceptance of goroot.set has expired (<until>)");
    assertThatThrownBy(() -> rule.judge(report("path.dead error"), TEXTS))
        .hasMessageNotContaining("expired");
  }

  @Test
  void whatIsNotAskedForFailsNothing() throws Exception {
    Report report = report("env.goflags warning+go.version unknown+goroot.space info");
    assertThatCode(() -> FailOn.of("error", Severity.INFO, TEXTS).judge(report, TEXTS))
        .doesNotThrowAnyException();
    assertThatCode(
            () ->
                FailOn.of("never", Severity.ERROR, TEXTS)
                    .judge(report("goroot.invalid error"), TEXTS))
        .doesNotThrowAnyException();
  }

  private static Result error(String id) {
    return result(id, Severity.ERROR);
  }

  /** Unknown when {@code severity} is null. */
  private static Result result(String id, Severity severity) {
    return new Result(
        id,
        severity == null ? Outcome.UNKNOWN : Outcome.FAIL,
        severity,
        "x",
        Text.of("result.pass"),
        severity == null ? Text.of("result.pass") : null,
        List.of(),
        List.of(),
        null,
        0);
  }

  private static Report report(String results) {
    List<Result> all = new ArrayList<>();
    for (String each : results.split("\\+")) {
      String[] words = each.split(" ");
      all.add(
          result(
              words[0],
              words[1].equals("unknown")
                  ? null
                  : Severity.valueOf(words[1].toUpperCase(Locale.ROOT))));
    }
    return report(all);
  }

  private static Report report(List<Result> all) {
    Host host = SnapshotBuilder.machine("linux-healthy").build().host();
    return new Report("0", "check", "2026-11-28T00:00:00Z", 1, host, null, all, null);
  }
}
