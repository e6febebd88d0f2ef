package io.github.goenv.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.SnapshotBuilder;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.CheckDefinition;
import io.github.goenv.check.core.Entries.Entry;
import io.github.goenv.check.core.Policy;
import io.github.goenv.fact.Fact;
import io.github.goenv.report.Acceptance;
import io.github.goenv.report.Fix;
import io.github.goenv.report.Outcome;
import io.github.goenv.report.Result;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a policy makes of what checks say. */
class JudgementTest {
  private static final String TODAY = "2026-11-23";
  private static final Text SAID = Text.of("result.pass");
  private static final Check FINE = (machine, policy, verdict) -> {};
  private static final Check WRONG =
      (machine, policy, verdict) ->
          verdict.fail("C:\\Go", SAID, List.of(), List.of(Fix.manual(SAID)));

  private final Snapshot linux = SnapshotBuilder.machine("linux-healthy").build();
  private final Snapshot windows = SnapshotBuilder.machine("windows-healthy").build();

  private static Entry entry(String id, Check check) {
    return entry(id, CheckDefinition.Scope.ANY, check);
  }

  private static Entry entry(String id, CheckDefinition.Scope scope, @Nullable Check check) {
    return new Entry(new CheckDefinition(id, Severity.WARNING, Severity.ERROR, scope), check);
  }

  private static Policy policy(
      boolean strict, Set<String> only, Set<String> exclude, Map<String, Severity> severities) {
    return new Policy(
        strict, only, exclude, severities, List.of(), Policy.Expectations.NONE, TODAY);
  }

  private static Policy accepting(Policy.Accepted... accepted) {
    return new Policy(
        false, Set.of(), Set.of(), Map.of(), List.of(accepted), Policy.Expectations.NONE, TODAY);
  }

  private Result judged(Check check, Policy policy) {
    List<Result> results = Judgement.of(List.of(entry("goroot.x", check)), linux, policy);
    assertThat(results).hasSize(1);
    return results.get(0);
  }

  @Test
  void silenceIsAPass() {
    assertThat(judged(FINE, Policies.standard(TODAY)).outcome()).isEqualTo(Outcome.PASS);
  }

  @Test
  void aCheckThatThrowsIsCrashedAndTheRestGoOn() {
    List<Check> broken =
        List.of(
            (machine, policy, verdict) -> {
              throw new IllegalStateException("broken");
            },
            (machine, policy, verdict) -> {
              throw new NoClassDefFoundError("com/sun/jna/Native");
            },
            (machine, policy, verdict) -> {
              throw new StackOverflowError();
            },
            (machine, policy, verdict) -> {
              verdict.fail("x", SAID, List.of(), List.of());
              throw new NullPointerException();
            });
    List<Entry> entries = new ArrayList<>();
    for (Check check : broken) {
      entries.add(entry("a.broken", check));
      entries.add(entry("a.fine", FINE));
    }
    List<Result> results = Judgement.of(entries, linux, Policies.standard(TODAY));
    assertThat(results)
        .extracting(Result::outcome)
        .containsExactly(
            Outcome.CRASHED,
            Outcome.PASS,
            Outcome.CRASHED,
            Outcome.PASS,
            Outcome.CRASHED,
            Outcome.PASS,
            Outcome.CRASHED,
            Outcome.PASS);
    assertThat(results.get(0).message().args())
        .containsValue("java.lang.IllegalStateException: broken");
    assertThat(results.get(0).severity()).isNull();
  }

