package io.github.goenv.mojo;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Rejected;
import io.github.goenv.app.machine.CheckMachine;
import io.github.goenv.app.machine.DoctorRequest;
import io.github.goenv.app.machine.RawConsole;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Shows everything about the Go side of this machine, also what passed, in the order in which it is
 * best fixed. Needs no pom, never fails unless asked to. {@code mvn -q goenv:doctor
 * -Dgoenv.format=json} writes the report to standard output, and nothing else.
 *
 * @since 0.1.0
 */
@Mojo(name = "doctor", requiresProject = false, aggregator = true, threadSafe = true)
public class DoctorMojo extends AbstractMachineMojo {

  /**
   * Skips this goal.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.doctor.skip", defaultValue = "false")
  boolean doctorSkip;

  /**
   * The severity that fails the build: {@code error}, {@code warning} or {@code never}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.failOn", defaultValue = "never")
  String failOn = "never";

  @Override
  String goal() {
    return "doctor";
  }

  @Override
  boolean thorough() {
    return true;
  }

  @Override
  boolean skipsGoal() {
    return doctorSkip;
  }

  @Override
  boolean forScript() {
    return format.strip().equalsIgnoreCase("json");
  }

  @Override
  void run() throws CannotRun, Rejected, InterruptedException {
    new CheckMachine(output())
        .doctor(
            new DoctorRequest(
                request(failOn), prefix(), pageLanguage(), forScript() ? new RawConsole() : null));
  }
}
