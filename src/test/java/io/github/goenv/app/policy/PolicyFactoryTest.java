package io.github.goenv.app.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Choice;
import io.github.goenv.app.machine.FailOn;
import io.github.goenv.app.machine.TestMachine;
import io.github.goenv.check.Catalogue;
import io.github.goenv.check.core.CheckDefinition;
import io.github.goenv.check.core.Policy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    void of(PolicyFactory factory) throws CannotRun;
  }

  private static PolicyRequest asked(
      String profile, List<String> only, List<String> exclude, Map<String, String> severity) {
    return new PolicyRequest(
        profile,
        only,
        exclude,
        severity,
        List.of(),
        PolicyRequest.Expect.NOTHING,
        PolicyRequest.Files.NONE);
  }

  private static PolicyRequest accepting(
      String id, @Nullable String reason, @Nullable String until) {
    return new PolicyRequest(
        "default",
        List.of(),
        List.of(),
        Map.of(),
        List.of(new PolicyRequest.Accept(id, null, reason, until, null)),
        PolicyRequest.Expect.NOTHING,
        PolicyRequest.Files.NONE);
  }

  private static PolicyRequest expecting(@Nullable String version, List<String> offProject) {
    return new PolicyRequest(
        "default",
        List.of(),
        List.of(),
        Map.of(),
        List.of(),
        new PolicyRequest.Expect(version, Map.of(), offProject, List.of()),
        PolicyRequest.Files.NONE);
  }

  @Test
  void theDayIsThatOfTheClock() throws CannotRun {
    Clock clock = Clock.fixed(Instant.parse("2026-11-30T23:30:00Z"), ZoneOffset.ofHours(1));
    PolicyFactory factory = new PolicyFactory(TestMachine.TEXTS, clock);
    assertThat(factory.policy(accepting("path.dead", "known", "2026-11-30")).today())
        .isEqualTo("2026-12-01");
  }

  static Stream<Mistake> mistakes() {
    List<String> none = List.of();
    return Stream.of(
        new Mistake(
            "goenv.only has goroot.missmatch, which is not a check or an area."
                + " Did you mean goroot.mismatch?",
            f -> f.policy(asked("default", List.of("goroot.missmatch"), none, Map.of()))),
        new Mistake(
            "goenv.exclude has gorot, which is not a check or an area. Did you mean goroot?",
            f -> f.policy(asked("default", none, List.of("path", "gorot"), Map.of()))),
        new Mistake(
            "goenv.only has kubernetes, which is not a check or an area."
                + " mvn goenv:list shows them",
            f -> f.policy(asked("default", List.of("kubernetes"), none, Map.of()))),
        new Mistake(
            "goenv.profile=strikt is not possible. Did you mean strict?"
                + " possible are default, strict",
            f -> f.policy(asked("strikt", none, none, Map.of()))),
        new Mistake(
            "<severity><path.dead>=eror is not possible. Did you mean error?"
                + " possible are error, warning, info",
            f -> f.policy(asked("default", none, none, Map.of("path.dead", "eror")))),
        new Mistake(
            "<severity> has path.ded, which is not a check or an area. Did you mean path.dead?",
            f -> f.policy(asked("default", none, none, Map.of("path.ded", "error")))),
        new Mistake(
            "<accept> of path.dead has no <reason> in words, so nobody will know why it was accepted."
                + " Say why, and name the ticket",
            f -> f.policy(accepting("path.dead", null, null))),
        new Mistake(
            "<accept> has path.ded, which is not a check or an area. Did you mean path.dead?",
            f -> f.policy(accepting("path.ded", "known", null))),
        new Mistake(
            "<accept> of path.dead has <until> 1.3.2027, which is no date: specify one as 2027-03-01",
            f -> f.policy(accepting("path.dead", "known", "1.3.2027"))),
        new Mistake(
            "<expect><version> is newest:"
                + " specify a version such as 1.26 or a range such as [1.24,1.27)",
            f -> f.policy(expecting("newest", none))),
        new Mistake(
            "<expect><offProject>=GOCASHE is not possible. Did you mean GOCACHE?"
                + " possible are GOROOT, GOPATH, GOMODCACHE, GOCACHE, GOTMPDIR, output",
            f -> f.policy(expecting(null, List.of("GOCASHE")))));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void aMistakeIsAnErrorThatNamesTheNearest(Mistake mistake) {
    assertThatThrownBy(() -> mistake.asked().of(new PolicyFactory(TestMachine.TEXTS)))
        .isInstanceOf(CannotRun.class)
        .hasMessage(mistake.message())
        .hasNoCause();
  }

  /** What decides whether a check is examined decides whether it runs. */
  @ParameterizedTest
  @CsvSource({
    "'', '', false, true",
    "MODCACHE.Corrupt, '', true, true",
    "' modcache.corrupt ', '', true, true",
    "Modcache, '', true, true",
    "path, '', false, false",
    "' ', '', false, true",
    "'', MODCACHE.CORRUPT, false, false",
    "modcache.corrupt, ModCache, false, false",
    "'', path, false, true",
  })
  void whatTakesItsTimeIsReadWhereItIsNamed(
      String only, String exclude, boolean inCheck, boolean inDoctor) throws Exception {
    PolicyRequest request = asked("default", list(only), list(exclude), Map.of());
    assertThat(request.wants("modcache.corrupt", false)).isEqualTo(inCheck);
    assertThat(request.wants("modcache.corrupt", true)).isEqualTo(inDoctor);

    CheckDefinition check = Catalogue.find("modcache.corrupt");
    Policy policy = new PolicyFactory(TestMachine.TEXTS).policy(request);
    assertThat(policy.disabled(check)).isEqualTo(!inDoctor);
  }

  private static List<String> list(String text) {
    return text.isEmpty() ? List.of() : List.of(text);
  }

  @Test
  void areasIdsAndCaseAreUnderstood() throws Exception {
    Policy policy =
        new PolicyFactory(TestMachine.TEXTS)
            .policy(
                asked(
                    "Strict",
                    List.of("goroot", " Path.Dead ", ""),
                    List.of(),
                    Map.of("path.dead", "Error")));

    assertThat(policy.strict()).isTrue();
    assertThat(policy.only()).containsExactlyInAnyOrder("goroot", "path.dead");
    assertThat(policy.severities()).hasToString("{path.dead=ERROR}");
  }

  @ParameterizedTest
  @CsvSource({"en, en", "EN, en", "zh-cn, zh-CN"})
  void languagesAreUnderstood(String lang, String expected) throws Exception {
    assertThat(Choice.language(lang, Locale.GERMAN, text -> true)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "zh, zh-CN",
    "zh-CN, zh-CN",
    "zh-SG, zh-CN",
    "zh-Hans, zh-CN",
    "zh-Hans-TW, zh-CN",
    "zh-TW, en",
    "zh-HK, en",
    "zh-MO, en",
    "zh-Hant, en",
    "zh-Hant-CN, en",
    "en-US, en",
    "de, en",
    "und, en"
  })
  void automaticIsTheLanguageOfTheJvmWhereThereIsATranslation(String locale, String expected)
      throws Exception {
    Locale of = Locale.forLanguageTag(locale);
    assertThat(Choice.language("auto", of, text -> true)).isEqualTo(expected);
    assertThat(Choice.language(" AUTO ", of, text -> false)).isEqualTo("en");
    assertThat(Choice.language("zh-CN", of, text -> false)).isEqualTo("zh-CN");
  }

  @Test
  void aMistypedLanguageIsAnErrorInEnglish() {
    assertThatThrownBy(() -> Choice.language("zh-CM", Locale.CHINA, text -> true))
        .isInstanceOf(CannotRun.class)
        .hasMessage(
            "goenv.lang=zh-CM is not possible. Did you mean zh-CN? possible are auto, en, zh-CN");
  }

  @ParameterizedTest
  @CsvSource({"eror, error", "warn, warning", "nevver, never"})
  void aMistypedThresholdIsAnError(String typed, String nearest) {
    assertThatThrownBy(
            () -> FailOn.of(typed, io.github.goenv.report.Severity.INFO, TestMachine.TEXTS))
        .isInstanceOf(CannotRun.class)
        .hasMessageContaining("goenv.failOn=" + typed)
        .hasMessageContaining("Did you mean " + nearest + "?");
  }
}