  @Test
  void anUnknownFactEndsTheCheckWithItsReason() {
    Fact<String> unknown = Fact.unknown(Text.of("fact.not-read"), Text.of("fix.move"));
    Check needs = (machine, policy, verdict) -> verdict.need(unknown, SAID);
    Result result = judged(needs, Policies.standard(TODAY));
    assertThat(result.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(result.reason()).isEqualTo(Text.of("fact.not-read"));
    assertThat(result.fixes()).containsExactly(Fix.manual(Text.of("fix.move")));
  }

  @Test
  void whatWasFoundBeforeAnUnknownFactStays() {
    Fact<String> unknown = Fact.unknown(Text.of("fact.not-read"));
    Check both =
        (machine, policy, verdict) -> {
          verdict.fail("x", SAID, List.of(), List.of());
          verdict.orUnknown(unknown);
        };
    assertThat(Judgement.of(List.of(entry("a.b", both)), linux, Policies.standard(TODAY)))
        .extracting(Result::outcome)
        .containsExactly(Outcome.FAIL, Outcome.UNKNOWN);
  }

  @Test
  void whatWasFoundDoesApply() {
    Check both =
        (machine, policy, verdict) -> {
          verdict.fail("x", SAID, List.of(), List.of());
          throw verdict.notApplicable(SAID);
        };
    assertThat(judged(both, Policies.standard(TODAY)).outcome()).isEqualTo(Outcome.FAIL);
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', true",
    "goroot.x, '', true",
    "goroot, '', true",
    "gopath, '', false",
    "goroot.y, '', false",
    "'', goroot.x, false",
    "'', goroot, false",
    "'', gopath, true",
    "goroot, goroot.x, false",
    "goroot.x, goroot, false",
  })
  void onlyAndExcludeNameIdsAndAreas(String only, String exclude, boolean on) {
    Result result =
        judged(
            WRONG,
            policy(
                false,
                only.isEmpty() ? Set.of() : Set.of(only),
                exclude.isEmpty() ? Set.of() : Set.of(exclude),
                Map.of()));
    assertThat(result.outcome()).isEqualTo(on ? Outcome.FAIL : Outcome.DISABLED);
  }

