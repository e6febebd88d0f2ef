package io.github.goenv.mojo;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Choice;
import io.github.goenv.app.Rejected;
import io.github.goenv.app.command.CommandRequest;
import io.github.goenv.app.command.FindingsRequest;
import io.github.goenv.app.command.RunTool;
import io.github.goenv.text.Stripped;
import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Runs a tool: one that the module's go.mod names ({@code tool} directive, {@code go tool NAME}, Go
 * 1.24 and later), one of Go's own, or an executable, by the first file of that name on PATH. Its
 * output is shown as it comes; its standard input is empty. {@code -DskipTests} does not concern
 * it.
 *
 * @since 0.1.0
 */
@Mojo(name = "tool", defaultPhase = LifecyclePhase.PROCESS_CLASSES, threadSafe = true)
public final class ToolMojo extends AbstractFindingsMojo {

  /**
   * The tool: a name, an import path, or a path with a directory ({@code ./bin/lint}, relative to
   * {@code workingDirectory}). Required. Example: {@code staticcheck}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.tool")
  @Nullable String tool;

  /**
   * Arguments for the tool, one in each element. Default: none. Example: {@code
   * <argument>./...</argument>}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.tool.arguments")
  @Nullable List<@Nullable String> arguments;

  /**
   * What the tool writes: {@code none} (lines for people; its exit status counts), {@code sarif}
   * (SARIF 2.1.0), or {@code json} (that of staticcheck, golangci-lint, govulncheck, or a program
   * of go/analysis). Findings are shown on the console and to CI systems then. Example: {@code
   * sarif}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.tool.results", defaultValue = "none")
  String results = "none";

  /**
   * The file the tool writes its results to; an older one is deleted before. Default: its standard
   * output. Example: <code>${project.build.directory}/golangci.sarif</code>.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.tool.resultsFile")
  @Nullable File resultsFile;

  /**
   * Which findings fail the build: {@code error}, {@code warning} (errors and warnings; some tools
   * write warnings only), or {@code never}. Without {@code results} each but {@code never} means an
   * exit status other than 0.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.tool.failOn", defaultValue = "warning")
  String failOn = "warning";

  /**
   * Writes the findings as a test report in Surefire's format too, {@code TEST-goenv-NAME.xml} in
   * {@code outputDirectory}. Example: {@code true}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.tool.testReport", defaultValue = "false")
  boolean testReport;

  /**
   * Skips this goal.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.tool.skip", defaultValue = "false")
  boolean skipTool;

  @Override
  String goal() {
    return "tool";
  }

  @Override
  boolean skipsGoal() {
    return skipTool;
  }

  @Override
  void command(CommandRequest request) throws CannotRun, Rejected {
    List<String> allowed = List.of("error", "warning", "never");
    String fails = Choice.of("goenv.tool.failOn", failOn, allowed, texts());
    String name = Stripped.orNull(tool);
    String report = name == null ? "tool" : RunTool.name(name);
    new RunTool(output())
        .run(
            new RunTool.Request(
                request,
                name,
                list(arguments),
                results,
                resultsFile == null ? null : resultsFile.toPath(),
                new FindingsRequest(fails, ci, reports, xml(testReport, report))));
  }
}
