package io.github.goenv.snapshot.secret;

import io.github.goenv.text.CharacterSet;

/** Takes out the values of options, variables and headers whose names say that they are secret. */
final class NamedSecrets {
  private static final String HEADER_END = "uthorization:";

  private NamedSecrets() {}

  /**
   * Hides values of {@code password=…}, {@code --token …}, {@code Authorization: …}.
   *
   * @param has at least the characters of {@code text}
   */
  static String hide(String text, CharacterSet has) {
    StringBuilder out = null;
    int from = 0;
    // String searches: in a short run a loop over characters is interpreted.
    int equal = has.has('=') ? text.indexOf('=', 1) : -1;
    int option = has.has('-') ? optionEnd(text, 0) : -1;
    int header = has.mayHave(HEADER_END, false) ? headerEnd(text, 0) : -1;
    while (equal >= 0 || option >= 0 || header >= 0) {
      int at = first(first(equal, option), header);
      char c = text.charAt(at);
      equal = at == equal ? text.indexOf('=', at + 1) : equal;
      option = at == option ? optionEnd(text, at + 1) : option;
      header = at == header ? headerEnd(text, at + 1) : header;
      if (at < from) {
        continue;
      }
      int start = nameStart(text, at);
      if (start == at || !isNamed(text, start, at)) {
        continue;
      }
      String secret = SecretNames.kind(text, start, at);
      int begin = c == '=' ? at + 1 : skipSpaces(text, at + 1);
      int end = secret == null ? begin : end(text, begin, secret);
      if (end > begin && !text.startsWith(Credentials.HIDDEN, begin)) {
        out = out == null ? new StringBuilder(text.length()) : out;
        out.append(text, from, begin).append(Credentials.HIDDEN);
        from = end;
      }
    }
    return out == null ? text : out.append(text, from, text.length()).toString();
  }

  /** The lesser of two places; -1 is none. */
  private static int first(int one, int other) {
    return one < 0 || other >= 0 && other < one ? other : one;
  }

  /** Where the next option that a space ends has its end; -1 for none. */
  private static int optionEnd(String text, int from) {
    int end;
    for (int dash = text.indexOf('-', from); dash >= 0; dash = text.indexOf('-', end)) {
      end = dash + 1;
      while (end < text.length() && isNameChar(text.charAt(end))) {
        end++;
      }
      boolean begins = dash == 0 || !isNameChar(text.charAt(dash - 1));
      if (begins && end < text.length() && text.charAt(end) == ' ') {
        return end;
      }
    }
    return -1;
  }

  /** Where the next header that may be secret has its colon; -1 for none. */
  private static int headerEnd(String text, int from) {
    int at = text.indexOf(HEADER_END, Math.max(0, from - 12));
    return at < 0 ? -1 : at + 12;
  }

  private static int nameStart(String text, int end) {
    int start = end;
    while (start > 0 && isNameChar(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static boolean isNameChar(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '_'
        || c == '-';
  }

  /** A space ends an option alone, and a colon the name of a header: prose has both. */
  private static boolean isNamed(String text, int start, int at) {
    return switch (text.charAt(at)) {
      case ' ' -> text.charAt(start) == '-';
      case ':' -> at - start == 13 && text.startsWith("uthorization", start + 1);
      default -> true;
    };
  }

  private static int skipSpaces(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  /** Where the value at {@code begin} ends; {@code begin} when another option comes there. */
  private static int end(String text, int begin, String secret) {
    if (begin >= text.length() || text.charAt(begin - 1) == ' ' && text.charAt(begin) == '-') {
      return begin;
    }
    if (secret.equals(SecretNames.HEADER)) {
      int quote = text.indexOf('"', begin);
      int line = text.indexOf('\n', begin);
      int end = quote < 0 ? text.length() : quote;
      return line < 0 ? end : Math.min(line, end);
    }
    char first = text.charAt(begin);
    if (first == '"' || first == '\'') {
      int close = text.indexOf(first, begin + 1);
      return close < 0 ? text.length() : close + 1;
    }
    int end = begin;
    while (end < text.length() && " \t\r\n\"'&;<>".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }
}
