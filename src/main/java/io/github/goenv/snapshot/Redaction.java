package io.github.goenv.snapshot;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes personal data out of texts that go into files: the home directory becomes {@code
 * %USERPROFILE%} on Windows and {@code ~} elsewhere, the names of the user and the host become
 * {@code <user>} and {@code <host>}, and credentials in URLs disappear.
 */
public final class Redaction {
  /** Takes nothing out but credentials. */
  public static final Redaction CREDENTIALS_ONLY = new Redaction(null, null, null, false);

  /** Accounts that name a role, not a person. */
  private static final Set<String> NOBODY =
      Set.of(
          "root",
          "admin",
          "administrator",
          "system",
          "user",
          "users",
          "build",
          "builder",
          "ci",
          "runner",
          "runneradmin",
          "jenkins",
          "agent",
          "go",
          "golang",
          "default",
          "public",
          "localhost",
          "container",
          "localsystem",
          "systemprofile",
          "vagrant",
          "ubuntu",
          "debian");

  private final @Nullable String home;
  private final @Nullable String shortHome;
  private final @Nullable String user;
  private final @Nullable String host;
  private final boolean windows;

  private Redaction(
      @Nullable String home, @Nullable String user, @Nullable String host, boolean windows) {
    this.home = home;
    this.shortHome = windows && home != null ? shortName(home) : null;
    this.user = user;
    this.host = host;
    this.windows = windows;
  }

  /**
   * A redaction for one account on one machine.
   *
   * @param home its home directory; null when it has none
   * @param user its name; null when unknown
   * @param host the machine's name; null when unknown
   * @param windows whether paths compare without case and with both slashes
   */
  public static Redaction of(
      @Nullable String home, @Nullable String user, @Nullable String host, boolean windows) {
    return new Redaction(path(home), name(user), name(host), windows);
  }

  private static @Nullable String path(@Nullable String home) {
    if (home == null || home.length() < 4) {
      return null;
    }
    char last = home.charAt(home.length() - 1);
    return last == '/' || last == '\\' ? home.substring(0, home.length() - 1) : home;
  }

  private static @Nullable String name(@Nullable String name) {
    return name == null || name.length() < 2 || NOBODY.contains(name.toLowerCase(Locale.ROOT))
        ? null
        : name;
  }

  /**
   * The home as TEMP often has it: {@code C:\\Users\\ANNASC~1} is how Windows shortens a long name
   * or one with spaces or dots; null for a name that it leaves as it is.
   */
  private static @Nullable String shortName(String home) {
    int slash = Math.max(home.lastIndexOf('\\'), home.lastIndexOf('/'));
    String name = home.substring(slash + 1);
    String plain = name.replace(" ", "").replace(".", "");
    return plain.length() <= 8 && plain.equals(name)
        ? null
        : home.substring(0, slash + 1) + plain.substring(0, Math.min(6, plain.length())) + "~1";
  }

  /** {@code text} without personal data. */
  public String apply(String text) {
    String out = withoutCredentials(text);
    if (home != null) {
      out = replace(out, home, windows ? "%USERPROFILE%" : "~", true);
    }
    if (shortHome != null) {
      out = replace(out, shortHome, "%USERPROFILE%", true);
    }
    if (user != null) {
      out = replace(out, user, "<user>", false);
    }
    if (host != null) {
      out = replace(out, host, "<host>", false);
    }
    return out;
  }

  /**
   * Whether {@code text} has by itself what {@link #apply} writes for a home directory, so that the
   * two would look alike: a {@code %USERPROFILE%} that nobody replaced, a {@code ~} at the
   * beginning of a path.
   */
  public boolean holdsMark(String text) {
    if (home == null) {
      return false;
    }
    return windows
        ? text.toUpperCase(Locale.ROOT).contains("%USERPROFILE%")
        : text.startsWith("~") || text.contains(":~") || text.contains("=~");
  }

  /**
   * Replaces whole words (paths: whole elements) only, so that {@code anna} leaves hosanna be.
   * Beside the marks {@code ~} and {@code %} a home stays, as what was marked could not be read
   * back; its user name is taken out all the same.
   */
  private String replace(String text, String what, String by, boolean isPath) {
    StringBuilder out = null;
    int from = 0;
    for (int at = 0; at + what.length() <= text.length(); at++) {
      int end = at + what.length();
      if (same(text, at, what) && boundary(text, at - 1, isPath) && boundary(text, end, isPath)) {
        if (out == null) {
          out = new StringBuilder(text.length());
        }
        out.append(text, from, at).append(by);
        from = end;
        at = end - 1;
      }
    }
    return out == null ? text : out.append(text, from, text.length()).toString();
  }

  private boolean same(String text, int at, String what) {
    for (int i = 0; i < what.length(); i++) {
      char a = text.charAt(at + i);
      char b = what.charAt(i);
      boolean equal =
          a == b
              || windows && Character.toLowerCase(a) == Character.toLowerCase(b)
              || windows && (a == '/' || a == '\\') && (b == '/' || b == '\\');
      if (!equal) {
        return false;
      }
    }
    return true;
  }

  private static boolean boundary(String text, int at, boolean isPath) {
    if (at < 0 || at >= text.length()) {
      return true;
    }
    char c = text.charAt(at);
    return !(Character.isLetterOrDigit(c) || c == '_' || isPath && "-.~%".indexOf(c) >= 0);
  }

  /** Takes {@code user:password@} out of every URL and proxy address in {@code text}. */
  static String withoutCredentials(String text) {
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
    if (at < 0 || text.indexOf(':') < 0) {
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
      if (colon) {
        out.append(text, from, start);
        from = at + 1;
      }
    }
    return out.append(text, from, text.length()).toString();
  }
}
