package io.github.goenv.app.machine;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Choice;
import io.github.goenv.app.Output;
import io.github.goenv.app.Personal;
import io.github.goenv.app.Rejected;
import io.github.goenv.app.policy.PolicyFactory;
import io.github.goenv.app.policy.PolicyLines;
import io.github.goenv.app.policy.RecordBaseline;
import io.github.goenv.check.Judgement;
import io.github.goenv.check.UseOfPolicy;
import io.github.goenv.check.core.Baseline;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Subjects;
import io.github.goenv.check.service.ServiceChecks;
import io.github.goenv.files.AtomicFiles;
import io.github.goenv.files.FileErrors;
import io.github.goenv.report.Line;
import io.github.goenv.report.Report;
import io.github.goenv.report.ReportJson;
import io.github.goenv.report.Result;
import io.github.goenv.report.Severity;
import io.github.goenv.report.page.Privacy;
import io.github.goenv.report.page.ReportPage;
import io.github.goenv.snapshot.GoCommand;
import io.github.goenv.snapshot.Project;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.text.Messages;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What {@code check} and {@code doctor} do alike: judge, show, write, decide. */
final class Reports {
  private final CheckRequest request;
  private final Output output;
  private final Severity unknowns;
  private final List<String> systems;
  private final FailOn rule;
  private final Redaction redaction;
  private final ReportFiles files;
  private final @Nullable RecordBaseline recorder;
  private Policy policy;

  /**
   * Understands the request.
   *
   * @throws CannotRun when something in it is mistyped
   */
  Reports(CheckRequest request, Output output) throws CannotRun {
    this.request = request;
    this.output = output;
    unknowns = unknowns(request.unknown(), output);
    systems = CiSystems.of(request.ci(), request.environment(), output.texts());
    rule = FailOn.of(request.failOn(), unknowns, output.texts());
    redaction = Personal.redaction(request.redact());
    files =
        new ReportFiles(
            request,
            ReportFormats.of(request.formats(), systems, output.texts()),
            output,
            redaction,
            unknowns);
    policy = new PolicyFactory(output.texts()).policy(request.policy());
    boolean replayed = request.machine().snapshot() != null;
    recorder =
        request.policy().files().baseline().equals("use")
            ? null
            : RecordBaseline.of(request.policy().files(), replayed, output);
    if (request.policy().files().show()) {
      for (String line : new PolicyLines(output.texts()).of(policy)) {
        output.console().info(line);
      }
    }
  }

  private static Severity unknowns(String typed, Output output) throws CannotRun {
    return switch (Choice.of(
        "goenv.unknown", typed, List.of("report", "warning", "error"), output.texts())) {
      case "warning" -> Severity.WARNING;
      case "error" -> Severity.ERROR;
      default -> Severity.INFO;
    };
  }

  /** Whether all is to be asked of this machine now, however long it takes. */
  boolean waitsForAll() {
    return policy.strict() || unknowns != Severity.INFO || recorder != null;
  }

  /** What an unknown answer counts as. */
  Severity unknowns() {
    return unknowns;
  }

  /**
   * The report of the machine.
   *
   * @throws CannotRun when a baseline is to be written and cannot
   */
  Report judge(String goal, long startNanos, Snapshot machine) throws CannotRun {
    if (request.machine().snapshot() != null && !policy.today().isEmpty()) {
      policy = policy.decided(policy.origins(), subjects(machine), policy.baseline());
    }
    Report report = of(goal, request.version(), startNanos, machine, policy);
    if (recorder == null) {
      return report;
    }
    Subjects subjects = subjects(machine);
    Baseline written = recorder.write(report.results(), subjects);
    policy = policy.decided(policy.origins(), subjects, written).on(written.recorded());
    return of(goal, request.version(), startNanos, machine, policy);
  }

  /** Subjects of findings as acceptances have them. */
  Subjects subjects(Snapshot machine) {
    if (request.machine().snapshot() == null) {
      return PolicyFactory.subjects(request.policy().files().root());
    }
    Project project = machine.project().orNull();
    return new Subjects(
        Redaction.ofSaved(machine.host()),
        project == null ? null : project.directory(),
        machine.host().windows());
  }

