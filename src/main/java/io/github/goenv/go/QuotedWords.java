package io.github.goenv.go;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Splits values such as CC and GOFLAGS as go does (cmd/internal/quoted, {@code Split}). */
public final class QuotedWords {
  private QuotedWords() {}

  /**
   * The words of {@code text}: separated by spaces; one that begins with a quote runs to the next
   * quote of its kind, and nothing is unescaped in it.
   *
   * @return empty when a quote has no partner
   */
  public static Optional<List<String>> split(String text) {
    List<String> words = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (space(c)) {
        at++;
        continue;
      }
      int end;
      if (c == '"' || c == '\'') {
        end = text.indexOf(c, at + 1);
        if (end < 0) {
          return Optional.empty();
        }
        words.add(text.substring(at + 1, end));
        at = end + 1;
        continue;
      }
      end = at;
      while (end < text.length() && !space(text.charAt(end))) {
        end++;
      }
      words.add(text.substring(at, end));
      at = end;
    }
    return Optional.of(words);
  }

  private static boolean space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }
}
