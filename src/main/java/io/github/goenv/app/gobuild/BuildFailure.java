package io.github.goenv.app.gobuild;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Rejected;
import io.github.goenv.gobuild.BuildResult;
import io.github.goenv.text.Text;
import io.github.goenv.text.Texts;
import java.time.Duration;
import java.util.List;

/** Makes Maven's exception of a build that did not succeed. */
public final class BuildFailure {
  private BuildFailure() {}

  /**
   * Always throws.
   *
   * @param results in order, the last one failed
   * @param reason key of the text for a build that go itself gave up
   * @throws Rejected when go found something wrong with the project
   * @throws CannotRun when the build did not come to its end
   */
  public static void raise(List<BuildResult> results, String reason, Duration limit, Texts texts)
      throws CannotRun, Rejected {
    BuildResult last = results.get(results.size() - 1);
    String target = last.plan().target().toString();
    if (last.exit().timedOut()) {
      String seconds = Long.toString(limit.toSeconds());
      throw new CannotRun(Text.of("build.timeout", "target", target, "seconds", seconds).in(texts));
    }
    String code = Integer.toString(last.exit().exitCode());
    throw new Rejected(Text.of(reason, "target", target, "code", code).in(texts));
  }
}
