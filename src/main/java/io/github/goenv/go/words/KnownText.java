package io.github.goenv.go.words;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text of go, or of what it starts, by its fixed part.
 *
 * @param needle is in the text
 * @param also is in it too; null for nothing
 * @param name of the sentence that says what it means, {@code said.NAME} in the messages; the same
 *     for all texts of one cause
 * @param ids checks that look for its causes, the likeliest first
 * @param check the check that explains the text when go is asked to load a project; null for none
 * @param finding the end of that check's message; null where it goes by other facts
 * @param subject what such a check calls the thing; null for anything
 */
public record KnownText(
    String needle,
    @Nullable String also,
    String name,
    List<String> ids,
    @Nullable String check,
    @Nullable String finding,
    @Nullable String subject) {

  /** Only said of a build that failed. */
  static KnownText row(String name, String needle, String... ids) {
    return new KnownText(needle, null, name, List.of(ids), null, null, null);
  }

  /** With a second part, wherever it is in the text. */
  static KnownText both(String name, String needle, String also, String... ids) {
    return new KnownText(needle, also, name, List.of(ids), null, null, null);
  }

  /** Explained by the message {@code check.finding} as well. */
  static KnownText found(String name, String needle, String check, String finding) {
    return new KnownText(needle, null, name, List.of(check), check, finding, null);
  }

  /** Explained as well by a check that goes by other facts. */
  static KnownText by(String name, String needle, String check, @Nullable String subject) {
    return new KnownText(needle, null, name, List.of(check), check, null, subject);
  }

  /** Whether {@code text} is this one. */
  public boolean in(String text) {
    return text.contains(needle) && (also == null || text.contains(also));
  }
}
