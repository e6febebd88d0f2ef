package io.github.goenv.mojo;

import static io.github.goenv.app.machine.Elsewhere.NOWHERE;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Rejected;
import io.github.goenv.app.machine.CheckMachine;
import io.github.goenv.app.machine.Elsewhere;
import io.github.goenv.mojo.session.BoundGoals;
import io.github.goenv.mojo.session.CheckedMachine;
import io.github.goenv.mojo.session.CheckedReport;
import io.github.goenv.probe.SnapshotReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.SessionData;
import org.jspecify.annotations.Nullable;

/**
 * Stops a build on a machine on which Go cannot build, with the reason and the fix. Runs once in a
 * build, however many modules it has; one line when no problem is found. With Maven's {@code
 * --fail-at-end} what concerns the go.mod of one module fails that module alone.
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
  boolean fetches() {
    return true;
  }

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
    CompletableFuture<Map<String, String>> later = new CompletableFuture<>();
    if (!data.set(DONE, null, later)) {
      getLog().debug(say("session.done"));
      again(data.get(DONE));
      return;
    }
    if (snapshot == null) {
      SnapshotReader.ahead();
    }
    CheckedReport.keep(session, reports());
    Map<String, String> failing = new HashMap<>();
    try {
      new CheckMachine(output())
          .gate(request(failOn), new CheckedMachine(session), goesOn() ? others(failing) : NOWHERE);
    } finally {
      later.complete(failing);
    }
  }

  /** Whether Maven builds what does not depend on a module that has failed. */
  private boolean goesOn() {
    String behaviour = session.getRequest().getReactorFailureBehavior();
    MavenProject here = session.getCurrentProject();
    return here != null
        && here.getFile() != null
        && (MavenExecutionRequest.REACTOR_FAIL_AT_END.equals(behaviour)
            || MavenExecutionRequest.REACTOR_FAIL_NEVER.equals(behaviour));
  }

  private Elsewhere others(Map<String, String> failing) {
    List<Path> checked = bound().checked();
    checked.remove(BoundGoals.directory(session.getCurrentProject()));
    List<Path> all = new ArrayList<>();
    for (MavenProject project : session.getProjects()) {
      all.add(BoundGoals.directory(project));
    }
    return new Elsewhere(
        checked, all, (module, text) -> failing.merge(module.toString(), text, (a, b) -> a));
  }

  /** Fails this module for what the first run has found in it. */
  private void again(@Nullable Object first) throws Rejected, InterruptedException {
    if (!goesOn() || !(first instanceof Future<?> future)) {
      return;
    }
    try {
      String here = BoundGoals.directory(session.getCurrentProject()).toString();
      // Of the JDK's own types, because another module may have the plugin in another class loader.
      if (future.get() instanceof Map<?, ?> failing && failing.get(here) instanceof String text) {
        throw new Rejected(text);
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e); // it is never completed by a failure
    }
  }
}
