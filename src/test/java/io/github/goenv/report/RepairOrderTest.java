package io.github.goenv.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.text.Messages;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RepairOrderTest {
  private static final Messages TEXTS = Messages.in("en");

  @Test
  void whatStopsBuildsComesFirst() {
    List<Result> results =
        List.of(
            result("path.dead", Outcome.FAIL, Severity.INFO, null),
            result("go.version", Outcome.PASS, null, null),
            result("av.exclusions", Outcome.UNKNOWN, null, null),
            result("env.goflags", Outcome.FAIL, Severity.WARNING, null),
            result("goroot.set", Outcome.FAIL, Severity.ERROR, "lab image"),
            result("link.target", Outcome.CRASHED, null, null),
            result("goroot.invalid", Outcome.FAIL, Severity.ERROR, null));
    assertThat(RepairOrder.sorted(results))
        .extracting(Result::id)
        .containsExactly(
            "goroot.invalid",
            "link.target",
            "env.goflags",
            "path.dead",
            "av.exclusions",
            "goroot.set",
            "go.version");
  }

  /** Nothing is lost or doubled, and equals keep the order of the catalogue. */
  @Test
  void sortingIsStable() {
    Random random = new Random(14);
    for (int round = 0; round < 200; round++) {
      List<Result> results = new ArrayList<>();
      for (int i = random.nextInt(30); i > 0; i--) {
        Outcome outcome = Outcome.values()[random.nextInt(Outcome.values().length)];
        Severity severity = outcome == Outcome.FAIL ? Severity.values()[random.nextInt(3)] : null;
        results.add(result("x." + i, outcome, severity, random.nextInt(4) == 0 ? "why" : null));
      }
      List<Result> sorted = RepairOrder.sorted(results);
      assertThat(sorted).containsExactlyInAnyOrderElementsOf(results);
      for (int i = 1; i < sorted.size(); i++) {
        Result before = sorted.get(i - 1);
        Result after = sorted.get(i);
        int places = RepairOrder.of(before).compareTo(RepairOrder.of(after));
        assertThat(places).isLessThanOrEqualTo(0);
        if (places == 0) {
          assertThat(results.indexOf(before)).isLessThan(results.indexOf(after));
        }
      }
    }
  }

  @Test
  void threeCommandsForAFinding() {
    assertThat(next(result("goroot.invalid", Outcome.FAIL, Severity.ERROR, null), "goenv:", ""))
        .containsExactly(
            "next:",
            "  mvn goenv:explain \"-Dgoenv.id=goroot.invalid\"   # what it is, why it matters, what helps",
            "  mvn goenv:fix                                   # writes a plan with all fixes and a way back; changes nothing",
            "  mvn goenv:doctor \"-Dgoenv.only=goroot.invalid\"  # looks again, when it is fixed");
  }

  @Test
  void whereThereIsNoFindingButSomethingIsUnknown() {
    assertThat(next(result("av.exclusions", Outcome.UNKNOWN, null, null), "g:a:1:", "-Dd=x"))
        .containsExactly(
            "next:",
            "  mvn g:a:1:explain \"-Dgoenv.id=av.exclusions\"   # what it is, why it matters, what helps",
            "  mvn g:a:1:snapshot -Dd=x                       # saves what was read, to be shown to others",
            "  mvn g:a:1:doctor \"-Dgoenv.only=av.exclusions\"  # looks again, when it is fixed");
  }

  @Test
  void whereAllIsWell() {
    assertThat(next(result("go.version", Outcome.PASS, null, null), "goenv:", ""))
        .containsExactly(
            "next:",
            "  mvn goenv:snapshot  # saves what was read, to be compared with later",
            "  mvn goenv:list      # all checks there are",
            "  mvn goenv:help      # all goals there are");
  }

  private static List<String> next(Result result, String prefix, String directory) {
    List<String> lines = new ArrayList<>();
    for (Line line :
        new NextCommands(TEXTS, prefix, directory, "doctor")
            .of(Reports.found("linux-healthy").with(List.of(result)))) {
      lines.add(line.text());
    }
    return lines;
  }

  private static Result result(
      String id, Outcome outcome, @Nullable Severity severity, @Nullable String accepted) {
    return new Result(
        id,
        outcome,
        severity,
        "",
        Text.of("result.pass"),
        null,
        List.of(),
        List.of(),
        accepted == null ? null : new Acceptance(accepted, null, null, null),
        0);
  }
}
