package io.github.goenv.text;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A sentence not yet put into a language: the key of a message and the values of its placeholders.
 *
 * @param key the key in a message bundle
 * @param args values by placeholder name, in the order given
 */
public record Text(String key, Map<String, String> args) {
  /**
   * End of the name of a value that is counts with keys of their own, {@code key=2 other-key=1}:
   * {@code kinds.counts} fills {@code {kinds}} with their texts, whose placeholder is {@code
   * {count}}.
   */
  public static final String COUNTS = ".counts";

  /** Keeps its own copy of {@code args}. */
  public Text {
    args = Map.copyOf(args);
  }

  /**
   * A text with placeholders.
   *
   * @param key the key in a message bundle
   * @param namesAndValues name, value, name, value, …
   * @throws IllegalArgumentException when a name has no value
   */
  public static Text of(String key, String... namesAndValues) {
    if (namesAndValues.length % 2 != 0) {
      throw new IllegalArgumentException("a placeholder of " + key + " has no value");
    }
    Map<String, String> args = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      args.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return new Text(key, args);
  }

  /** This text in the language of {@code texts}. */
  public String in(Texts texts) {
    return texts.text(key, args);
  }
}
