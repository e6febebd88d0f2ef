package io.github.goenv.mojo;

import io.github.goenv.app.command.FindingsRequest;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

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

  /**
   * Files to write to {@code outputDirectory}, besides what {@code testReport} says: a list of
   * {@code sarif} ({@code report-NAME.sarif}), {@code junit} ({@code TEST-goenv-NAME.xml}) and
   * {@code codequality} ({@code gl-code-quality-report-NAME.json}), where NAME is the goal or the
   * tool, or {@code all}. Where SARIF is asked for, findings are no annotations of GitHub. Default:
   * none. {@code json}, {@code html} and {@code none} are for goenv:check. Example: {@code
   * -Dgoenv.reports=sarif,junit}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.reports")
  @Nullable String reports;

  /** Whom findings that always fail the build are told to. */
  final FindingsRequest findings(boolean testReport) {
    return new FindingsRequest("error", ci, reports, xml(testReport, goal()));
  }
}
