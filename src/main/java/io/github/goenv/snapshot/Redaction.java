package io.github.goenv.snapshot;

import io.github.goenv.snapshot.secret.Credentials;
import io.github.goenv.snapshot.secret.Substitutes;
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
  private final boolean windows;
  private final Substitutes substitutes;

  private Redaction(
      @Nullable String home, @Nullable String user, @Nullable String host, boolean windows) {
    this.home = home;
    this.windows = windows;
    String mark = windows ? "%USERPROFILE%" : "~";
    substitutes =
        new Substitutes.Builder()
            .add(home, mark, true, windows)
            .add(windows && home != null ? shortName(home) : null, mark, true, true)
            .add(user, "<user>", false, windows)
            .add(host, "<host>", false, true)
            .build();
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

  /** {@code text} without personal data; the same object when it has none. */
  public String apply(String text) {
    return apply(CharacterSet.of(text)).toString();
  }

  /** A text without personal data, where its characters are known. */
  public Pieces apply(CharacterSet text) {
    String hidden = Credentials.hide(text.text(), text);
    return substitutes.apply(hidden.equals(text.text()) ? text : CharacterSet.of(hidden));
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
}
