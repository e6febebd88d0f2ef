package io.github.goenv.check;

import static io.github.goenv.SnapshotBuilder.machine;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.SnapshotBuilder;
import io.github.goenv.check.core.Policy;
import io.github.goenv.report.Acceptance;
import io.github.goenv.report.Outcome;
import io.github.goenv.report.Result;
import io.github.goenv.report.Severity;
import io.github.goenv.report.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConsequencesTest {
  private static final String GONE = "/opt/gone";

  /** A GOROOT in the environment, and what go says of the project with it. */
  private static SnapshotBuilder badGoroot() {
    return machine("linux-healthy")
        .goroot(GONE, "process:GOROOT", "missing", null)
        .refuses("cannot find package");
  }

  private static List<Result> judged(SnapshotBuilder machine) {
    return Judgement.of(machine.build(), Policies.standard("2026-11-23"));
  }

  private static Policy accepting(String id) {
    return new Policy(
        false,
        Set.of(),
        Set.of(),
        Map.of(),
        List.of(new Policy.Accepted(id, null, new Acceptance("x", null, null, null))),
        Policy.Expectations.NONE,
        "2026-11-23");
  }

  /** Of failures and unknowns {@code id}, or {@code id < cause}. */
  private static List<String> said(List<Result> results) {
    List<String> said = new ArrayList<>();
    for (Result result : results) {
      if (result.outcome() == Outcome.FAIL || result.outcome() == Outcome.UNKNOWN) {
        said.add(result.id() + (result.cause() == null ? "" : " < " + result.cause()));
      }
    }
    return said;
  }

  @Test
  void oneBadGorootIsOneError() {
    List<Result> results = judged(badGoroot());

    assertThat(said(results)).contains("goroot.invalid", "go.refuses < goroot.invalid");
    assertThat(Summary.of(results).error()).isEqualTo(1);
    assertThat(Summary.of(results).following())
        .isEqualTo((int) said(results).stream().filter(each -> each.contains("<")).count());
  }

  @Test
  void whatSaysThatTheSameValueIsSetFollows() {
    List<Result> results =
        judged(
            machine("linux-healthy")
                .process("GOFLAGS", "-nosuch")
                .goEnvFile(Map.of("GOFLAGS", "-trimpath"))
                .refuses("go: parsing $GOFLAGS: unknown flag -nosuch"));

    assertThat(said(results))
        .contains("env.refused", "env.shadowed < env.refused", "env.goflags < env.refused");
  }

  @Test
  void whatIsOfAnotherValueStandsForItself() {
    List<Result> results = judged(badGoroot().process("GOFLAGS", "-race"));

    assertThat(said(results))
        .contains("env.goflags")
        .doesNotContain("env.goflags < goroot.invalid");
  }

  @Test
  void whatGoCouldNotBeAskedForASettingFollows() {
    SnapshotBuilder machine = machine("linux-healthy").process("GOPATH", "rel");
    String exited =
        "[{unknown: {key: 'go.mod.failed', args: {path: '/srv/work/hello/go.mod', detail: '%s'}}}]";

    assertThat(said(judged(machine.set("project.modules", exited.formatted("go: GOPATH entry")))))
        .contains("gopath.invalid", "toolchain.switch < gopath.invalid");
    assertThat(said(judged(machine.set("project.modules", exited.formatted("TIMED_OUT")))))
        .contains("gopath.invalid", "toolchain.switch");
  }

  @Test
  void aFindingWorseThanItsCauseCounts() {
    Policy lenient =
        new Policy(
            false,
            Set.of(),
            Set.of(),
            Map.of("goroot.invalid", Severity.WARNING),
            List.of(),
            Policy.Expectations.NONE,
            "2026-11-23");

    assertThat(said(Judgement.of(badGoroot().build(), lenient))).contains("go.refuses");
  }

  @Test
  void nothingFollowsFromWhatIsAccepted() {
    assertThat(said(Judgement.of(badGoroot().build(), accepting("goroot.invalid"))))
        .contains("go.refuses");
  }

  @Test
  void anAcceptedFindingStaysAccepted() {
    assertThat(said(Judgement.of(badGoroot().build(), accepting("go.refuses"))))
        .contains("go.refuses")
        .doesNotContain("go.refuses < goroot.invalid");
  }
}
