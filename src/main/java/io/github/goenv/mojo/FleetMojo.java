package io.github.goenv.mojo;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.fleet.FleetRequest;
import io.github.goenv.app.fleet.TellFleet;
import io.github.goenv.app.policy.PolicyRequest;
import java.io.File;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Puts many machines into one table: reads the reports and snapshots below a directory, as CI
 * systems keep them as artifacts, and writes {@code fleet.html} and {@code fleet.json}: machines
 * and findings, those that differ from most, versions of Go, and what changed since the last run.
 * Needs no pom.
 *
 * @since 0.1.0
 */
@Mojo(name = "fleet", requiresProject = false, aggregator = true, threadSafe = true)
public class FleetMojo extends AbstractPolicyMojo {

  /**
   * Skips this goal.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.fleet.skip", defaultValue = "false")
  boolean fleetSkip;

  /**
   * Where the files of the machines are: {@code report.json} and {@code snapshot.json} (also {@code
   * agent-7.report.json}) in it, in directories below it and in zip files. A machine is called by
   * the path of its file. Example: {@code -Dgoenv.fleet.directory=artifacts}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.fleet.directory")
  @Nullable File directory;

  /**
   * The {@code fleet.json} of an earlier run, for what changed since. Default: the one in {@code
   * goenv.outputDirectory}, before it is replaced. Example: {@code
   * -Dgoenv.fleet.before=last-week/fleet.json}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.fleet.before", alias = "fleetBefore")
  @Nullable File before;

  /**
   * Removes home directories, and user and host name of this machine, from the files written, also
   * where reports contain them. Credentials are always removed.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.redact", defaultValue = "true")
  boolean redact = true;

  @Override
  String goal() {
    return "fleet";
  }

  @Override
  boolean skipsGoal() {
    return fleetSkip;
  }

  @Override
  void run() throws CannotRun {
    new TellFleet(
            new FleetRequest(
                version(),
                path(directory),
                path(before),
                policy(PolicyRequest.Expect.NOTHING),
                pageLanguage(),
                redact,
                reports()),
            output())
        .run();
  }
}
