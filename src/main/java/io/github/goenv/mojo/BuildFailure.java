package io.github.goenv.mojo;

import io.github.goenv.build.BuildResult;
import io.github.goenv.text.Text;
import io.github.goenv.text.Texts;
import java.time.Duration;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/** Makes Maven's exception of a build that did not succeed. */
final class BuildFailure {
  private BuildFailure() {}

  /**
   * Always throws.
   *
   * @param results in order, the last one failed
   * @param reason key of the text for a build that go itself gave up
   * @throws MojoFailureException when go found something wrong with the project, or its result is
   *     gone
   * @throws MojoExecutionException when the build did not come to its end
   */
  static void raise(List<BuildResult> results, String reason, Duration limit, Texts texts)
      throws MojoExecutionException, MojoFailureException {
    BuildResult last = results.get(results.size() - 1);
    String target = last.plan().target().toString();
    if (last.exit().timedOut()) {
      String seconds = Long.toString(limit.toSeconds());
      throw new MojoExecutionException(
          Text.of("build.timeout", "target", target, "seconds", seconds).in(texts));
    }
    if (last.vanished()) {
      String output = last.plan().output().toString();
      throw new MojoFailureException(
          Text.of("build.vanished", "target", target, "output", output).in(texts));
    }
    String code = Integer.toString(last.exit().exitCode());
    throw new MojoFailureException(Text.of(reason, "target", target, "code", code).in(texts));
  }
}
