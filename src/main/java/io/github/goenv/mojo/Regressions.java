package io.github.goenv.mojo;

import io.github.goenv.text.Texts;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/** The parameters about builds that got slower, which two goals have. */
final class Regressions {
  private Regressions() {}

  /** Null when {@code maxRegression} is not set. */
  static @Nullable RegressionGuard guard(@Nullable String maxRegression, Texts texts)
      throws MojoExecutionException {
    if (maxRegression == null || maxRegression.isBlank()) {
      return null;
    }
    return new RegressionGuard(
        Percent.parse(maxRegression)
            .orElseThrow(
                () ->
                    new MojoExecutionException(
                        Percent.problem("goenv.timing.maxRegression", maxRegression).in(texts))),
        texts);
  }

  static void say(List<String> lines, boolean failing, Log log) {
    for (String line : lines) {
      if (failing) {
        log.error(line);
      } else {
        log.warn(line);
      }
    }
  }
}
