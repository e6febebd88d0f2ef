package io.github.goenv.mojo;

import io.github.goenv.check.Policy;
import io.github.goenv.report.DoctorLines;
import io.github.goenv.report.Report;
import io.github.goenv.report.Severity;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Shows everything about the Go side of this machine, also what passed. Needs no pom, never fails
 * unless asked to.
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
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skipped(doctorSkip, "doctor")) {
      return;
    }
    long start = System.nanoTime();
    Severity unknowns = unknownAs();
    List<String> systems = ciSystems();
    FailOn rule = FailOn.of(failOn, unknowns, texts());
    Policy policy = policy();
    Report report = Machine.report("doctor", version(), start, machine(), policy);
    if (snapshot != null) {
      getLog().info(say("doctor.replay", "path", snapshot.toString()));
    }
    show(report, new DoctorLines(texts(), style()).of(report), unknowns, systems);
    Path written = write(report);
    if (written != null) {
      getLog().info(say("doctor.report", "path", written.resolve("report.json").toString()));
    }
    rule.judge(report, texts());
  }
}
