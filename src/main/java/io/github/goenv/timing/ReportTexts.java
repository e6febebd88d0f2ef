package io.github.goenv.timing;

import io.github.goenv.timing.BuildReport.ActionTime;
import io.github.goenv.timing.BuildReport.ModuleTime;
import io.github.goenv.timing.BuildReport.Note;
import io.github.goenv.timing.BuildReport.Step;
import io.github.goenv.timing.BuildReport.TimingStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Changes every text of a report that comes from the machine or the project: paths, words of the
 * command, settings, paths of packages and modules, values of notes. Go's own words (targets,
 * stages, modes, ids, names of tools) stay, as reports are joined by them.
 */
public final class ReportTexts {
  private final UnaryOperator<String> change;

  /** A package is named by many actions and changed once. */
  private final Map<String, String> changed = new HashMap<>();

  private ReportTexts(UnaryOperator<String> change) {
    this.change = change;
  }

  /** {@code report} with changed texts. */
  public static BuildReport change(BuildReport report, UnaryOperator<String> change) {
    return new ReportTexts(change).of(report);
  }

  private BuildReport of(BuildReport report) {
    List<String> command = new ArrayList<>(report.command().size());
    for (String word : report.command()) {
      command.add(text(word));
    }
    List<ActionTime> actions = new ArrayList<>(report.actions().size());
    for (ActionTime action : report.actions()) {
      actions.add(action(action));
    }
    List<Step> chain = new ArrayList<>(report.criticalPath().size());
    for (Step step : report.criticalPath()) {
      chain.add(new Step(maybe(step.importPath()), step.stage(), step.toolNs(), step.cpuNs()));
    }
    List<ModuleTime> modules = new ArrayList<>(report.modules().size());
    for (ModuleTime module : report.modules()) {
      modules.add(
          new ModuleTime(
              text(module.path()), maybe(module.version()), module.toolNs(), module.cpuNs()));
    }
    List<Artifact> artifacts = new ArrayList<>(report.artifacts().size());
    for (Artifact artifact : report.artifacts()) {
      artifacts.add(artifact(artifact));
    }
    List<Note> notes = new ArrayList<>(report.notes().size());
    for (Note note : report.notes()) {
      notes.add(new Note(note.code(), values(note.args())));
    }
    TimingStatus timing = report.timing();
    return new BuildReport(
        report.goos(),
        report.goarch(),
        maybe(report.goVersion()),
        command,
        report.outcome(),
        report.startedAt(),
        report.wallNs(),
        report.cpus(),
        values(report.settings()),
        report.precision(),
        new TimingStatus(timing.state(), timing.reason(), maybe(timing.detail())),
        report.packagesBuilt(),
        report.packagesCached(),
        report.bestWallNs(),
        report.stages(),
        actions,
        chain,
        modules,
        artifacts,
        notes,
        tests(report.tests()));
  }

  private @Nullable TestTimes tests(@Nullable TestTimes of) {
    if (of == null) {
      return null;
    }
    List<TestTimes.PackageTest> packages = new ArrayList<>(of.packages().size());
    for (TestTimes.PackageTest each : of.packages()) {
      packages.add(
          new TestTimes.PackageTest(
              text(each.importPath()),
              each.state(),
              each.tests(),
              each.compileNs(),
              each.linkNs(),
              each.vetNs(),
              each.runNs()));
    }
    List<TestTimes.SlowTest> slowest = new ArrayList<>(of.slowest().size());
    for (TestTimes.SlowTest each : of.slowest()) {
      slowest.add(new TestTimes.SlowTest(text(each.importPath()), text(each.test()), each.ns()));
    }
    return new TestTimes(of.goal(), packages, slowest, of.reruns(), of.rerunNs());
  }

  private ActionTime action(ActionTime of) {
    String path = of.importPath();
    String clean = maybe(path);
    return clean == null || clean.equals(path)
        ? of
        : new ActionTime(
            of.id(),
            of.mode(),
            clean,
            of.stage(),
            of.startNs(),
            of.endNs(),
            of.toolNs(),
            of.cpuNs(),
            of.queueNs(),
            of.cached(),
            of.deps(),
            of.actionId(),
            of.buildId(),
            of.worker(),
            of.tools());
  }

  private Artifact artifact(Artifact of) {
    return new Artifact(text(of.path()), of.size(), of.sha256(), of.machine());
  }

  private Map<String, String> values(Map<String, String> of) {
    Map<String, String> values = new TreeMap<>();
    for (Map.Entry<String, String> value : of.entrySet()) {
      values.put(value.getKey(), text(value.getValue()));
    }
    return values;
  }

  private @Nullable String maybe(@Nullable String text) {
    return text == null ? null : text(text);
  }

  private String text(String text) {
    String known = changed.get(text);
    if (known == null) {
      known = change.apply(text);
      changed.put(text, known);
    }
    return known;
  }
}
