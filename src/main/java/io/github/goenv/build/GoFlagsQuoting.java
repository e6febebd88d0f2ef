package io.github.goenv.build;

import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Go's own rule for lists of words in one string, as in {@code -ldflags} and {@code GOFLAGS}: words
 * are separated by spaces; a word may be in single or double quotes; inside them nothing is
 * escaped. Same results as Go's {@code cmd/internal/quoted}.
 */
final class GoFlagsQuoting {
  private GoFlagsQuoting() {}

  /**
   * The words of a list.
   *
   * @throws CannotBuild when a quote is not closed
   */
  static List<String> split(String list) throws CannotBuild {
    List<String> words = new ArrayList<>();
    int length = list.length();
    int at = 0;
    while (true) {
      while (at < length && isBlank(list.charAt(at))) {
        at++;
      }
      if (at == length) {
        return words;
      }
      char first = list.charAt(at);
      if (first == '"' || first == '\'') {
        int end = list.indexOf(first, at + 1);
        if (end < 0) {
          throw new CannotBuild(
              Text.of(
                  "build.quote.open", "quote", String.valueOf(first), "rest", list.substring(at)));
        }
        words.add(list.substring(at + 1, end));
        at = end + 1;
      } else {
        int end = at;
        while (end < length && !isBlank(list.charAt(end))) {
          end++;
        }
        words.add(list.substring(at, end));
        at = end;
      }
    }
  }

  /** Whether a word can stand in a list: it must not contain both kinds of quotes. */
  static boolean canQuote(String word) {
    return word.indexOf('\'') < 0 || word.indexOf('"') < 0;
  }

  /**
   * A word as it stands in a list, in quotes only where needed.
   *
   * @param word not empty, and such that {@link #canQuote} holds
   */
  static String quote(String word) {
    boolean single = word.indexOf('\'') >= 0;
    boolean doubled = word.indexOf('"') >= 0;
    if (single && doubled) {
      throw new IllegalArgumentException("both kinds of quotes in one word");
    }
    if (!single && !doubled && !hasBlank(word)) {
      return word;
    }
    return single ? '"' + word + '"' : '\'' + word + '\'';
  }

  private static boolean hasBlank(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (isBlank(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }
}
