package io.github.goenv.mojo;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Rejected;
import io.github.goenv.app.machine.SaveSnapshot;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Saves what can be read of this machine, for {@code -Dgoenv.snapshot} on another one. Needs no
 * pom.
 *
 * @since 0.1.0
 */
@Mojo(name = "snapshot", requiresProject = false, aggregator = true, threadSafe = true)
public class SnapshotMojo extends AbstractMachineMojo {

  /**
   * Skips this goal.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.snapshot.skip", defaultValue = "false")
  boolean snapshotSkip;

  @Override
  String goal() {
    return "snapshot";
  }

  @Override
  boolean skipsGoal() {
    return snapshotSkip;
  }

  @Override
  void run() throws CannotRun, Rejected, InterruptedException {
    new SaveSnapshot(output()).run(machine(), reports(), redact);
  }
}
