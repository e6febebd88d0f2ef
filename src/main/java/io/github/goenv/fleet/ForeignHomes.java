package io.github.goenv.fleet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes home directories of whomever out of texts of other machines, which may have been written
 * with {@code -Dgoenv.redact=false}: whose they are is not known, so all that look like one go.
 */
public final class ForeignHomes {
  private static final Pattern WINDOWS =
      Pattern.compile("(?i)\\b[a-z]:[\\\\/]users[\\\\/](?!public\\b)[^\\\\/:;\"<>|?*]+");
  private static final Pattern UNIX =
      Pattern.compile("(?<![\\w.~-])(/home|/Users)/(?!Shared\\b)[^/:;\\s\"'<>]+");

  private ForeignHomes() {}

  /** {@code text} without home directories. */
  public static String hide(String text) {
    if (text.indexOf('/') < 0 && text.indexOf('\\') < 0) {
      return text;
    }
    String out = WINDOWS.matcher(text).replaceAll(Matcher.quoteReplacement("%USERPROFILE%"));
    return UNIX.matcher(out).replaceAll("~");
  }
}
