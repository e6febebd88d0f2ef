package io.github.goenv.mojo;

import io.github.goenv.check.Policy;
import io.github.goenv.report.CheckLines;
import io.github.goenv.report.Report;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.Snapshot;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.SessionData;

/**
 * Stops a build on a machine on which Go cannot build, with the reason and the fix. Runs once in a
 * build, however many modules it has; one line when no problem is found.
 *
 * @since 0.1.0
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
public class CheckMojo extends AbstractMachineMojo {
  private static final Object DONE = CheckMojo.class.getName() + ".done";

  /**
   * Skips this goal.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.check.skip", defaultValue = "false")
  boolean checkSkip;

  /**
   * The severity that fails the build: {@code error}, {@code warning} or {@code never}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.failOn", defaultValue = "error")
  String failOn = "error";

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skipped(checkSkip, "check")) {
      return;
    }
    // Kept with the session, so that a Maven daemon checks again in its next build.
    SessionData data = session.getRepositorySession().getData();
    if (!data.set(DONE, null, true)) {
      getLog().debug(say("session.done"));
      return;
    }
    long start = System.nanoTime();
    Severity unknowns = unknownAs();
    List<String> systems = ciSystems();
    FailOn rule = FailOn.of(failOn, unknowns, texts());
    Policy policy = policy();
    Snapshot machine = machine();
    if (snapshot == null) {
      CheckedMachine.keep(session, machine);
    }
    Report report = Machine.report("check", version(), start, machine, policy);
    show(report, new CheckLines(texts(), style()).of(report, unknowns), unknowns, systems);
    write(report);
    rule.judge(report, texts());
  }
}
