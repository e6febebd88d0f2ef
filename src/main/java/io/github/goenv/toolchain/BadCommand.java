package io.github.goenv.toolchain;

import io.github.goenv.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The build cannot be done: a parameter makes no sense, or go is not to be had. The problem says
 * what, why and what to change. Errors in the Go source are no such thing.
 */
public final class BadCommand extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Text problem;

  /** A build that cannot be done for this reason. */
  public BadCommand(Text problem) {
    this(problem, null);
  }

  public BadCommand(Text problem, @Nullable Throwable cause) {
    super(problem.key() + " " + problem.args(), cause);
    this.problem = problem;
  }

  /** What to tell the person. */
  public Text problem() {
    return problem;
  }
}
