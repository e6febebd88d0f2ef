package io.github.goenv.coverage;

import io.github.goenv.text.Text;

/** What is no profile of go, or not a whole one. */
public final class BadProfile extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Text problem;

  /** With what is wrong with it. */
  public BadProfile(Text problem) {
    super(problem.key() + " " + problem.args());
    this.problem = problem;
  }

  /** What to tell the person. */
  public Text problem() {
    return problem;
  }
}
