package io.github.goenv.app.fix;

import io.github.goenv.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What became of a step.
 *
 * @param kind what
 * @param reason why it was left; null otherwise
 */
record Outcome(Kind kind, @Nullable Text reason) {
  /** What can become of a step. */
  enum Kind {
    /** It was done. */
    DONE,
    /** It was so already. */
    ALREADY,
    /** It was not done. */
    LEFT
  }

  static final Outcome DONE = new Outcome(Kind.DONE, null);
  static final Outcome ALREADY = new Outcome(Kind.ALREADY, null);

  static Outcome left(String key, String... namesAndValues) {
    return left(Text.of(key, namesAndValues));
  }

  static Outcome left(Text reason) {
    return new Outcome(Kind.LEFT, reason);
  }
}
