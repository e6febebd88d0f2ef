package io.github.goenv.snapshot;

import io.github.goenv.snapshot.secret.Credentials;
import io.github.goenv.text.CharacterSet;
import io.github.goenv.text.Pieces;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes personal data out of texts that go into files: the home directory becomes {@code
 * %USERPROFILE%} on Windows and {@code ~} elsewhere, the names of the user and the host become
 * {@code <user>} and {@code <host>}, in paths of packages and modules too, and credentials
 * disappear ({@link Credentials}). Applied twice it changes nothing more, so that texts that are
 * redacted and texts that are not can be compared.
 */
public final class Redaction {
  /** Takes nothing out but credentials. */
  public static final Redaction CREDENTIALS_ONLY = new Redaction(null, null, null, false);

  /** What stands in the place of a credential. */
  static final String HIDDEN = Credentials.HIDDEN;

  /**
   * Names of a role or of a thing, not of a person or a machine; and words that most paths of
   * packages have: first elements of Go's own, domains, directories that everybody has.
   */
  private static final Set<String> NOBODY =
      Set.of(
          ("root admin administrator system user users build builder ci runner "
                  + "runneradmin jenkins agent go golang default public localhost container "
                  + "localsystem systemprofile vagrant ubuntu debian app archive azureuser "
                  + "circleci cmd codespace com context crypto database debug desktop dev docker "
                  + "ec2-user embed encoding errors example flag git github gitlab guest hash "
                  + "hidden home host html image index internal io java linux log mac main math "
                  + "maven net nobody node org os path pkg plugin service sort src std strings "
                  + "sync test testing text time vendor vscode windows worker")
              .split(" "));

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
   * @param host the machine's name; its domain is no part of it; null when unknown
   * @param windows whether paths compare without case and with both slashes
   */
  public static Redaction of(
      @Nullable String home, @Nullable String user, @Nullable String host, boolean windows) {
    int dot = host == null ? -1 : host.indexOf('.');
    String machine = host == null || dot < 0 ? host : host.substring(0, dot);
    return new Redaction(path(home), name(user), name(machine), windows);
  }

  /** That of a machine which was read from a file, where a substitute has the place of the home. */
  public static Redaction ofSaved(Host host) {
    return of(HomeMark.of(host.os()).standIn(), null, null, host.windows());
  }

  /** That of the account a machine was read by, as far as its home directory tells. */
  public static Redaction ofAccount(Host host) {
    String home = host.home().orNull();
    int slash = home == null ? -1 : Math.max(home.lastIndexOf('/'), home.lastIndexOf('\\'));
    String user = home == null || slash < 0 ? null : home.substring(slash + 1);
    return of(home, user, null, host.windows());
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
    return apply(text, CharacterSet.of(text));
  }

  /** The same where it is known which characters {@code text} has. */
  public String apply(String text, CharacterSet has) {
    String out = Credentials.hide(text, has);
    if (home != null && has.mayHave(home, windows)) {
      out = replace(out, home, windows ? "%USERPROFILE%" : "~", true, windows);
    }
    if (shortHome != null && has.mayHave(shortHome, true)) {
      out = replace(out, shortHome, "%USERPROFILE%", true, true);
    }
    if (user != null && has.mayHave(user, windows)) {
      out = replace(out, user, "<user>", false, windows);
    }
    if (host != null && has.mayHave(host, true)) {
      out = replace(out, host, "<host>", false, true);
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
  private static String replace(
      String text, String what, String by, boolean isPath, boolean anyCase) {
    Pieces out = null;
    int from = 0;
    for (int at = next(text, 0, what, anyCase); at >= 0; at = next(text, at, what, anyCase)) {
      int end = at + what.length();
      if (boundary(text, at - 1, isPath) && boundary(text, end, isPath)) {
        if (out == null) {
          out = new Pieces(text.toCharArray());
        }
        out.add(from, at).add(by);
        from = end;
        at = end;
      } else {
        at++;
      }
    }
    return out == null ? text : out.add(from, text.length()).toString();
  }

  /** Where {@code what} is next; -1 when nowhere. */
  private static int next(String text, int from, String what, boolean anyCase) {
    if (!anyCase) {
      return text.indexOf(what, from);
    }
    int first = what.charAt(0) | ' '; // of a letter, without its case
    boolean letter = first >= 'a' && first <= 'z';
    if (letter) {
      return nextOfLetter(text, from, what, first);
    }
    for (int at = from; at + what.length() <= text.length(); at++) {
      if (same(text, at, what)) {
        return at;
      }
    }
    return -1;
  }

  /** By string searches: in a short run a loop over characters is interpreted. */
  private static int nextOfLetter(String text, int from, String what, int first) {
    int small = text.indexOf(first, from);
    int capital = text.indexOf(first - ' ', from);
    while (small >= 0 || capital >= 0) {
      int at = small < 0 || capital >= 0 && capital < small ? capital : small;
      if (at + what.length() > text.length()) {
        return -1;
      }
      if (same(text, at, what)) {
        return at;
      }
      if (at == small) {
        small = text.indexOf(first, at + 1);
      } else {
        capital = text.indexOf(first - ' ', at + 1);
      }
    }
    return -1;
  }

  /** Without regard to case and to the direction of slashes. */
  private static boolean same(String text, int at, String what) {
    for (int i = 0; i < what.length(); i++) {
      char a = text.charAt(at + i);
      char b = what.charAt(i);
      boolean equal =
          a == b
              || Character.toLowerCase(a) == Character.toLowerCase(b)
              || (a == '/' || a == '\\') && (b == '/' || b == '\\');
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
}
