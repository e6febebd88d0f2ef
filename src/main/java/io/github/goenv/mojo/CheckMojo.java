package io.github.goenv.mojo;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Rejected;
import io.github.goenv.app.machine.CheckMachine;
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
  String goal() {
    return "check";
  }

  @Override
  boolean skipsGoal() {
    return checkSkip;
  }

  @Override
  void run() throws CannotRun, Rejected, InterruptedException {
    // Kept with the session, so that a Maven daemon checks again in its next build.
    SessionData data = session.getRepositorySession().getData();
    if (!data.set(DONE, null, true)) {
      getLog().debug(say("session.done"));
      return;
    }
    new CheckMachine(output()).gate(request(failOn), new CheckedMachine(session));
  }
}
