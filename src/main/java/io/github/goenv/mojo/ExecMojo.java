package io.github.goenv.mojo;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Rejected;
import io.github.goenv.app.command.CommandRequest;
import io.github.goenv.app.command.RunCommand;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Runs any command of go, as it is typed: {@code -Dgoenv.exec.arguments=list,-m,all}. Its output is
 * shown as it comes; its standard input is empty. What the command writes, it writes; GOOS and
 * GOARCH may be set with {@code env}.
 *
 * @since 0.1.0
 */
@Mojo(name = "exec", threadSafe = true)
public final class ExecMojo extends AbstractCommandMojo {

  /**
   * The words after {@code go}, one in each element. Required. Example: {@code
   * <argument>version</argument>}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.exec.arguments")
  @Nullable List<@Nullable String> arguments;

  /**
   * Skips this goal.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.exec.skip", defaultValue = "false")
  boolean skipExec;

  @Override
  boolean tells() {
    return false;
  }

  @Override
  String goal() {
    return "exec";
  }

  @Override
  boolean skipsGoal() {
    return skipExec;
  }

  @Override
  void command(CommandRequest request) throws CannotRun, Rejected {
    new RunCommand(output()).exec(request, list(arguments));
  }
}
