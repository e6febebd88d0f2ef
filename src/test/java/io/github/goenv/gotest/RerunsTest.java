package io.github.goenv.gotest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.gotest.CaseResult.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class RerunsTest {

  @Test
  void runsExactlyWhatFailedAgain() {
    PackageResult result =
        result(
            false,
            passed("TestGood"),
            failed("TestA", Problem.Type.SUBTEST),
            failed("TestA/x.y|z#01", Problem.Type.FAILED),
            failed("TestB", Problem.Type.RACE));
    assertThat(Reruns.pattern(result, "all")).isEqualTo("^TestA$/^x\\.y\\|z#01$|^TestB$");
  }

  @Test
  void runsAllAgainWhereTheProcessEnded() {
    for (Problem.Type type :
        List.of(
            Problem.Type.PANIC,
            Problem.Type.TIMEOUT,
            Problem.Type.SIGNAL,
            Problem.Type.UNFINISHED,
            Problem.Type.FATAL,
            Problem.Type.PACKAGE)) {
      assertThat(Reruns.pattern(result(false, failed("TestA", type)), "all")).isEqualTo("all");
    }
    assertThat(Reruns.pattern(result(true, failed("TestA", Problem.Type.FAILED)), "all"))
        .isEqualTo("all");
  }

  @Test
  void runsNothingAgainThatDoesNotCompile() {
    for (Problem.Type type : List.of(Problem.Type.BUILD, Problem.Type.SETUP)) {
      assertThat(Reruns.pattern(result(false, failed("[build failed]", type)), "all")).isNull();
    }
  }

  @Test
  void tellsFlakyTestsFromFailedOnes() {
    PackageResult first =
        result(
            true,
            passed("TestGood"),
            failed("TestFlaky", Problem.Type.UNFINISHED),
            failed("TestBad", Problem.Type.FAILED));
    PackageResult again =
        result(
            false,
            passed("TestGood"),
            passed("TestFlaky"),
            failed("TestBad", Problem.Type.FAILED),
            passed("TestNeverBegun"));
    PackageResult merged = Reruns.merge(first, again);
    assertThat(merged.counts()).isEqualTo(new Counts(4, 1, 0, 0, 1));
    assertThat(merged.failed()).isTrue();
    assertThat(merged.cases())
        .extracting(CaseResult::kind)
        .containsExactly(Kind.PASSED, Kind.FLAKY, Kind.FAILURE, Kind.PASSED);
    assertThat(merged.cases().get(1).attempts()).hasSize(1);
    assertThat(merged.cases().get(2).attempts()).hasSize(1);

    PackageResult third = Reruns.merge(merged, result(false, passed("TestBad")));
    assertThat(third.counts()).isEqualTo(new Counts(4, 0, 0, 0, 2));
    assertThat(third.cases().get(2).attempts()).hasSize(2);
    assertThat(third.failed()).isFalse();
    assertThat(third.state()).isEqualTo(PackageResult.State.PASSED);
  }

  @Test
  void forgivesAPackageThatPassesThen() {
    PackageResult first = result(false, failed("[package failed]", Problem.Type.PACKAGE));
    PackageResult again = result(false, passed("TestA"));
    assertThat(Reruns.merge(first, again).counts()).isEqualTo(new Counts(2, 0, 0, 0, 1));
    PackageResult bad = result(false, failed("TestA", Problem.Type.FAILED));
    assertThat(Reruns.merge(first, bad).counts()).isEqualTo(new Counts(2, 1, 1, 0, 0));
  }

  private static CaseResult passed(String name) {
    return new CaseResult(name, Kind.PASSED, 0.1, "", null);
  }

  private static CaseResult failed(String name, Problem.Type type) {
    Kind kind = type.isError() ? Kind.ERROR : Kind.FAILURE;
    return new CaseResult(name, kind, 0.1, "out\n", new Problem(type, "m", null, 0));
  }

  private static PackageResult result(boolean aborted, CaseResult... cases) {
    return new PackageResult(
        "m/p", List.of(cases), 1, PackageResult.State.FAILED, aborted, "", List.of());
  }
}
