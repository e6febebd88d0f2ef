package io.github.goenv.app.machine;

import io.github.goenv.app.CacheDirectory;
import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Output;
import io.github.goenv.app.Rejected;
import io.github.goenv.app.policy.PolicyFactory;
import io.github.goenv.check.core.Subjects;
import io.github.goenv.check.service.ServiceChecks;
import io.github.goenv.report.CheckLines;
import io.github.goenv.report.DoctorLines;
import io.github.goenv.report.NextCommands;
import io.github.goenv.report.Report;
import io.github.goenv.snapshot.Snapshot;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Checks a machine: as the gate of a build, or to tell everything about it. */
public final class CheckMachine {
  private final Output output;

  /** Speaks to {@code output}. */
  public CheckMachine(Output output) {
    this.output = output;
  }

  /**
   * The gate: one line when all is well.
   *
   * @param keep takes the machine when it was read, not replayed
   * @param elsewhere modules of this build that fail by themselves
   * @throws Rejected when the machine is not fit to build
   */
  public void gate(CheckRequest request, Consumer<Snapshot> keep, Elsewhere elsewhere)
      throws CannotRun, Rejected, InterruptedException {
    long start = System.nanoTime();
    Reports reports = new Reports(request, output);
    ReadMachine reader =
        new ReadMachine(
            output,
            reports.waitsForAll() ? null : CacheDirectory.ofThisUser(CacheDirectory.ANSWERS));
    Snapshot machine = reader.read(request.machine());
    Report report = reports.judge("check", start, machine);
    boolean saved = request.machine().snapshot() != null;
    if (!saved && !KeptScanners.suffice(machine, report.summary())) {
      // What was kept may say that all is well; of anything else WMI is asked.
      machine = reader.withWmi(machine);
      report = reports.judge("check", start, machine);
    }
    if (!saved) {
      keep.accept(machine);
    }
    Long asOf = saved ? null : KeptScanners.asOf(machine);
    CheckLines lines =
        asOf == null
            ? new CheckLines(output.texts(), output.style())
            : new CheckLines(output.texts(), output.style(), asOf);
    reports.show(report, lines.of(report, reports.unknowns()));
    reports.write(report);
    reports.page(report, machine, output.texts().language(), false);
    reports.export(report);
    if (elsewhere.checked().isEmpty()) {
      reports.decide(report);
    } else {
      reports.decide(report, machine, elsewhere);
    }
  }

  /**
   * Everything, also what is fine.
   *
   * @throws Rejected when it was asked for
   */
  public void doctor(DoctorRequest asked) throws CannotRun, Rejected, InterruptedException {
    long start = System.nanoTime();
    CheckRequest request = asked.check();
    Reports reports = new Reports(request, output);
    Snapshot machine = new ReadMachine(output).read(request.machine());
    Report report = reports.judge("doctor", start, machine);
    show(asked, reports, report, machine, "doctor");
  }

  /**
   * What there is to say of a Windows service.
   *
   * @param name the service; null for that of a snapshot
   * @throws Rejected when something of it fails the build
   */
  public void service(DoctorRequest asked, @Nullable String name)
      throws CannotRun, Rejected, InterruptedException {
    long start = System.nanoTime();
    CheckRequest request = asked.check();
    Reports reports = new Reports(request, output);
    Snapshot machine = new ReadMachine(output).read(request.machine());
    Report report = reports.judge(ServiceChecks.AREA, start, machine);
    if (!machine.host().windows()) {
      output.info("service.elsewhere", "os", machine.host().os());
    }
    String words = name == null ? "" : " \"-Dgoenv.service=" + name + "\"";
    show(asked, reports, report, machine, ServiceChecks.AREA + words);
  }

  private void show(
      DoctorRequest asked, Reports reports, Report report, Snapshot machine, String again)
      throws CannotRun, Rejected {
    RawConsole json = asked.json();
    if (json != null) {
      reports.print(report, json);
      reports.write(report);
      reports.page(report, machine, asked.language(), true);
    } else {
      tell(asked, reports, report, machine, again);
    }
    reports.export(report);
    reports.decide(report);
  }

  private void tell(
      DoctorRequest asked, Reports reports, Report report, Snapshot machine, String again)
      throws CannotRun {
    Path replayed = asked.check().machine().snapshot();
    if (replayed != null) {
      output.info("doctor.replay", "path", replayed.toString());
    }
    String until = new PolicyFactory(output.texts()).usualEnd();
    Subjects subjects = reports.subjects(machine);
    reports.show(
        report, new DoctorLines(output.texts(), output.style(), subjects::kept, until).of(report));
    Path written = reports.write(report);
    if (written != null) {
      output.info("doctor.report", "path", written.toString());
    }
    Path page = reports.page(report, machine, asked.language(), true);
    if (page != null) {
      output.info("doctor.page", "path", page.toString());
    }
    String directory = asked.check().reports() == null ? "\"-Dgoenv.outputDirectory=goenv\"" : "";
    output.lines(new NextCommands(output.texts(), asked.prefix(), directory, again).of(report));
  }

  /**
   * Reads and judges, and shows nothing.
   *
   * @param goal the goal that asks
   */
  public Judged judge(String goal, CheckRequest request) throws CannotRun, InterruptedException {
    long start = System.nanoTime();
    Reports reports = new Reports(request, output);
    Snapshot machine = new ReadMachine(output).read(request.machine());
    return new Judged(machine, reports.judge(goal, start, machine));
  }
}
