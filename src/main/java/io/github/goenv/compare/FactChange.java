package io.github.goenv.compare;

import io.github.goenv.report.Standing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact that differs and that some check reads.
 *
 * @param fact its place in the snapshot, such as {@code go.env.GOFLAGS}
 * @param before its value; null when it is not there
 * @param after its value; null when it is not there
 * @param effects the checks that read it
 */
public record FactChange(
    String fact, @Nullable String before, @Nullable String after, List<Effect> effects) {

  /**
   * A check that reads the fact, and what it comes to on the two machines.
   *
   * @param id the check
   */
  public record Effect(String id, Standing before, Standing after) {

    /** Whether it comes to the same on both, or finds nothing on either. */
    public boolean same() {
      return before == after || before.fine() && after.fine();
    }
  }

  /** Whether a check that reads it comes to something else. */
  public boolean matters() {
    for (Effect effect : effects) {
      if (!effect.same()) {
        return true;
      }
    }
    return false;
  }
}