  /**
   * The report of a machine.
   *
   * @param startNanos {@link System#nanoTime} when the goal began
   */
  static Report of(String goal, String version, long startNanos, Snapshot machine, Policy policy) {
    boolean service = goal.equals(ServiceChecks.AREA);
    var results = service ? Judgement.ofArea(goal, machine, policy) : Judgement.of(machine, policy);
    return new Report(
        version,
        goal,
        machine.takenAt(),
        (System.nanoTime() - startNanos) / 1_000_000,
        machine.host(),
        summary(machine.go().orNull()),
        results,
        // What is of no use to one area may be to others.
        service || policy.accepted().isEmpty() && policy.baseline() == null
            ? null
            : UseOfPolicy.of(results, policy));
  }

  private static Report.@Nullable GoSummary summary(@Nullable GoCommand go) {
    String executable = go == null ? null : go.executable().orNull();
    if (go == null || executable == null) {
      return null;
    }
    return new Report.GoSummary(
        executable, go.variable("GOVERSION").orNull(), go.variable("GOROOT").orNull());
  }

  /** Shows {@code lines} to people, and {@code report} to the CI systems. */
  void show(Report report, List<Line> lines) {
    if (systems.isEmpty()) {
      output.lines(lines);
      return;
    }
    new CiStream(new RawConsole(), Clock.systemUTC(), output, redaction, request.environment())
        .tell(
            systems, report, unknowns, request.anchor(), files.sarif(), () -> output.lines(lines));
  }

  /** Gives a script {@code report} in the form of {@code report.json}. */
  void print(Report report, RawConsole console) throws CannotRun {
    try {
      StringWriter json = new StringWriter();
      new ReportJson(redaction, Messages.in("en")).write(report, json);
      console.json(json.toString().strip());
    } catch (IOException e) {
      throw new CannotRun(output.say("bad.standard-output", "error", FileErrors.words(e)));
    }
  }

  /** Writes the files; returns the first of them, null when there is none. */
  @Nullable Path write(Report report) throws CannotRun {
    return files.write(report);
  }

  /**
   * Writes {@code report.html} where it is wanted; returns it, null when it is not.
   *
   * @param usual whether it is wanted where nothing is named
   */
  @Nullable Path page(Report report, Snapshot machine, String language, boolean usual)
      throws CannotRun {
    Path file = files.page(usual);
    if (file == null) {
      return null;
    }
    try {
      Privacy privacy =
          request.machine().snapshot() != null
              ? Privacy.OF_SNAPSHOT
              : request.redact() ? Privacy.REMOVED : Privacy.KEPT;
      AtomicFiles.write(
          file, out -> ReportPage.write(report, machine, redaction, privacy, language, out));
      return file;
    } catch (IOException e) {
      throw new CannotRun(
          output.say("bad.output", "path", file.toString(), "error", FileErrors.words(e)));
    }
  }

  /** Tells of {@code report} elsewhere, as far as that is asked for. */
  void export(Report report) {
    request.telemetry().checked(report, request.anchor(), output);
    EventEntry.write(request.eventLog(), report, redaction, output);
  }

  /** Fails the build when {@code report} has what must not be. */
  void decide(Report report) throws Rejected {
    rule.judge(report, output.texts());
  }

  /** Fails this module for all but what concerns others alone; those are told. */
  void decide(Report report, Snapshot machine, Elsewhere elsewhere) throws Rejected {
    List<Result> failing = new ArrayList<>();
    for (Result each : report.results()) {
      if (rule.fails(each)) {
        failing.add(each);
      }
    }
    List<Result> own = new ArrayList<>(report.results());
    for (Map.Entry<Path, List<Result>> other :
        new ModuleFindings(machine, policy, elsewhere).of(failing).entrySet()) {
      own.removeAll(other.getValue());
      tell(other.getKey(), other.getValue(), elsewhere);
    }
    rule.judge(report.with(own), output.texts());
  }

  private void tell(Path module, List<Result> findings, Elsewhere elsewhere) {
    Set<String> ids = new LinkedHashSet<>();
    List<String> messages = new ArrayList<>();
    for (Result each : findings) {
      ids.add(each.id());
      messages.add(each.id() + ": " + each.message().in(output.texts()));
    }
    output.info("check.elsewhere", "ids", String.join(", ", ids), "module", module.toString());
    elsewhere
        .fail()
        .accept(
            module,
            output.say(
                "check.elsewhere.failed",
                "findings",
                String.join("; ", messages),
                "first",
                ids.iterator().next()));
  }
}
