package io.github.goenv.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.check.Policy;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Mistyped parameters: an error that names what was typed and the nearest that exists. */
class PolicyFactoryTest {

  /** A policy asked for wrongly, and the whole message. */
  record Mistake(String message, Asked asked) {
    @Override
    public String toString() {
      return message;
    }
  }

  interface Asked {
    void of(PolicyFactory factory) throws MojoExecutionException;
  }

  static Stream<Mistake> mistakes() {
    return Stream.of(
        new Mistake(
            "goenv.only has goroot.missmatch, which is not a check or an area."
                + " Did you mean goroot.mismatch?",
            f -> f.policy("default", List.of("goroot.missmatch"), null, Map.of(), List.of(), null)),
        new Mistake(
            "goenv.exclude has gorot, which is not a check or an area. Did you mean goroot?",
            f -> f.policy("default", null, List.of("path", "gorot"), Map.of(), List.of(), null)),
        new Mistake(
            "goenv.only has kubernetes, which is not a check or an area."
                + " mvn goenv:list shows them",
            f -> f.policy("default", List.of("kubernetes"), null, Map.of(), List.of(), null)),
        new Mistake(
            "goenv.profile=strikt is not possible. Did you mean strict?"
                + " possible are default, strict",
            f -> f.policy("strikt", null, null, Map.of(), List.of(), null)),
        new Mistake(
            "<severity> of path.dead=eror is not possible. Did you mean error?"
                + " possible are error, warning, info",
            f -> f.policy("default", null, null, Map.of("path.dead", "eror"), List.of(), null)),
        new Mistake(
            "<severity> has path.ded, which is not a check or an area. Did you mean path.dead?",
            f -> f.policy("default", null, null, Map.of("path.ded", "error"), List.of(), null)),
        new Mistake(
            "<accept> needs an id and a reason: id=path.dead, reason=null",
            f -> f.policy("default", null, null, Map.of(), List.of(finding("path.dead")), null)),
        new Mistake(
            "<accept> has path.ded, which is not a check or an area. Did you mean path.dead?",
            f -> {
              Finding finding = finding("path.ded");
              finding.reason = "known";
              f.policy("default", null, null, Map.of(), List.of(finding), null);
            }),
        new Mistake(
            "<accept> of path.dead has until=1.3.2027: specify a date as 2027-03-01",
            f -> {
              Finding finding = finding("path.dead");
              finding.reason = "known";
              finding.until = "1.3.2027";
              f.policy("default", null, null, Map.of(), List.of(finding), null);
            }),
        new Mistake(
            "<expect><version> is newest:"
                + " specify a version such as 1.26 or a range such as [1.24,1.27)",
            f -> {
              Expect expect = new Expect();
              expect.version = "newest";
              f.policy("default", null, null, Map.of(), List.of(), expect);
            }),
        new Mistake(
            "<expect><offProject>=GOCASHE is not possible. Did you mean GOCACHE?"
                + " possible are GOROOT, GOPATH, GOMODCACHE, GOCACHE, GOTMPDIR, output",
            f -> {
              Expect expect = new Expect();
              expect.offProject = List.of("GOCASHE");
              f.policy("default", null, null, Map.of(), List.of(), expect);
            }));
  }

  private static Finding finding(String id) {
    Finding finding = new Finding();
    finding.id = id;
    return finding;
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void aMistakeIsAnErrorThatNamesTheNearest(Mistake mistake) {
    assertThatThrownBy(() -> mistake.asked().of(new PolicyFactory(TestMachine.TEXTS)))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage(mistake.message())
        .hasNoCause();
  }

  @Test
  void areasIdsAndCaseAreUnderstood() throws Exception {
    Policy policy =
        new PolicyFactory(TestMachine.TEXTS)
            .policy(
                "Strict",
                List.of("goroot", " Path.Dead ", ""),
                null,
                Map.of("path.dead", "Error"),
                List.of(),
                null);

    assertThat(policy.strict()).isTrue();
    assertThat(policy.only()).containsExactlyInAnyOrder("goroot", "path.dead");
    assertThat(policy.severities()).hasToString("{path.dead=ERROR}");
  }

  @ParameterizedTest
  @CsvSource({"en, en", "EN, en", "zh-cn, zh-CN"})
  void languagesAreUnderstood(String lang, String expected) throws Exception {
    assertThat(Choice.language(lang)).isEqualTo(expected);
  }

  @Test
  void aMistypedLanguageIsAnErrorInEnglish() {
    assertThatThrownBy(() -> Choice.language("zh-CM"))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage(
            "goenv.lang=zh-CM is not possible. Did you mean zh-CN? possible are auto, en, zh-CN");
  }

  @ParameterizedTest
  @CsvSource({"eror, error", "warn, warning", "nevver, never"})
  void aMistypedThresholdIsAnError(String typed, String nearest) {
    assertThatThrownBy(
            () -> FailOn.of(typed, io.github.goenv.report.Severity.INFO, TestMachine.TEXTS))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("goenv.failOn=" + typed)
        .hasMessageContaining("Did you mean " + nearest + "?");
  }
}
