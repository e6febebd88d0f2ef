package io.github.goenv.app.gobuild;

import io.github.goenv.gobuild.plan.OutputChoice;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A module that is built like others.
 *
 * @param directory where go runs for it
 * @param base the directory of its pom
 * @param target its build directory
 * @param name what its program is called by default
 * @param reports its directory for reports
 */
public record AlikeModule(Path directory, Path base, Path target, String name, Path reports) {

  /**
   * Where its program goes.
   *
   * @param output as typed, for all such modules the same; null for the default
   */
  OutputChoice output(@Nullable String output) {
    return new OutputChoice(base, target, name, output);
  }
}
