package io.github.goenv.report.ci;

import static io.github.goenv.report.ci.Reports.REDACTION;
import static io.github.goenv.report.ci.Reports.TEXTS;
import static io.github.goenv.report.ci.Reports.many;
import static io.github.goenv.report.ci.Reports.mixed;
import static io.github.goenv.report.ci.Reports.report;
import static io.github.goenv.report.ci.Reports.result;
import static io.github.goenv.report.ci.Reports.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.Golden;
import io.github.goenv.report.Acceptance;
import io.github.goenv.report.Outcome;
import io.github.goenv.report.PolicyUse;
import io.github.goenv.report.Severity;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GithubSummaryTest {
  private final GithubSummary summary = new GithubSummary(TEXTS, REDACTION);

  @Test
  void everyKindOfResult() {
    Golden.check(
        "ci/github-summary.md", summary.of(mixed(), Severity.WARNING, GithubSummary.BUDGET));
  }

  @Test
  void unknownsAreCountedOnlyUnlessRaised() {
    String text = summary.of(mixed(), Severity.INFO, GithubSummary.BUDGET);
    assertThat(text).contains("1 unknown").doesNotContain("env.shadowed");
  }

  @Test
  void saysNothingWhenNothingIsWrong() {
    var fine = report(result("go.unusable", Outcome.PASS, null, said("fine")));
    assertThat(summary.of(fine, Severity.INFO, GithubSummary.BUDGET)).isEmpty();
  }

  @Test
  void aBaselineIsSeenOnAFineMachineToo() {
    var fine = report(result("go.unusable", Outcome.PASS, null, said("fine")));
    PolicyUse.BaselineUse baseline =
        new PolicyUse.BaselineUse(
            "b.xml", "2026-11-01", "2027-01-30", 63, Acceptance.State.HOLDS, 3, 2, 0);
    var used = io.github.goenv.report.Reports.used(fine, new PolicyUse(List.of(), baseline));
    assertThat(summary.of(used, Severity.INFO, GithubSummary.BUDGET))
        .contains("baseline b.xml: 2 of 3 recorded findings present, accepted until 2027-01-30");
    assertThat(summary.of(used, Severity.INFO, 100)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 0, 300, 400, 2_000, 5_000, 50_000})
  void staysWithinItsRoom(long room) {
    String text = summary.of(many(40, 300), Severity.INFO, room);
    assertThat((long) text.getBytes(StandardCharsets.UTF_8).length)
        .isBetween(0L, Math.max(0, room));
  }

  @Test
  void countsWhatHasNoRoom() {
    String text = summary.of(many(0, 100), Severity.INFO, 5_000);
    int shown = text.split("\\*\\*WARN\\*\\*", -1).length - 1;
    assertThat(shown).isBetween(1, 99);
    assertThat(text).contains((100 - shown) + " more do not fit on this page");
  }
}
