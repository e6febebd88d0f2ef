package io.github.goenv.report;

import io.github.goenv.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Why a finding is accepted, or was.
 *
 * @param reason the reason given
 * @param until last day it holds, ISO-8601; null when it has no end
 * @param by who accepted it; null when nobody is named
 * @param origin where that was decided; null when unknown
 * @param state whether it holds today
 */
public record Acceptance(
    String reason,
    @Nullable String until,
    @Nullable String by,
    @Nullable Origin origin,
    State state) {

  /** Whether an acceptance holds. */
  public enum State {
    /** It holds, and does not end soon. */
    HOLDS("holds"),
    /** It holds for a few days more. */
    ENDS("ends"),
    /** Its last day has passed: the finding counts again. */
    EXPIRED("expired");

    private final String word;

    State(String word) {
      this.word = word;
    }

    /** The word in files. */
    String word() {
      return word;
    }
  }

  /** One that holds. */
  public Acceptance(
      String reason, @Nullable String until, @Nullable String by, @Nullable Origin origin) {
    this(reason, until, by, origin, State.HOLDS);
  }

  /** The same in another state. */
  public Acceptance in(State other) {
    return new Acceptance(reason, until, by, origin, other);
  }

  /** Whether it is one of many that were recorded together, and are spoken of together. */
  boolean recorded() {
    return origin != null && origin.kind() == Origin.Kind.BASELINE;
  }

  /** The sentence about one that has expired. */
  public Text expired() {
    return sentence(by == null ? "label.expired" : "label.expired-by", "");
  }

  /**
   * The notice about one that ends soon.
   *
   * @param id of the check
   */
  public Text ends(String id) {
    return sentence(by == null ? "accept.ends" : "accept.ends-by", id);
  }

  private Text sentence(String key, String id) {
    return Text.of(
        key, "id", id, "until", String.valueOf(until), "reason", reason, "by", String.valueOf(by));
  }
}
