package io.github.goenv.timing.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.BuildReport.ActionTime;
import io.github.goenv.timing.BuildReport.Note;
import io.github.goenv.timing.BuildReport.StageTime;
import io.github.goenv.timing.graph.GoTrace.Execution;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkersTest {
  @ParameterizedTest
  @MethodSource("io.github.goenv.timing.graph.TraceReaderTest#recorded")
  void everyActionThatDoesSomethingHasAWorkerOfItsOwn(String name) {
    GoTrace trace = Fixtures.trace(name);
    BuildReport report = Fixtures.report(name, true, trace);
    Map<Integer, List<ActionTime>> lanes = new HashMap<>();
    for (ActionTime action : report.actions()) {
      if (action.worker() == null) {
        assertThat(action.mode()).as("go runs nothing for it").isIn("nop", "built-in package");
      } else {
        lanes.computeIfAbsent(action.worker(), it -> new ArrayList<>()).add(action);
      }
    }
    assertThat(lanes.keySet()).containsExactlyInAnyOrder(1, 2);
    for (List<ActionTime> lane : lanes.values()) {
      lane.sort((one, other) -> Long.compare(one.startNs(), other.startNs()));
      for (int i = 1; i < lane.size(); i++) {
        assertThat(lane.get(i).startNs())
            .as("a worker does one thing at a time")
            .isGreaterThanOrEqualTo(lane.get(i - 1).endNs());
      }
    }
    assertThat(report.stages().get(0).stage()).isEqualTo("load");
    assertThat(report.stages().get(0).totalNs()).isEqualTo(trace.loads().get(0));
  }

  @Test
  void downloadsAreAStageAndAreNamed() {
    BuildReport report =
        Fixtures.report("go1.26-modules-cold", true, Fixtures.trace("go1.26-modules-cold"));
    StageTime download = report.stages().get(1);
    assertThat(download.stage()).isEqualTo("download");
    assertThat(download.count()).isEqualTo(3);
    assertThat(download.cpuNs()).isNull();
    assertThat(report.notes()).hasSize(1);
    Note note = report.notes().get(0);
    assertThat(note.code()).isEqualTo("downloaded");
    assertThat(note.args()).containsEntry("count", "3");
    assertThat(note.args().get("modules"))
        .endsWith(" 355 ms, rsc.io/quote@v1.5.2 35 ms, rsc.io/sampler@v1.3.0 4.7 ms");
  }

  @Test
  void withoutATraceTheReportSaysSo() {
    BuildReport report =
        Fixtures.report("go1.26-hello-cold", true, new Unreadable(Unreadable.Reason.EMPTY, ""));
    assertThat(report.notes()).containsExactly(new Note("no-trace", Map.of("reason", "empty")));
    assertThat(report.stages().get(0).stage()).isEqualTo("queue");
    assertThat(report.actions()).allMatch(action -> action.worker() == null);
  }

  @Test
  void aTraceOfAnotherRunFitsNoAction() {
    BuildReport report =
        Fixtures.report("go1.26-hello-cold", true, Fixtures.trace("go1.26-hello-warm"));
    assertThat(report.actions()).allMatch(action -> action.worker() == null);
    assertThat(report.notes()).containsExactly(new Note("other-trace", Map.of()));
    assertThat(report.stages()).extracting(StageTime::stage).doesNotContain("load");
  }

  /** Actions of one mode and package, run one after the other by random workers. */
  @Test
  void equalNamesAreToldApartByTheirTimes() {
    Random random = new Random(3);
    for (int round = 0; round < 200; round++) {
      List<GoAction> actions = new ArrayList<>();
      List<Execution> executions = new ArrayList<>();
      List<Integer> expected = new ArrayList<>();
      long at = 1_000_000_000L;
      for (int i = 0; i < 12; i++) {
        long start = at + 5_000_000;
        long end = start + random.nextInt(50_000_000);
        at = end;
        actions.add(action(i, start, end));
        boolean lost = random.nextInt(4) == 0;
        int worker = 1 + random.nextInt(8);
        expected.add(lost ? null : worker);
        if (!lost) {
          executions.add(
              random.nextInt(executions.size() + 1), new Execution("build p", start + 200, worker));
        }
      }
      Workers workers = Workers.of(actions, trace(executions));
      for (int i = 0; i < actions.size(); i++) {
        assertThat(workers.of(i)).isEqualTo(expected.get(i));
      }
    }
  }

  private static GoTrace trace(List<Execution> executions) {
    return new GoTrace(List.of(), List.of(), List.of(), executions, false, 0);
  }

  private static GoAction action(int id, long start, long end) {
    return new GoAction(
        id, "build", "p", List.of(), List.of(), null, null, start, start, end, 0, 0, 0);
  }
}
