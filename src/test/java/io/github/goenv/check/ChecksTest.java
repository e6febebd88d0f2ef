package io.github.goenv.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.Golden;
import io.github.goenv.check.core.CheckDefinition;
import io.github.goenv.report.Outcome;
import io.github.goenv.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every check that is judged on every system, tried on the machines of its file of cases. */
class ChecksTest {
  private static final Path HOME = Path.of("src/test/resources/io/github/goenv/check");
  private static final Map<String, CaseFile> FILES = read();

  private static Map<String, CaseFile> read() {
    Map<String, CaseFile> files = new LinkedHashMap<>();
    for (CheckDefinition check : Catalogue.definitions()) {
      CaseFile file = CaseFile.of(check.id());
      if (check.scope() == CheckDefinition.Scope.ANY || !file.cases().isEmpty()) {
        files.put(check.id(), file);
      }
    }
    return files;
  }

  static Set<String> ids() {
    return FILES.keySet();
  }

  static List<Case> cases() {
    List<Case> all = new ArrayList<>();
    FILES.values().forEach(file -> all.addAll(file.cases()));
    return all;
  }

  static List<Case> cases(String id) {
    return FILES.containsKey(id) ? FILES.get(id).cases() : List.of();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void saysWhatItFinds(String id) {
    Golden.check("check/" + id + ".txt", FILES.get(id).described(Messages.in("en")));
  }

  @ParameterizedTest
  @MethodSource("ids")
  void isTriedForEveryOutcome(String id) {
    CaseFile file = FILES.get(id);
    for (Outcome outcome :
        List.of(Outcome.PASS, Outcome.FAIL, Outcome.UNKNOWN, Outcome.NOT_APPLICABLE)) {
      assertThat(file.cases().stream().anyMatch(each -> each.has(outcome)))
          .as("%s %s", id, outcome.word())
          .isEqualTo(!file.never().contains(outcome));
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

  @Test
  void noFileIsLeftOver() throws IOException {
    try (Stream<Path> files = Files.list(HOME)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .isSubsetOf(ids().stream().map(id -> id + ".txt").toList());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "| process GOFLAGS=-v; no machine called process",
        "| linux-healthy, | process GOFLAGS; NAME=VALUE expected",
        "| linux-healthy, | go.env; neither a fact nor a directive",
        "| linux-healthy, | go.env.X = 1; no source (<-)",
        "| linux-healthy, | gone.env := 1; no gone",
        "| linux-healthy, | expect the worst; expect the",
        "process GOFLAGS=-v; no machine",
      })
  void aMistakeInAFileIsNamed(String lines, String message) {
    List<String> file = new ArrayList<>(List.of("== it"));
    file.addAll(List.of(lines.split(", ")));
    assertThatThrownBy(() -> CaseFile.parse("go.version", file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
