package io.github.goenv.mojo;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Rejected;
import io.github.goenv.app.command.CommandRequest;
import io.github.goenv.app.command.GenerateSources;
import io.github.goenv.app.command.PackageWords;
import io.github.goenv.text.Stripped;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Runs {@code go generate}. With {@code -Dgoenv.generate.verify=true} the build fails where a file
 * below {@code workingDirectory} is different then, and the difference is shown: by git where the
 * directory is in its work tree (what git ignores does not count), else by digests of all files but
 * those in {@code target}, {@code node_modules} and directories whose names begin with a dot. What
 * was different before is no fault of the generators and does not count.
 *
 * @since 0.1.0
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class GenerateMojo extends AbstractFindingsMojo {

  /**
   * Packages whose files have the directives, or Go files. Default: {@code ./...}, all packages of
   * the module below {@code workingDirectory}; testdata, vendor and nested modules are not among
   * them. Example: {@code ./cmd/...}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.packages")
  @Nullable List<@Nullable String> packages;

  /**
   * Build tags. Default: none. Example: {@code netgo,osusergo}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.tags")
  @Nullable List<@Nullable String> tags;

  /**
   * Value of {@code -mod}. Default: Go's. With {@code mod} go may write go.mod and go.sum. Example:
   * {@code vendor}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.mod")
  @Nullable String mod;

  /**
   * Regular expression: only directives that match are run ({@code -run}). Default: all. Example:
   * {@code stringer}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.generate.run")
  @Nullable String generateRun;

  /**
   * Regular expression: directives that match are not run ({@code -skip}). Default: none. Example:
   * {@code mockgen}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.generate.skipDirectives")
  @Nullable String skipDirectives;

  /**
   * Fails the build where a file is different after go generate. Example: {@code
   * -Dgoenv.generate.verify=true}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.generate.verify", defaultValue = "false")
  boolean verify;

  /**
   * Further arguments for {@code go generate}, one in each element, before the packages. Default:
   * none. Example: {@code <argument>-x</argument>}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.generate.arguments")
  @Nullable List<@Nullable String> arguments;

  /**
   * Writes files that {@code verify} finds different, and directives that fail, as a test report in
   * Surefire's format too, {@code TEST-goenv-generate.xml} in {@code outputDirectory}. Example:
   * {@code true}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.generate.testReport", defaultValue = "false")
  boolean testReport;

  /**
   * Skips this goal.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.generate.skip", defaultValue = "false")
  boolean skipGenerate;

  @Override
  String goal() {
    return "generate";
  }

  @Override
  boolean skipsGoal() {
    return skipGenerate;
  }

  @Override
  void command(CommandRequest request) throws CannotRun, Rejected {
    new GenerateSources(output())
        .run(
            new GenerateSources.Request(
                request,
                new PackageWords(list(packages), list(tags), Stripped.orNull(mod), list(arguments)),
                Stripped.orNull(generateRun),
                Stripped.orNull(skipDirectives),
                verify,
                locks(),
                findings(testReport)));
  }
}
