package io.github.goenv.text;

import java.util.Map;

/** Finds texts for people by key; {@link Messages} is the implementation that reads bundles. */
public interface Texts {
  /**
   * The text of {@code key} with its {@code {name}} placeholders filled in.
   *
   * @param key a key of a message bundle
   * @param args a value for each placeholder of the text
   * @return the text; the key itself when no bundle has it, so that a gap is seen and harms nothing
   */
  String text(String key, Map<String, String> args);
}
