package io.github.goenv.go;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Go's own rule for lists of words in one string, as in CC, GOFLAGS and {@code -ldflags}: words are
 * separated by spaces; a word that begins with a quote runs to the next quote of its kind, and
 * nothing is escaped in it. Same results as Go's {@code cmd/internal/quoted}.
 */
public final class QuotedWords {
  private QuotedWords() {}

  /**
   * The words of {@code list}.
   *
   * @return empty when a quote has no partner, see {@link #open}
   */
  public static Optional<List<String>> split(String list) {
    List<String> words = new ArrayList<>();
    return read(list, words) < 0 ? Optional.of(words) : Optional.empty();
  }

  /** Where the quote without a partner stands; -1 when every quote has one. */
  public static int open(String list) {
    return read(list, new ArrayList<>());
  }

  private static int read(String list, List<String> words) {
    int at = 0;
    while (at < list.length()) {
      char c = list.charAt(at);
      if (space(c)) {
        at++;
      } else if (c == '"' || c == '\'') {
        int end = list.indexOf(c, at + 1);
        if (end < 0) {
          return at;
        }
        words.add(list.substring(at + 1, end));
        at = end + 1;
      } else {
        int end = at;
        while (end < list.length() && !space(list.charAt(end))) {
          end++;
        }
        words.add(list.substring(at, end));
        at = end;
      }
    }
    return -1;
  }

  /** Whether a word can stand in a list: it must not contain both kinds of quotes. */
  public static boolean canQuote(String word) {
    return word.indexOf('\'') < 0 || word.indexOf('"') < 0;
  }

  /**
   * A word as it stands in a list, in quotes only where needed.
   *
   * @param word not empty, and such that {@link #canQuote} holds
   * @throws IllegalArgumentException when it does not
   */
  public static String quote(String word) {
    boolean single = word.indexOf('\'') >= 0;
    boolean twofold = word.indexOf('"') >= 0;
    if (single && twofold) {
      throw new IllegalArgumentException("both kinds of quotes in one word");
    }
    if (!single && !twofold && !hasSpace(word)) {
      return word;
    }
    return single ? '"' + word + '"' : '\'' + word + '\'';
  }

  private static boolean hasSpace(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (space(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }
}
