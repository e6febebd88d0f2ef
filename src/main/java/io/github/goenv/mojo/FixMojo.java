package io.github.goenv.mojo;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Rejected;
import io.github.goenv.app.fix.FixMachine;
import io.github.goenv.app.fix.FixRequest;
import java.io.File;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a plan of what can be changed about the findings of this machine: {@code fix.md} to read,
 * a script that carries it out and one that takes it back, {@code fix.ps1} and {@code undo.ps1} on
 * Windows, elsewhere {@code fix.sh} and {@code undo.sh}. Changes nothing itself unless asked to.
 * Needs no pom.
 *
 * @since 0.1.0
 */
@Mojo(name = "fix", requiresProject = false, aggregator = true, threadSafe = true)
public class FixMojo extends AbstractMachineMojo {

  /**
   * Skips this goal.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.fix.skip", defaultValue = "false")
  boolean fixSkip;

  /**
   * A {@code report.json} to plan for, instead of looking at this machine. Example: {@code
   * -Dgoenv.fix.report=target/goenv/report.json}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.fix.report")
  @Nullable File fixReport;

  /**
   * Carries out the steps that need no administrator rights, after showing them, notes what was
   * before each, and checks again. Never in CI, and never anything of Microsoft Defender.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.fix.apply", defaultValue = "false")
  boolean fixApply;

  /**
   * Takes back what was carried out, by {@code goenv.fix.apply} or by the script, where it is still
   * as it was left; nothing else is done then.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.fix.undo", defaultValue = "false")
  boolean fixUndo;

  @Override
  String goal() {
    return "fix";
  }

  @Override
  boolean thorough() {
    return true;
  }

  @Override
  boolean skipsGoal() {
    return fixSkip;
  }

  @Override
  void run() throws CannotRun, Rejected, InterruptedException {
    new FixMachine(output())
        .run(
            new FixRequest(
                request("never"),
                prefix(),
                path(fixReport),
                fixApply,
                fixUndo,
                System.getProperty("user.home")));
  }
}
