package io.github.goenv.app.fix;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Output;
import io.github.goenv.app.Personal;
import io.github.goenv.app.Rejected;
import io.github.goenv.app.machine.CheckMachine;
import io.github.goenv.app.machine.CheckRequest;
import io.github.goenv.app.machine.Judged;
import io.github.goenv.files.AtomicFiles;
import io.github.goenv.files.FileErrors;
import io.github.goenv.fix.Finding;
import io.github.goenv.fix.Plan;
import io.github.goenv.fix.Planner;
import io.github.goenv.fix.Step;
import io.github.goenv.fix.script.PlanPage;
import io.github.goenv.fix.script.Scripts;
import io.github.goenv.report.Report;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.text.Messages;
import io.github.goenv.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes a plan of what can be changed about the findings of a machine, and carries it out. */
public final class FixMachine {
  private final Output output;

  /** Speaks to {@code output}. */
  public FixMachine(Output output) {
    this.output = output;
  }

  /**
   * Writes the plan; carries it out, or takes it back, when that is asked for.
   *
   * @throws Rejected when something was left as it is that was to be changed or taken back
   */
  public void run(FixRequest request) throws CannotRun, Rejected, InterruptedException {
    Path directory = request.check().reports();
    if (directory == null) {
      throw new CannotRun(output.say("plan.nowhere"));
    }
    if (request.apply() || request.undo()) {
      allowed(request);
    }
    try {
      if (request.undo()) {
        takeBack(request, directory);
      } else {
        plan(request, directory);
      }
    } catch (IOException e) {
      throw new CannotRun(
          output.say("bad.output", "path", directory.toString(), "error", FileErrors.words(e)));
    }
  }

  /** Only a person who looks at it changes a machine, and only the machine that was looked at. */
  private void allowed(FixRequest request) throws CannotRun {
    String ci = ci(request.check());
    if (ci != null) {
      throw new CannotRun(output.say("plan.ci", "variable", ci));
    }
    if (request.apply() && request.undo()) {
      throw new CannotRun(output.say("plan.both"));
    }
    if (request.apply() && request.check().machine().snapshot() != null) {
      throw new CannotRun(output.say("plan.elsewhere"));
    }
  }

  /** A variable that a CI system sets; null when none is. */
  private static @Nullable String ci(CheckRequest check) {
    for (String name :
        List.of(
            "CI",
            "GITHUB_ACTIONS",
            "TF_BUILD",
            "TEAMCITY_VERSION",
            "GITLAB_CI",
            "JENKINS_URL",
            "BUILDKITE")) {
      String value = check.environment().get(name);
      if (value != null && !value.isEmpty() && !value.equalsIgnoreCase("false")) {
        return name;
      }
    }
    return null;
  }

  private void plan(FixRequest request, Path directory)
      throws CannotRun, Rejected, IOException, InterruptedException {
    Messages english = Messages.in("en");
    Judged judged = null;
    Plan plan;
    Plan shown;
    if (request.report() == null) {
      judged = new CheckMachine(output).judge("fix", request.check());
      plan = plan(judged.report(), english);
      shown = plan(judged.report(), output.texts());
    } else {
      plan = SavedFindings.plan(request.report(), request.home(), windows(), output);
      shown = plan;
    }
    write(request, directory, plan, shown);
    tell(shown, directory);
    if (request.apply()) {
      if (plan.windows() != windows()) {
        throw new CannotRun(output.say("plan.elsewhere"));
      }
      new ApplyPlan(output).run(request, directory, shown, judged);
    }
  }

  private static Plan plan(Report report, Texts texts) {
    Report.GoSummary go = report.go();
    return Planner.plan(
        report.host().windows(), go == null ? null : go.executable(), Finding.of(report, texts));
  }

  private static boolean windows() {
    return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
  }

  private void write(FixRequest request, Path directory, Plan plan, Plan shown) throws IOException {
    Files.createDirectories(directory);
    Scripts scripts = Scripts.of(plan.windows());
    String version = request.check().version();
    String ending = scripts.ending();
    Redaction redaction = Personal.redaction(request.check().redact());
    AtomicFiles.write(directory.resolve("fix" + ending), out -> scripts.fix(plan, version, out));
    AtomicFiles.write(directory.resolve("undo" + ending), out -> scripts.undo(version, out));
    AtomicFiles.write(
        directory.resolve("fix.md"),
        out -> PlanPage.write(shown, request.prefix(), output.texts(), redaction::apply, out));
  }

  private void tell(Plan plan, Path directory) {
    output.info(
        "plan.written",
        "path",
        directory.resolve("fix.md").toString(),
        "own",
        String.valueOf(plan.steps(false).size()),
        "admin",
        String.valueOf(plan.steps(true).size()),
        "refused",
        String.valueOf(plan.refused().size()));
    int number = 0;
    for (Step step : plan.steps()) {
      output.info(
          step.elevated() ? "plan.step-admin" : "plan.step",
          "number",
          String.valueOf(++number),
          "title",
          step.title(),
          "checks",
          String.join(", ", step.checks()));
    }
    if (!plan.steps().isEmpty()) {
      output.info(
          "plan.run",
          "run",
          PlanPage.run(plan.windows(), "fix"),
          "undo",
          PlanPage.run(plan.windows(), "undo"),
          "directory",
          directory.toString());
    }
  }

  private void takeBack(FixRequest request, Path directory)
      throws CannotRun, Rejected, IOException, InterruptedException {
    Path notes = directory.resolve(Journal.NAME);
    RegistryTool registry = new RegistryTool(directory, request.check().environment());
    Path page = directory.resolve("fix.md");
    List<Journal.Note> made;
    try {
      made = new Journal(notes).made();
    } catch (IOException e) {
      throw new CannotRun(
          output.say(
              "plan.undo-unreadable",
              "path",
              notes.toString(),
              "error",
              FileErrors.reason(e),
              "page",
              page.toString()));
    }
    if (!new TakeBack(made, page, registry, output).all()) {
      throw new Rejected(output.say("plan.undo-some"));
    }
  }
}
