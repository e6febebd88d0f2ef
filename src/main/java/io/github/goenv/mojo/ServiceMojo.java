package io.github.goenv.mojo;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Rejected;
import io.github.goenv.app.machine.CheckMachine;
import io.github.goenv.app.machine.DoctorRequest;
import io.github.goenv.app.machine.RawConsole;
import io.github.goenv.text.Stripped;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Examines a Windows service that runs a Go program: its account and what that may do, its restart
 * after a failure, its listeners and handles. Needs no pom, and changes and asks nothing: {@code
 * mvn goenv:service -Dgoenv.service=MyService}.
 *
 * @since 0.1.0
 */
@Mojo(name = "service", requiresProject = false, aggregator = true, threadSafe = true)
public class ServiceMojo extends AbstractMachineMojo {

  /**
   * Skips this goal.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.service.skip", defaultValue = "false")
  boolean serviceSkip;

  /**
   * The severity that fails the build: {@code error}, {@code warning} or {@code never}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.failOn", defaultValue = "error")
  String failOn = "error";

  @Override
  String goal() {
    return "service";
  }

  @Override
  boolean skipsGoal() {
    return serviceSkip;
  }

  /** Not beside the report of the machine, which other goals read. */
  @Override
  String usualReports() {
    return "goenv/service";
  }

  @Override
  boolean forScript() {
    return format.strip().equalsIgnoreCase("json");
  }

  @Override
  void run() throws CannotRun, Rejected, InterruptedException {
    String name = Stripped.orNull(service);
    if (name == null && snapshot == null) {
      throw new CannotRun(say("service.bad.unnamed"));
    }
    new CheckMachine(output())
        .service(
            new DoctorRequest(
                request(failOn), prefix(), pageLanguage(), forScript() ? new RawConsole() : null),
            name == null ? null : name.strip());
  }
}
