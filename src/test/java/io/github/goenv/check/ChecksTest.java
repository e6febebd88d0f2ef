package io.github.goenv.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.Golden;
import io.github.goenv.report.Outcome;
import io.github.goenv.text.Messages;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every check that is judged on every system, tried on a table of machines. */
class ChecksTest {
  /** What cannot happen: the check has something to say on every machine. */
  private static final Set<String> NEVER =
      Set.of(
          "goroot.set pass", // set is the finding
          "env.goflags pass");

  private static final List<Case> CASES = collect();

  static List<Case> cases() {
    return CASES;
  }

  private static List<Case> collect() {
    List<Case> all = new ArrayList<>(GoCases.all());
    all.addAll(EnvCases.all());
    all.addAll(RefusalCases.all());
    all.addAll(PathCases.all());
    all.addAll(PlaceCases.all());
    return List.copyOf(all);
  }

  static Stream<String> ids() {
    return Catalogue.definitions().stream()
        .filter(check -> check.scope() == CheckDefinition.Scope.ANY)
        .map(CheckDefinition::id);
  }

  static List<Case> cases(String id) {
    return cases().stream().filter(each -> each.id().equals(id)).toList();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void saysWhatItFinds(String id) {
    StringBuilder said = new StringBuilder();
    Messages texts = Messages.in("en");
    for (Case each : cases(id)) {
      said.append(said.isEmpty() ? "" : "\n").append(Described.of(each, texts));
    }
    Golden.check("check/" + id + ".txt", said.toString());
  }

  @ParameterizedTest
  @MethodSource("ids")
  void isTriedForEveryOutcome(String id) {
    List<Case> cases = cases(id);
    for (Outcome outcome :
        List.of(Outcome.PASS, Outcome.FAIL, Outcome.UNKNOWN, Outcome.NOT_APPLICABLE)) {
      assertThat(cases.stream().anyMatch(each -> each.has(outcome)))
          .as("%s %s", id, outcome.word())
          .isEqualTo(!NEVER.contains(id + " " + outcome.word()));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void speaksOfItselfAndNeverBreaks(Case each) {
    assertThat(each.judged(false))
        .isNotEmpty()
        .allSatisfy(
            result -> {
              assertThat(result.id()).isEqualTo(each.id());
              assertThat(result.outcome()).isNotEqualTo(Outcome.CRASHED);
              assertThat(result.severity() != null).isEqualTo(result.outcome() == Outcome.FAIL);
            });
  }

  @Test
  void namesAreUnique() {
    Set<String> names = new HashSet<>();
    for (Case each : cases()) {
      assertThat(names.add(each.toString())).as(each.toString()).isTrue();
    }
  }
}
