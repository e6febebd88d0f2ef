package io.github.goenv.snapshot.secret;

import io.github.goenv.text.CharacterSet;

/**
 * Takes credentials out of texts: of addresses, of the values that {@code -X} gives to variables of
 * a program, and of options, variables and query parameters whose names say that they are secret.
 * No secret is known by its own look, so that what stands under a name that says nothing stays.
 */
public final class Credentials {
  /** What stands in the place of one. */
  public static final String HIDDEN = "<hidden>";

  private Credentials() {}

  /**
   * {@code text} without credentials; the same object when it has none.
   *
   * @param has the characters of {@code text}
   */
  public static String hide(String text, CharacterSet has) {
    String out = has.has('@') ? ofAddresses(text) : text;
    if (has.has('=')) {
      out = ofDefines(out);
    }
    return NamedSecrets.hide(out, has);
  }

  /** Takes {@code user:password@} out of every URL and proxy address in {@code text}. */
  private static String ofAddresses(String text) {
    int scheme = text.indexOf("://");
    if (scheme < 0) {
      return withoutScheme(text);
    }
    StringBuilder out = new StringBuilder(text.length());
    int from = 0;
    while (scheme >= 0) {
      int start = scheme + 3;
      int end = start;
      int at = -1;
      while (end < text.length() && " /\"<>\t\r\n".indexOf(text.charAt(end)) < 0) {
        if (text.charAt(end) == '@') {
          at = end;
        }
        end++;
      }
      out.append(text, from, start);
      from = at < 0 ? start : at + 1;
      scheme = text.indexOf("://", Math.max(end - 1, start));
    }
    return withoutScheme(out.append(text, from, text.length()).toString());
  }

  /** Go takes a proxy without a scheme: {@code user:password@proxy:8080} (x/net/http/httpproxy). */
  private static String withoutScheme(String text) {
    int at = text.indexOf('@');
    if (at < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int from = 0;
    for (; at >= 0; at = text.indexOf('@', at + 1)) {
      int start = at;
      boolean colon = false;
      while (start > from && " /\\\"'<>()=;,\t\r\n".indexOf(text.charAt(start - 1)) < 0) {
        start--;
        colon |= text.charAt(start) == ':';
      }
      if (colon || tornOff(text, start, at)) {
        out.append(text, from, start);
        from = at + 1;
      }
    }
    return out.append(text, from, text.length()).toString();
  }

  /**
   * Whether {@code password@host.name/} begins at {@code start}: the end of an address in a list of
   * paths, which is taken apart at the colon before it. A module has its version there.
   */
  private static boolean tornOff(String text, int start, int at) {
    boolean begins = start == 0 || text.charAt(start - 1) == '"' || text.charAt(start - 1) == '\'';
    int host = at + 1;
    int end = text.indexOf('/', host);
    boolean version =
        host + 1 < text.length()
            && text.charAt(host) == 'v'
            && Character.isDigit(text.charAt(host + 1));
    return begins && start < at && !version && end > host && name(text, host, end);
  }

  private static boolean name(String text, int from, int to) {
    boolean dot = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      dot |= c == '.';
      if (!Character.isLetterOrDigit(c) && c != '.' && c != '-') {
        return false;
      }
    }
    return dot;
  }

  /**
   * Hides the values in {@code -X importpath.name=value} (go help build, cmd/link), but for those
   * of variables that are called a version, a revision or a date: a build that differs in one of
   * these alone is to be told from another.
   */
  private static String ofDefines(String text) {
    int flag = text.indexOf("-X");
    if (flag < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int from = 0;
    for (; flag >= 0; flag = text.indexOf("-X", Math.max(flag + 2, from))) {
      int start = value(text, flag);
      if (start < 0) {
        continue;
      }
      int end = valueEnd(text, flag, start);
      int name = start - 1;
      while (name > flag + 2 && " \t='\"\\".indexOf(text.charAt(name - 1)) < 0) {
        name--;
      }
      if (end > start && !SecretNames.isPlain(text.substring(name, start - 1))) {
        out.append(text, from, start).append(HIDDEN);
        from = end;
      }
    }
    return from == 0 ? text : out.append(text, from, text.length()).toString();
  }

  /** Where the value of the {@code -X} at {@code flag} begins; -1 when that is no such flag. */
  private static int value(String text, int flag) {
    int at = flag + 2;
    if (flag > 0 && " \t\r\n=-'\",[(".indexOf(text.charAt(flag - 1)) < 0
        || at >= text.length()
        || " \t=".indexOf(text.charAt(at)) < 0) {
      return -1;
    }
    while (at < text.length() && " \t='\"\\".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '-') {
      return -1; // mvn -X -Dname.of=value
    }
    boolean dot = false;
    while (at < text.length() && " \t\r\n'\"\\".indexOf(text.charAt(at)) < 0) {
      char c = text.charAt(at++);
      dot |= c == '.';
      if (c == '=') {
        return dot ? at : -1;
      }
    }
    return -1;
  }

  /** A quoted word ends at its quote; another at a space, less the quotes of what is around it. */
  private static int valueEnd(String text, int flag, int start) {
    char quote = quote(text, flag, start);
    if (quote != 0) {
      int close = text.indexOf(quote, start);
      int end = close < 0 ? text.length() : close;
      return close > start && text.charAt(end - 1) == '\\' ? end - 1 : end;
    }
    int end = start;
    while (end < text.length() && " \t\r\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    while (end > start && "'\"\\,])".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  /** The quote before the name, or right before {@code -X=name}; 0 when there is none. */
  private static char quote(String text, int flag, int start) {
    int name = start - 1;
    while (name > flag + 2 && " \t'\"\\".indexOf(text.charAt(name - 1)) < 0) {
      name--;
    }
    char before = text.charAt(name - 1);
    if (before == '\'' || before == '"') {
      return before;
    }
    char outer = flag > 0 ? text.charAt(flag - 1) : ' ';
    boolean one = text.charAt(flag + 2) == '=' && (outer == '\'' || outer == '"');
    return one ? outer : 0;
  }
}
