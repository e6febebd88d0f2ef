package io.github.goenv.mojo;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.ExplainCheck;
import io.github.goenv.app.policy.PolicyFactory;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Explains one check: what it looks at, why it matters, common misconceptions, the fix, and when to
 * suppress it. Works offline and without a pom.
 *
 * @since 0.1.0
 */
@Mojo(name = "explain", requiresProject = false, aggregator = true, threadSafe = true)
public class ExplainMojo extends AbstractGoenvMojo {

  /**
   * The check's id. Example: {@code -Dgoenv.id=goroot.mismatch}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.id")
  @Nullable String id;

  @Override
  String goal() {
    return "explain";
  }

  @Override
  void run() throws CannotRun {
    String until = new PolicyFactory(texts()).usualEnd();
    new ExplainCheck(output()).run(id, texts().language(), until);
  }
}
