package io.github.goenv.mojo;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Rejected;
import io.github.goenv.app.command.CommandRequest;
import io.github.goenv.app.command.ModuleFiles;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Looks after the modules that a module needs. go.mod and go.sum are never written but by {@code
 * tidy} with {@code -Dgoenv.mod.apply=true}, and {@code vendor} is only written by the command of
 * that name.
 *
 * @since 0.1.0
 */
@Mojo(name = "mod", defaultPhase = LifecyclePhase.PROCESS_SOURCES, threadSafe = true)
public final class ModMojo extends AbstractFindingsMojo {

  /**
   * What to do, in this order: {@code tidy} (fails where {@code go mod tidy} would change go.mod or
   * go.sum, and shows how), {@code verify} (fails where a module in the module cache is not as it
   * was downloaded), {@code download} (fills the module cache, so that a later build with {@code
   * -o} needs no network), {@code vendor} (writes the directory vendor). Example: {@code
   * tidy,verify}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.mod.command", defaultValue = "tidy")
  @Nullable List<@Nullable String> commands;

  /**
   * Has {@code tidy} write go.mod and go.sum. Example: {@code -Dgoenv.mod.apply=true}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.mod.apply", defaultValue = "false")
  boolean apply;

  /**
   * Further arguments for each of the commands, one in each element. Default: none. Example: {@code
   * <argument>-x</argument>}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.mod.arguments")
  @Nullable List<@Nullable String> arguments;

  /**
   * Writes what {@code tidy} finds as a test report in Surefire's format too, {@code
   * TEST-goenv-mod.xml} in {@code outputDirectory}. Example: {@code true}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.mod.testReport", defaultValue = "false")
  boolean testReport;

  /**
   * Skips this goal.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.mod.skip", defaultValue = "false")
  boolean skipMod;

  @Override
  String goal() {
    return "mod";
  }

  @Override
  boolean skipsGoal() {
    return skipMod;
  }

  @Override
  void command(CommandRequest request) throws CannotRun, Rejected {
    new ModuleFiles(output())
        .run(
            new ModuleFiles.Request(
                request, list(commands), apply, list(arguments), findings(testReport)));
  }
}
