package io.github.goenv.mojo;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Rejected;
import io.github.goenv.app.fleet.CompareMachines;
import io.github.goenv.app.fleet.CompareRequest;
import io.github.goenv.app.policy.PolicyRequest;
import java.io.File;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Compares two machines, or one at two times, by what the checks say of them: findings that only
 * one has, and facts that differ and that a check reads, each with the check. What no check reads
 * is no difference. Needs no pom.
 *
 * @since 0.1.0
 */
@Mojo(name = "compare", requiresProject = false, aggregator = true, threadSafe = true)
public class CompareMojo extends AbstractMachineMojo {

  /**
   * Skips this goal.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.compare.skip", defaultValue = "false")
  boolean compareSkip;

  /**
   * The one machine: a file that goenv:snapshot saved, or one kept beside a build record ({@code
   * *.snapshot.json.gz}). Default: this machine at the newest recorded build, else the {@code
   * snapshot.json} in {@code goenv.outputDirectory}. Example: {@code
   * -Dgoenv.compare.before=good/snapshot.json}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.compare.before", alias = "compareBefore")
  @Nullable File before;

  /**
   * The other machine, likewise a file. Default: this machine, now. Example: {@code
   * -Dgoenv.compare.after=bad/snapshot.json}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.compare.after")
  @Nullable File after;

  /**
   * What fails the build: {@code never}, {@code worse} (an error or a warning that only the second
   * machine has), or {@code any} (a check that comes to something else).
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.compare.failOn", alias = "compareFailOn", defaultValue = "never")
  String failOn = "never";

  @Override
  String goal() {
    return "compare";
  }

  @Override
  boolean skipsGoal() {
    return compareSkip;
  }

  @Override
  void run() throws CannotRun, Rejected, InterruptedException {
    new CompareMachines(
            new CompareRequest(
                version(),
                path(before),
                path(after),
                machine(),
                policy(expect == null ? PolicyRequest.Expect.NOTHING : expect.request()),
                failOn,
                reports()),
            output())
        .run();
  }
}