  @ParameterizedTest
  @CsvSource({
    "false, , WARNING",
    "true, , ERROR",
    "false, ERROR, ERROR",
    "false, INFO, INFO",
    "true, INFO, INFO",
  })
  void severityIsTheUsersElseTheProfiles(boolean strict, Severity own, Severity expected) {
    Map<String, Severity> severities = own == null ? Map.of() : Map.of("goroot.x", own);
    Result result = judged(WRONG, policy(strict, Set.of(), Set.of(), severities));
    assertThat(result.severity()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"ERROR, WARNING", "WARNING, WARNING", "INFO, INFO"})
  void aMilderFindingIsNeverMadeWorse(Severity atMost, Severity expected) {
    Check check =
        (machine, policy, verdict) -> verdict.fail(atMost, "x", SAID, List.of(), List.of());
    assertThat(judged(check, Policies.standard(TODAY)).severity()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "goroot.x, , , true",
    "goroot.x, , 2026-11-23, true",
    "goroot.x, , 2026-11-22, false",
    "goroot.x, , 2027-01-01, true",
    "goroot.y, , , false",
    "goroot, , , false",
    "goroot.x, C:\\Go, , true",
    "goroot.x, c:\\go, , true",
    "goroot.x, C:\\*, , true",
    "goroot.x, *go, , true",
    "goroot.x, *:*o*, , true",
    "goroot.x, ***, , true",
    "goroot.x, C:\\Go2, , false",
    "goroot.x, *.exe, , false",
    "goroot.x, C:\\, , false",
  })
  void acceptedByIdSubjectAndDay(String id, String subject, String until, boolean accepted) {
    Acceptance acceptance = new Acceptance("OPS-71", until, "the team", null);
    Result result = judged(WRONG, accepting(new Policy.Accepted(id, subject, acceptance)));
    assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(result.isAccepted()).isEqualTo(accepted);
    assertThat(result.counts()).isEqualTo(!accepted);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-22, EXPIRED",
    "1999-12-31, EXPIRED",
    "2026-11-23, ENDS",
    "2026-12-07, ENDS",
    "2026-12-08, HOLDS",
    "2027-01-01, HOLDS",
    ", HOLDS",
  })
  void anAcceptanceIsToldToEndAndToHaveEnded(String until, Acceptance.State state) {
    Acceptance acceptance = new Acceptance("OPS-71", until, "the team", null);
    Result result = judged(WRONG, accepting(new Policy.Accepted("goroot.x", null, acceptance)));
    assertThat(result.accepted()).isEqualTo(acceptance.in(state));
    assertThat(result.expired() != null).isEqualTo(state == Acceptance.State.EXPIRED);
    assertThat(result.ending() != null).isEqualTo(state == Acceptance.State.ENDS);
  }

  @Test
  void anAcceptanceThatHoldsCountsMoreThanOneThatHasEnded() {
    Policy.Accepted ended =
        new Policy.Accepted("goroot.x", null, new Acceptance("a", TODAY, null, null));
    Policy policy =
        accepting(
            new Policy.Accepted("goroot.x", null, new Acceptance("a", "2026-11-01", null, null)),
            ended);
    assertThat(judged(WRONG, policy).accepted())
        .isEqualTo(ended.acceptance().in(Acceptance.State.ENDS));
  }

  @Test
  void onlyAFailureIsAccepted() {
    Policy policy =
        accepting(new Policy.Accepted("goroot.x", null, new Acceptance("r", null, null, null)));
    assertThat(judged(FINE, policy).accepted()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "cloud.x, 1, true",
    "cloud.x, 0, false",
    "cloud.x, , false",
    "goroot.x, 1, false",
  })
  void theGuidesVariableAcceptsCloudFindingsVisibly(String id, String value, boolean accepted) {
    SnapshotBuilder machine = SnapshotBuilder.machine("windows-healthy");
    if (value != null) {
      machine.process("one_drive_skip_check", value);
    }
    List<Result> results =
        Judgement.of(List.of(entry(id, WRONG)), machine.build(), Policies.standard(TODAY));
    Acceptance acceptance = results.get(0).accepted();
    assertThat(acceptance != null).isEqualTo(accepted);
    if (acceptance != null) {
      assertThat(acceptance.reason()).isEqualTo("ONE_DRIVE_SKIP_CHECK=1");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ANY, true, true",
    "WINDOWS, false, true",
    "BUILD, false, false",
  })
  void aCheckIsJudgedWhereItsThingExists(
      CheckDefinition.Scope scope, boolean onLinux, boolean onWindows) {
    List<Entry> one = List.of(entry("a.b", scope, FINE));
    Outcome there = Judgement.of(one, windows, Policies.standard(TODAY)).get(0).outcome();
    Outcome here = Judgement.of(one, linux, Policies.standard(TODAY)).get(0).outcome();
    assertThat(here).isEqualTo(onLinux ? Outcome.PASS : Outcome.NOT_APPLICABLE);
    assertThat(there).isEqualTo(onWindows ? Outcome.PASS : Outcome.NOT_APPLICABLE);
  }

  @Test
  void whatIsNotExaminedYetDoesNotApplyOnWindows() {
    List<Result> results =
        Judgement.of(
            List.of(entry("a.b", CheckDefinition.Scope.WINDOWS, null)),
            windows,
            Policies.standard(TODAY));
    assertThat(results.get(0).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    assertThat(results.get(0).message().key()).isEqualTo("reason.not-examined");
  }

  @ParameterizedTest
  @ValueSource(strings = {"linux-healthy", "windows-healthy", "macos-laptop"})
  void everyCheckAnswersInItsOrder(String machine) {
    List<String> ids = new ArrayList<>();
    for (Result result :
        Judgement.of(SnapshotBuilder.machine(machine).build(), Policies.standard(TODAY))) {
      if (ids.isEmpty() || !ids.get(ids.size() - 1).equals(result.id())) {
        ids.add(result.id());
      }
    }
    assertThat(ids).isEqualTo(Catalogue.definitions().stream().map(CheckDefinition::id).toList());
  }

  @Test
  void aHealthyLinuxMachineIsClean() {
    assertThat(Judgement.of(linux, Policies.standard(TODAY)))
        .extracting(Result::outcome)
        .containsOnly(Outcome.PASS, Outcome.NOT_APPLICABLE);
  }
}
