package io.github.goenv.mojo;

import io.github.goenv.app.command.FindingsRequest;
import org.apache.maven.plugins.annotations.Parameter;

/** What goals that find something in files of the project have in common. */
abstract class AbstractFindingsMojo extends AbstractCommandMojo {

  /**
   * CI systems that findings are streamed to, besides the log: {@code auto} (the one this runs in),
   * {@code off}, or a list of {@code github} (annotations), {@code azure} (issues), {@code
   * teamcity} (inspections), {@code gitlab} (a section of the job log). Example: {@code
   * -Dgoenv.ci=off}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.ci", defaultValue = "auto")
  String ci = "auto";

  /** Whom findings that always fail the build are told to. */
  final FindingsRequest findings(boolean testReport) {
    return new FindingsRequest("error", ci, xml(testReport, goal()));
  }
}
