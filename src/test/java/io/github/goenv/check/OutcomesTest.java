package io.github.goenv.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.SnapshotBuilder;
import io.github.goenv.check.core.CheckDefinition;
import io.github.goenv.report.Outcome;
import io.github.goenv.report.Result;
import io.github.goenv.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Counts, for each id of the catalogue, the machines of all tables on which it passes, fails, is
 * unknown and does not apply. None of the four is missing, but where its file of cases says that it
 * cannot be, and why ({@code # never}).
 */
class OutcomesTest {
  private static final List<Outcome> FOUR =
      List.of(Outcome.PASS, Outcome.FAIL, Outcome.UNKNOWN, Outcome.NOT_APPLICABLE);

  private static final Map<String, Map<Outcome, Integer>> COUNTED = new TreeMap<>();

  static Stream<CheckDefinition> definitions() {
    return Catalogue.definitions().stream();
  }

  @BeforeAll
  static void countAll() {
    ChecksTest.cases().forEach(each -> count(each.id(), each.judged(false)));
    WindowsChecksTest.cases().map(Arguments::get).forEach(OutcomesTest::countOnWindows);
    for (String name : SnapshotBuilder.MACHINES) {
      countEach(SnapshotBuilder.machine(name).build());
    }
    countEach(new WindowsMachine().snapshot());
    Snapshot unread = SnapshotBuilder.machine("windows-healthy").unknown("variables").build();
    count("path.too-long", judged("path.too-long", unread));
  }

  @SuppressWarnings("unchecked")
  private static void countOnWindows(Object[] row) {
    WindowsMachine machine = new WindowsMachine();
    ((Consumer<WindowsMachine>) row[3]).accept(machine);
    count((String) row[0], machine.results((String) row[0]));
  }

  private static List<Result> judged(String id, Snapshot machine) {
    return Judgement.of(machine, Policies.standard(Case.TODAY)).stream()
        .filter(result -> result.id().equals(id))
        .toList();
  }

  private static void countEach(Snapshot machine) {
    Map<String, List<Result>> byId = new TreeMap<>();
    for (Result result : Judgement.of(machine, Policies.standard(Case.TODAY))) {
      byId.computeIfAbsent(result.id(), id -> new ArrayList<>()).add(result);
    }
    byId.forEach(OutcomesTest::count);
  }

  /** One machine: each outcome that it has counts once. */
  private static void count(String id, List<Result> results) {
    for (Outcome outcome : FOUR) {
      if (results.stream().anyMatch(result -> result.outcome() == outcome)) {
        COUNTED
            .computeIfAbsent(id, any -> new EnumMap<>(Outcome.class))
            .merge(outcome, 1, Integer::sum);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void allFourOrAReason(CheckDefinition check) {
    Map<Outcome, Integer> counted = COUNTED.getOrDefault(check.id(), Map.of());
    for (Outcome outcome : FOUR) {
      boolean never = CaseFile.of(check.id()).never().contains(outcome);
      assertThat(counted.getOrDefault(outcome, 0) > 0)
          .as("%s: %s; counted %s", check.id(), outcome.word(), counted)
          .isEqualTo(!never);
    }
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void everyIdIsExamined(CheckDefinition check) {
    List<Result> all = new ArrayList<>();
    for (String name : List.of("linux-healthy", "windows-healthy", "macos-laptop")) {
      all.addAll(judged(check.id(), SnapshotBuilder.machine(name).build()));
    }
    assertThat(all).isNotEmpty();
    assertThat(all)
        .extracting(result -> result.message().key())
        .doesNotContain("reason.not-examined");
  }
}
