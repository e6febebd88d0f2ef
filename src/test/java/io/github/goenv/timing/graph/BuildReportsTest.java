package io.github.goenv.timing.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.timing.Artifact;
import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.BuildReport.ActionTime;
import io.github.goenv.timing.BuildReport.Note;
import io.github.goenv.timing.BuildReport.Outcome;
import io.github.goenv.timing.BuildReport.StageTime;
import io.github.goenv.timing.BuildReport.State;
import io.github.goenv.timing.graph.Unreadable.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BuildReportsTest {
  private static final String START = "2026-11-23T13:00:";

  @ParameterizedTest
  @EnumSource(Reason.class)
  void withoutAGraphTheReportSaysWhy(Reason reason) {
    Artifact artifact = new Artifact("target/hello", 5L, null, "amd64");
    BuildReport report =
        Fixtures.report(Fixtures.run(true, 7, artifact), new Unreadable(reason, "$[3]"));
    assertThat(report.outcome()).isEqualTo(Outcome.SUCCESS);
    assertThat(report.artifact()).isEqualTo(artifact);
    assertThat(report.wallNs()).isEqualTo(7);
    assertThat(report.timing())
        .isEqualTo(new BuildReport.TimingStatus(State.MISSING, reason.code(), "$[3]"));
    assertThat(report.packagesBuilt()).isNull();
    assertThat(report.stages()).isEmpty();
  }

  @Test
  void whereNoToolRanOnlyTheNumberOfPackagesIsLeft() {
    ActionGraph idle = Fixtures.graph("go1.26-hello-warm");
    Recording left = Idle.of(new Recording(idle));
    assertThat(left.graph()).isInstanceOf(Idle.class);
    BuildRun run = Fixtures.run(true, 7, null);
    BuildReport brief = BuildReports.of(run, left);
    BuildReport whole = BuildReports.of(run, new Recording(idle));
    assertThat(brief.idle()).isTrue();
    assertThat(whole.idle()).isFalse();
    assertThat(brief.packagesBuilt()).isEqualTo(whole.packagesBuilt()).isZero();
    assertThat(brief.packagesCached()).isEqualTo(whole.packagesCached()).isPositive();
    assertThat(brief.timing()).isEqualTo(new BuildReport.TimingStatus(State.MISSING, "idle", null));
    assertThat(brief.actions()).isEmpty();
  }

  @Test
  void whereAToolRanOrGoDidNotEndNothingIsLeftOut() {
    Recording cold = new Recording(Fixtures.graph("go1.26-hello-cold"));
    assertThat(Idle.of(cold)).isSameAs(cold);
    List<GoAction> actions = Fixtures.graph("go1.26-hello-warm").actions();
    Recording ended = new Recording(new ActionGraph(actions, ActionGraph.State.PARTIAL));
    assertThat(Idle.of(ended)).isSameAs(ended);
    Recording none = new Recording(new Unreadable(Reason.OFF, ""));
    assertThat(Idle.of(none)).isSameAs(none);
  }

  @Test
  void aBuildThatEndedEarlyKeepsWhatRan() {
    BuildReport report =
        report(
            false,
            action(0, "link", null, null, "", 0),
            action(1, "build", "01Z", "03Z", "compile", 1_500_000_000L));
    assertThat(report.timing().state()).isEqualTo(State.PARTIAL);
    assertThat(report.timing().reason()).isEqualTo("interrupted");
    assertThat(report.actions().get(0).stage()).isNull();
    assertThat(report.actions().get(0).startNs()).isNull();
    assertThat(report.actions().get(1).startNs()).isEqualTo(1_000_000_000L);
    assertThat(stage(report, "compile").totalNs()).isEqualTo(1_500_000_000L);
    assertThat(stage(report, "go").totalNs()).isEqualTo(500_000_000L);
  }

  @Test
  void toolsOfAnUnknownModeCountAndItsOtherWorkDoesNot() {
    BuildReport report =
        report(
            true,
            action(0, "go run", "01Z", "09Z", "", 0),
            action(1, "shrink /home/dev/x", "01Z", "03Z", "compile", 500_000_000L),
            action(2, "build", "01Z", "02Z", "", 0));
    assertThat(stage(report, "compile").totalNs()).isEqualTo(500_000_000L);
    assertThat(stage(report, "go").count()).isOne();
    assertThat(stage(report, "go").totalNs()).isEqualTo(1_000_000_000L);
    assertThat(report.notes())
        .containsExactly(
            new Note("unknown-mode", Map.of("mode", "go run", "count", "1")),
            new Note("unknown-mode", Map.of("mode", "shrink", "count", "1")));
  }

  @Test
  void notesDoNotGrowWithTheGraph() {
    StringBuilder graph = new StringBuilder("[" + action(0, "build", "01Z", "02Z", "", 0));
    for (int i = 1; i <= 500; i++) {
      graph.append(',').append(action(i, "new" + i, "01Z", "02Z", "", 0));
    }
    BuildReport report = Fixtures.report(Fixtures.run(true, 1, null), Fixtures.read(graph + "]"));
    assertThat(report.notes()).hasSize(21);
    assertThat(report.notes().get(20))
        .isEqualTo(new Note("more-unknown-modes", Map.of("count", "480")));
  }

  @Test
  void aClockThatMovedIsSaidAndNotCounted() {
    BuildReport report =
        report(
            true,
            action(0, "link", "05Z", "04Z", "link", 100_000_000L),
            action(1, "build", "01Z", "02Z", "compile", 3_000_000_000L),
            action(2, "build", "01Z", "02Z", "compile", 1_010_000_000L));
    assertThat(stage(report, "go").totalNs()).isZero();
    assertThat(stage(report, "link").totalNs()).isEqualTo(100_000_000L);
    assertThat(report.notes()).containsExactly(new Note("clock-moved", Map.of("count", "2")));
  }

  @Test
  void timesCountFromTheFirstActionWhenTheClockWasSetBackBeforeIt() {
    String text = "[" + action(0, "build", "01Z", "02Z", "", 0).replace("13:00", "12:59") + "]";
    BuildReport report = Fixtures.report(Fixtures.run(true, 1, null), Fixtures.read(text));
    assertThat(report.startedAt()).hasToString("2026-11-23T12:59:01Z");
    assertThat(report.actions().get(0).startNs()).isZero();
  }

  @Test
  void whatStartedNoProgramIsCachedOnlyWithABuildId() {
    String cached = "{\"ActionID\": \"a\", \"BuildID\": \"a/b\", ";
    BuildReport report =
        report(
            true,
            action(0, "link", "01Z", "02Z", "", 0).replaceFirst("\\{", cached),
            action(1, "build", "01Z", "02Z", "", 0).replaceFirst("\\{", cached),
            action(2, "build", "01Z", "02Z", "", 0).replaceFirst("\\{", "{\"ActionID\": \"a\", "),
            action(3, "build", null, null, "", 0).replaceFirst("\\{", cached),
            action(4, "build", "01Z", "02Z", "compile", 5).replaceFirst("\\{", cached));
    List<Integer> ids = new ArrayList<>();
    for (ActionTime action : report.actions()) {
      if (action.cached()) {
        ids.add(action.id());
      }
    }
    assertThat(ids).containsExactly(0, 1);
    assertThat(report.packagesCached()).isOne();
    assertThat(report.packagesBuilt()).isOne();
  }

  @Test
  void brokenDependenciesAreSaid() {
    BuildReport report =
        report(
            true,
            action(0, "build", "01Z", "02Z", "compile", 5).replaceFirst("\\{", "{\"Deps\":[7],"),
            action(1, "build", "01Z", "02Z", "brotli", 5).replaceFirst("\\{", "{\"Deps\":[1],"));
    assertThat(report.notes())
        .containsExactly(
            new Note("unknown-program", Map.of("count", "1")),
            new Note("circle", Map.of("count", "1")),
            new Note("unknown-dependency", Map.of("count", "1")));
  }

  private static BuildReport report(boolean success, String... actions) {
    Timing timing = Fixtures.read("[" + String.join(",", actions) + "]");
    assertThat(timing).isInstanceOf(ActionGraph.class);
    return Fixtures.report(Fixtures.run(success, 9_000_000_000L, null), timing);
  }

  private static StageTime stage(BuildReport report, String name) {
    for (StageTime stage : report.stages()) {
      if (stage.stage().equals(name)) {
        return stage;
      }
    }
    throw new AssertionError("no stage " + name);
  }

  private static String action(
      int id, String mode, String start, String done, String tool, long realNs) {
    return "{\"ID\": "
        + id
        + ", \"Mode\": \""
        + mode
        + "\", \"Package\": \"p"
        + id
        + "\""
        + (start == null ? "" : ", \"TimeStart\": \"" + START + start + "\"")
        + (done == null ? "" : ", \"TimeDone\": \"" + START + done + "\"")
        + (tool.isEmpty() ? ", \"Cmd\": null" : ", \"Cmd\": [\"/bin/" + tool + " -x\"]")
        + (realNs == 0 ? "" : ", \"CmdReal\": " + realNs)
        + "}";
  }
}
