package io.github.goenv.timing;

import java.util.Map;

/**
 * A part of the answer to "why did this build take so long".
 *
 * @param code a word for programs; the text for people has the key {@code timing.why.<code>}
 * @param ns how much of the wall time it concerns; parts overlap
 * @param args values of the text's placeholders
 */
public record Reason(String code, long ns, Map<String, String> args) {

  /** Keeps its own copy of {@code args}. */
  public Reason {
    args = Map.copyOf(args);
  }
}
