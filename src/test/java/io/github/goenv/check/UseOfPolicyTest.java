package io.github.goenv.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.SnapshotBuilder;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Subjects;
import io.github.goenv.report.Acceptance;
import io.github.goenv.report.Origin;
import io.github.goenv.report.Outcome;
import io.github.goenv.report.PolicyUse;
import io.github.goenv.report.PolicyUseLines;
import io.github.goenv.report.Result;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.text.Messages;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which acceptances nothing needs: never one whose check does not know it all. */
class UseOfPolicyTest {
  private static final String TODAY = "2026-11-28";

  /**
   * @param results outcome and subject of the results of one check, separated by semicolons
   */
  @ParameterizedTest
  @CsvSource({
    "'pass', *, true",
    "'fail GOROOT', GOROOT, false",
    "'fail GOROOT', GO*, false",
    "'fail GOROOT', GOFLAGS, true",
    "'fail GOROOT; fail GOFLAGS', GOFLAGS, false",
    "'fail GOROOT; unknown GOPATH', GOFLAGS, false",
    "'unknown', *, false",
    "'not_applicable', *, false",
    "'disabled', *, false",
    "'crashed', *, false",
    "'', *, false",
  })
  void onlyWhatWasExaminedWholeIsUnused(String results, String subject, boolean unused) {
    List<Result> all = new ArrayList<>();
    all.add(result("path.dead", "fail GOFLAGS"));
    for (String each : results.split("; ")) {
      if (!each.isEmpty()) {
        all.add(result("env.stale", each));
      }
    }
    Policy policy = accepting("env.stale", subject, Origin.POM);

    assertThat(UseOfPolicy.of(all, policy).unused()).hasSize(unused ? 1 : 0);
  }

  private static Result result(String id, String typed) {
    String[] words = typed.split(" ");
    Outcome outcome = Outcome.valueOf(words[0].toUpperCase(java.util.Locale.ROOT));
    return new Result(
        id,
        outcome,
        outcome == Outcome.FAIL ? Severity.WARNING : null,
        words.length > 1 ? words[1] : "",
        Text.of("result.pass"),
        null,
        List.of(),
        List.of(),
        null,
        0);
  }

  private static Policy accepting(String id, String subject, Origin origin) {
    return new Policy(
        false,
        Set.of(),
        Set.of(),
        Map.of(),
        List.of(new Policy.Accepted(id, subject, new Acceptance("OPS-1", null, null, origin))),
        Policy.Expectations.NONE,
        TODAY);
  }

  /** Of a policy for many machines check says nothing, as others may need it; doctor does. */
  @Test
  void whatOthersMayNeedIsShownByDoctorAlone() {
    Result fine = result("env.stale", "pass");
    Origin fleet = new Origin(Origin.Kind.POLICY, "policy.xml:9");
    PolicyUse shared = UseOfPolicy.of(List.of(fine), accepting("env.stale", "GO*", fleet));
    PolicyUse own = UseOfPolicy.of(List.of(fine), accepting("env.stale", null, Origin.POM));
    PolicyUseLines english = new PolicyUseLines(Messages.in("en"));

    assertThat(english.of(shared, false)).isEmpty();
    assertThat(english.of(shared, true))
        .containsExactly(
            "goenv: accepted, but not present on this machine: env.stale GO* (according to"
                + " policy.xml:9). Remove what is no longer needed");
    assertThat(new PolicyUseLines(Messages.in("zh-CN")).of(own, false))
        .containsExactly("goenv：已豁免，但本机没有发现：env.stale（依据 pom）。请删除不再需要的豁免");
    assertThat(english.of(null, true)).isEmpty();
  }

  /** A pattern may be that of report.json, from which personal data was taken out. */
  @ParameterizedTest
  @CsvSource({
    "/home/anna/go, true",
    "~/go, true",
    "~/*, true",
    "<project>/go.mod, false",
    "~/gopher, false",
  })
  void aSubjectOfTheReportIsASubject(String pattern, boolean fits) {
    Subjects subjects =
        new Subjects(Redaction.of("/home/anna", "anna", "box", false), "/home/anna/shop", false);
    assertThat(subjects.fits(pattern, "/home/anna/go")).isEqualTo(fits);
    assertThat(subjects.fits("<project>/go.mod", "/home/anna/shop/go.mod")).isTrue();
    assertThat(subjects.fits("~/shop/go.mod", "/home/anna/shop/go.mod")).isTrue();
    assertThat(subjects.kept("/home/anna/shopping/go.mod")).isEqualTo("~/shopping/go.mod");
    assertThat(subjects.kept("/home/anna/shop")).isEqualTo("<project>");
  }

  @Test
  void whoChangedASeverityIsKept() {
    Origin origin = new Origin(Origin.Kind.POLICY, "policy.xml:4");
    Policy policy =
        new Policy(
                false,
                Set.of(),
                Set.of(),
                Map.of("goroot.mismatch", Severity.WARNING),
                List.of(),
                Policy.Expectations.NONE,
                TODAY)
            .decided(Map.of("goroot.mismatch", origin), Subjects.PLAIN, null);
    for (Result result :
        Judgement.of(SnapshotBuilder.machine("windows-laptop-two-goroots").build(), policy)) {
      boolean changed = result.id().equals("goroot.mismatch");
      assertThat(result.severityFrom()).as(result.id()).isEqualTo(changed ? origin : null);
    }
  }
}
