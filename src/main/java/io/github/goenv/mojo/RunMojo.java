package io.github.goenv.mojo;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Rejected;
import io.github.goenv.app.command.CommandRequest;
import io.github.goenv.app.command.PackageWords;
import io.github.goenv.app.command.RunCommand;
import io.github.goenv.text.Stripped;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Compiles and runs a program of the module ({@code go run}), for this machine. Its output is shown
 * as it comes; its standard input is empty.
 *
 * @since 0.1.0
 */
@Mojo(name = "run", threadSafe = true)
public final class RunMojo extends AbstractCommandMojo {

  /**
   * The package of the program, or a Go file. With a version, as {@code
   * example.com/cmd/tool@v1.2.3}, it is another module's, which go may have to download. Default:
   * {@code .}, the package in {@code workingDirectory}. Example: {@code ./cmd/migrate}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.run.package")
  @Nullable String program;

  /**
   * Arguments for the program, one in each element. Default: none. Example: {@code
   * <argument>-verbose</argument>}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.run.arguments")
  @Nullable List<@Nullable String> arguments;

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
   * Further flags for {@code go run}, one in each element, before the package. Default: none.
   * Example: {@code <buildFlag>-race</buildFlag>}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.run.buildFlags")
  @Nullable List<@Nullable String> buildFlags;

  /**
   * Skips this goal.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.run.skip", defaultValue = "false")
  boolean skipRun;

  @Override
  boolean tells() {
    return false;
  }

  @Override
  String goal() {
    return "run";
  }

  @Override
  boolean skipsGoal() {
    return skipRun;
  }

  @Override
  void command(CommandRequest request) throws CannotRun, Rejected {
    String what = Stripped.orNull(program);
    PackageWords words =
        new PackageWords(
            List.of(what == null ? "." : what), list(tags), Stripped.orNull(mod), list(buildFlags));
    new RunCommand(output()).run(request, words, list(arguments));
  }
}
