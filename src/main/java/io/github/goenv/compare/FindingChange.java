package io.github.goenv.compare;

import io.github.goenv.report.Result;
import io.github.goenv.report.Standing;
import org.jspecify.annotations.Nullable;

/**
 * A finding that only one of two machines has, or that weighs more on one.
 *
 * @param kind what became of it
 * @param id the check
 * @param subject the thing, as it is called on every machine of a kind
 * @param before what the check came to before; null when it said nothing of the thing
 * @param after what it comes to after; null when it says nothing of the thing
 * @param checkBefore the worst that the check came to before
 * @param checkAfter the worst that it comes to after
 */
public record FindingChange(
    Kind kind,
    String id,
    String subject,
    @Nullable Result before,
    @Nullable Result after,
    Standing checkBefore,
    Standing checkAfter) {

  /** What became of a finding, the worst first. */
  public enum Kind {
    /** Found after, not before. */
    NEW("new", true),
    /** Found on both, and worse after. */
    RAISED("raised", true),
    /** Could be determined before, and not after. */
    UNKNOWN("unknown", false),
    /** Found on both, and milder after. */
    LOWERED("lowered", false),
    /** Found before, not after. */
    GONE("gone", false),
    /** Could not be determined before, and is fine or does not apply after. */
    KNOWN("known", false);

    private final String word;
    private final boolean worse;

    Kind(String word, boolean worse) {
      this.word = word;
      this.worse = worse;
    }

    /** The word used in files. */
    public String word() {
      return word;
    }
  }

  /** Whether what is to be shown was there before, and is there no more. */
  public boolean isPast() {
    return after == null || kind == Kind.GONE || kind == Kind.KNOWN;
  }

  /** The result that is to be shown: what was found, or why it could not be determined. */
  public Result shown() {
    Result result = isPast() ? before : after;
    if (result == null) {
      throw new IllegalStateException("a change of nothing: " + id);
    }
    return result;
  }

  /** Whether the machine of after is worse for it: an error or a warning more. */
  public boolean worse() {
    return kind.worse && Standing.of(shown()).weighs();
  }
}
