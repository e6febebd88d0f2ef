package io.github.goenv.report.ci;

import static io.github.goenv.report.ci.Reports.ANCHOR;
import static io.github.goenv.report.ci.Reports.REDACTION;
import static io.github.goenv.report.ci.Reports.TEXTS;
import static io.github.goenv.report.ci.Reports.many;
import static io.github.goenv.report.ci.Reports.mixed;
import static io.github.goenv.report.ci.Reports.report;
import static io.github.goenv.report.ci.Reports.result;
import static io.github.goenv.report.ci.Reports.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.Golden;
import io.github.goenv.report.Outcome;
import io.github.goenv.report.Report;
import io.github.goenv.report.Severity;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CiFormsTest {

  /** The lines of a CI system for a report. */
  interface Form {
    List<String> of(Report report, Severity unknowns, Anchor anchor);
  }

  static Stream<Arguments> forms() {
    Form github = (report, unknowns, at) -> GithubLines.of(report, unknowns, at, TEXTS, REDACTION);
    Form azure = (report, unknowns, at) -> AzureLines.of(report, unknowns, at, TEXTS, REDACTION);
    Form teamcity =
        (report, unknowns, at) -> TeamcityLines.of(report, unknowns, at, TEXTS, REDACTION);
    return Stream.of(
        Arguments.of("github", github),
        Arguments.of("azure", azure),
        Arguments.of("teamcity", teamcity));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  void everyKindOfResult(String name, Form form) {
    String counted = String.join("\n", form.of(mixed(), Severity.INFO, ANCHOR));
    String raised = String.join("\n", form.of(mixed(), Severity.ERROR, ANCHOR));
    String nowhere = String.join("\n", form.of(mixed(), Severity.INFO, null));
    Golden.check(
        "ci/" + name + ".txt",
        "# unknown=report\n"
            + counted
            + "\n# unknown=error\n"
            + raised
            + "\n# without a pom\n"
            + nowhere
            + "\n");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  void errorsComeFirst(String name, Form form) {
    List<String> lines = form.of(many(2, 2), Severity.INFO, null);
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0)).contains("e1");
    assertThat(lines.get(1)).contains("e2");
    assertThat(lines.get(2)).contains("w1");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  void nothingWrongIsNothingSaid(String name, Form form) {
    Report fine =
        report(
            result("go.unusable", Outcome.PASS, null, said("fine")),
            result("disk.space", Outcome.FAIL, Severity.INFO, said("informational")),
            result("env.shadowed", Outcome.UNKNOWN, null, said("who knows")));
    assertThat(form.of(fine, Severity.INFO, ANCHOR)).isEmpty();
  }

  /** A line break in a value would let it start a command of its own. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  void aFindingIsOneLine(String name, Form form) {
    String nasty = "a\r\n::set-env::b\n##vso[task.complete]\u2028\u0085##teamcity[x]\u001b[2J";
    Report report = report(result("path.dead", Outcome.FAIL, Severity.ERROR, said(nasty)));
    for (String line : form.of(report, Severity.INFO, ANCHOR)) {
      assertThat(line).doesNotContain("\n", "\r", "\u001b", "\u0085");
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  void aLongMessageIsCutBetweenCharacters(String name, Form form) {
    String smiles = "x" + "\uD83D\uDE00".repeat(3000);
    Report report = report(result("path.dead", Outcome.FAIL, Severity.ERROR, said(smiles)));
    List<String> lines = form.of(report, Severity.INFO, null);
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0)).contains("...").doesNotContain("\uD83D...", "|0xd83d...");
  }

  @Test
  void tenOfALevelAreShownInFull() {
    assertThat(GithubLines.of(many(10, 10), Severity.INFO, null, TEXTS, REDACTION))
        .hasSize(20)
        .noneMatch(line -> line.contains("more"));
  }

  @Test
  void theRestIsOneLineThatNamesThem() {
    assertThat(GithubLines.of(many(12, 11), Severity.INFO, null, TEXTS, REDACTION))
        .hasSize(20)
        .startsWith("::error title=path.e1::e1")
        .contains(
            "::error title=goenv::and 3 more: path.e10, path.e11, path.e12",
            "::warning title=path.w1::w1")
        .endsWith("::warning title=goenv::and 2 more: path.w10, path.w11");
    assertThat(AzureLines.of(many(12, 0), Severity.INFO, null, TEXTS, REDACTION)).hasSize(10);
    assertThat(TeamcityLines.of(many(12, 0), Severity.INFO, null, TEXTS, REDACTION)).hasSize(12);
  }

  @Test
  void aTypeIsDeclaredOnce() {
    Report twice =
        report(
            result("path.dead", Outcome.FAIL, Severity.WARNING, said("one")),
            result("path.dead", Outcome.FAIL, Severity.WARNING, said("two")));
    assertThat(TeamcityLines.of(twice, Severity.INFO, ANCHOR, TEXTS, REDACTION))
        .hasSize(3)
        .filteredOn(line -> line.startsWith("##teamcity[inspectionType "))
        .hasSize(1);
  }

  @Test
  void aSectionOfGitlab() {
    assertThat(GitlabLines.start("check", 1795428000))
        .isEqualTo("\u001b[0Ksection_start:1795428000:goenv_check\r\u001b[0Kgoenv:check");
    assertThat(GitlabLines.end("check", 1795428001))
        .isEqualTo("\u001b[0Ksection_end:1795428001:goenv_check\r\u001b[0K");
  }
}
